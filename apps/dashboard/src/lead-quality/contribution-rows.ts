import { formatBucket, formatValue, NO_VALUE } from '@leadlight/metrics'
import { graphql } from '../gql/gql.js'
import type { ScoreChangesOf, ScoreContributionInput, TouchedLeads } from '../gql/graphql.js'
import type { Text } from '../i18n/useText.js'
import { formatInstant } from '../period/format-period.js'
import { leadCode } from '../records/record-cell.js'
import { nextOf, PAGE_SIZE, type RowsAsk } from '../records/rows.js'
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
  readonly zone: string
  readonly locale: string
  readonly t: Text
}

/** The changes of scores, or the people, behind a number of what raises scores. */
export function contributionRows(words: NumberWords, context: ContributionRowsContext): RowsAsk {
  const { input, label, groupLabel, zone, locale, t } = context
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
  const instant = (at: string | null) => (at === null ? NO_VALUE : formatInstant(at, zone, locale))
  const number = (points: string | number) =>
    formatValue(Number(points), { unit: 'NUMBER', locale })
  const lead = { id: 'lead', name: t('quality.lead'), as: 'code' } as const
  const shared = {
    key: JSON.stringify([input, cell, changes ?? people]),
    title: [
      group && groupLabel(group.value),
      bucket && formatBucket(bucket, { locale }),
      key && label(key.value),
      t(`points.rows.${changes ?? people}`),
    ]
      .filter(Boolean)
      .join(', '),
  }
  const variables = (after: string | null) => ({ input, cell, first: PAGE_SIZE, after })
  if (changes) {
    return {
      ...shared,
      columns: [
        lead,
        { id: 'at', name: t('funnel.column.at'), as: 'text' },
        { id: 'activity', name: t('points.by.ACTIVITY'), as: 'text' },
        { id: 'asset', name: t('points.by.ASSET'), as: 'text' },
        { id: 'rule', name: t('points.by.RULE'), as: 'text' },
        { id: 'model', name: t('points.by.MODEL'), as: 'text' },
        { id: 'delta', name: t('scoring.points'), as: 'number' },
      ],
      async load(client, after) {
        const { data } = await client.query({
          query: CHANGES,
          variables: { ...variables(after), which: changes },
          fetchPolicy: 'no-cache',
        })
        if (!data) throw new Error('No answer.')
        const page = data.scoreContribution.changes
        return {
          total: page.totalCount,
          next: nextOf(page.pageInfo),
          rows: page.changes.map((change) => ({
            key: change.cursor,
            cells: [
              leadCode(change.lead),
              instant(change.at),
              namedValue('activityType', change.activity),
              change.asset ?? NO_VALUE,
              change.rule ?? NO_VALUE,
              change.model ?? NO_VALUE,
              number(change.delta),
            ],
          })),
        }
      },
    }
  }
  return {
    ...shared,
    columns: [
      lead,
      { id: 'source', name: t('quality.source'), as: 'text' },
      { id: 'touchedAt', name: t('points.rows.touchedAt'), as: 'text' },
      { id: 'mqlAt', name: t('points.rows.mqlAt'), as: 'text' },
      { id: 'given', name: t('points.given'), as: 'number' },
      { id: 'taken', name: t('points.taken'), as: 'number' },
    ],
    async load(client, after) {
      const { data } = await client.query({
        query: PEOPLE,
        variables: { ...variables(after), which: people },
        fetchPolicy: 'no-cache',
      })
      if (!data) throw new Error('No answer.')
      const page = data.scoreContribution.leads
      return {
        total: page.totalCount,
        next: nextOf(page.pageInfo),
        rows: page.edges.map((edge) => ({
          key: edge.cursor,
          cells: [
            leadCode(edge.node),
            namedValue('source', edge.node.source),
            instant(edge.touchedAt),
            instant(edge.mqlAt),
            number(edge.given),
            number(edge.taken),
          ],
        })),
      }
    },
  }
}
