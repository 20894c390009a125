import { formatBucket } from '@leadlight/metrics'
import { graphql } from '../gql/gql.js'
import type { ScoreChangesOf, ScoreContributionInput, TouchedLeads } from '../gql/graphql.js'
import type { Text } from '../i18n/useText.js'
import { askRows } from '../records/ask-rows.js'
import type { RowsAsk } from '../records/rows.js'
import type { NumberWords } from '../records/useOpenRows.js'
import { namedValue } from '../ui/named-value.js'

const CHANGES = graphql(`
  query ContributionRows_Changes(
    $input: ScoreContributionInput!
    $cell: ScoreContributionCellInput
    $which: ScoreChangesOf!
    $first: Int!
    $after: String
  ) {
    scoreContribution(query: $input) {
      changes(cell: $cell, which: $which, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        changes {
          cursor
          at
          activity
          asset
          rule
          model
          delta
          lead {
            id
          }
        }
      }
    }
  }
`)
const PEOPLE = graphql(`
  query ContributionRows_People(
    $input: ScoreContributionInput!
    $cell: ScoreContributionCellInput
    $which: TouchedLeads!
    $first: Int!
    $after: String
  ) {
    scoreContribution(query: $input) {
      leads(cell: $cell, which: $which, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          touchedAt
          mqlAt
          changes
          given
          taken
          node {
            id
            source
          }
        }
      }
    }
  }
`)

const CHANGE_KINDS = ['GIVEN', 'TAKEN', 'ALL'] as const satisfies readonly ScoreChangesOf[]
const PEOPLE_KINDS = ['PEOPLE', 'TOUCHED', 'CONVERTED'] as const satisfies readonly TouchedLeads[]

/** What a number of points is asked and written with. */
interface ContributionRowsContext {
  readonly input: ScoreContributionInput
  /** What people call the row. */
  readonly label: (value: string | null) => string
  /** What people call a group of the dimension that is asked for. */
  readonly groupLabel: (value: string | null) => string
  readonly locale: string
  readonly t: Text
}

/** The changes of scores, or the people, behind a number of what raises scores. */
export function contributionRows(words: NumberWords, context: ContributionRowsContext): RowsAsk {
  const { input, label, groupLabel, locale, t } = context
  const { which, bucket } = words
  const orNull = (word: string) => (word === '' ? null : word)
  const key = words['key'] === undefined ? null : { value: orNull(words['key']) }
  const dimension = input.breakdownBy ?? null
  const group =
    words['group'] === undefined || dimension === null
      ? null
      : { dimension, value: orNull(words['group']) }
  const cell = { key, group, bucket: bucket ?? null }
  const changes = CHANGE_KINDS.find((kind) => kind === which)
  const people = PEOPLE_KINDS.find((kind) => kind === which) ?? 'PEOPLE'
  const title = [
    group && groupLabel(group.value),
    bucket && formatBucket(bucket, { locale }),
    key && label(key.value),
    t(`points.rows.${changes ?? people}`),
  ]
    .filter(Boolean)
    .join(', ')
  if (changes) {
    return askRows({
      title,
      query: CHANGES,
      variables: { input, cell, which: changes },
      pageOf: ({ scoreContribution: { changes: page } }) => ({ ...page, entries: page.changes }),
      fields: [
        { id: 'lead', name: t('quality.lead'), as: 'lead', of: ({ lead }) => lead?.id },
        { id: 'at', name: t('funnel.column.at'), as: 'instant', of: ({ at }) => at },
        {
          id: 'activity',
          name: t('points.by.ACTIVITY'),
          as: 'text',
          of: ({ activity }) => namedValue('activityType', activity),
        },
        { id: 'asset', name: t('points.by.ASSET'), as: 'text', of: ({ asset }) => asset },
        { id: 'rule', name: t('points.by.RULE'), as: 'text', of: ({ rule }) => rule },
        { id: 'model', name: t('points.by.MODEL'), as: 'text', of: ({ model }) => model },
        { id: 'delta', name: t('scoring.points'), as: 'number', of: ({ delta }) => delta },
      ],
    })
  }
  return askRows({
    title,
    query: PEOPLE,
    variables: { input, cell, which: people },
    pageOf: ({ scoreContribution: { leads } }) => ({ ...leads, entries: leads.edges }),
    fields: [
      { id: 'lead', name: t('quality.lead'), as: 'lead', of: ({ node }) => node.id },
      {
        id: 'source',
        name: t('quality.source'),
        as: 'text',
        of: ({ node }) => namedValue('source', node.source),
      },
      {
        id: 'touchedAt',
        name: t('points.rows.touchedAt'),
        as: 'instant',
        of: ({ touchedAt }) => touchedAt,
      },
      { id: 'mqlAt', name: t('points.rows.mqlAt'), as: 'instant', of: ({ mqlAt }) => mqlAt },
      { id: 'given', name: t('points.given'), as: 'number', of: ({ given }) => given },
      { id: 'taken', name: t('points.taken'), as: 'number', of: ({ taken }) => taken },
    ],
  })
}
