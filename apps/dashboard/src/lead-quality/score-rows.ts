import { formatBucket, formatValue, NO_VALUE } from '@leadlight/metrics'
import { graphql } from '../gql/gql.js'
import type { ProfileLeads, ScoreProfileInput } from '../gql/graphql.js'
import type { Text } from '../i18n/useText.js'
import { formatInstant } from '../period/format-period.js'
import { leadCode } from '../records/record-cell.js'
import { nextOf, PAGE_SIZE, type RowsAsk } from '../records/rows.js'
import type { NumberWords } from '../records/useOpenRows.js'
import { namedValue } from '../ui/named-value.js'

const LEADS = graphql(`
  query ScoreRows_Leads(
    $input: ScoreProfileInput!
    $cohort: String
    $band: Int
    $which: ProfileLeads!
    $first: Int!
    $after: String
  ) {
    scoreProfile(query: $input) {
      leads(cohort: $cohort, band: $band, which: $which, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          score
          model
          node {
            id
            createdAt
            source
            score
          }
        }
      }
    }
  }
`)

const WHICH: readonly ProfileLeads[] = ['ALL', 'SCORED', 'UNSCORED', 'IMMATURE', 'ABOVE']
const NAMES = {
  ALL: 'quality.leads',
  SCORED: 'quality.leads',
  UNSCORED: 'quality.unscored',
  IMMATURE: 'quality.tooYoung',
  ABOVE: 'quality.above',
} as const

/** What a number of the profile is asked and written with. */
interface ScoreRowsContext {
  readonly input: ScoreProfileInput
  readonly bands: readonly { readonly name: string }[]
  readonly zone: string
  readonly locale: string
  readonly t: Text
}

/** The leads behind a number of the score profile. */
export function scoreRows(words: NumberWords, context: ScoreRowsContext): RowsAsk {
  const { input, bands, zone, locale, t } = context
  const band = words['band'] === undefined ? null : Number(words['band'])
  const which = WHICH.find((each) => each === words['which']) ?? 'ALL'
  const cell = { cohort: words['cohort'] ?? null, band, which }
  const number = (value: number | null) => formatValue(value, { unit: 'NUMBER', locale })
  const name = band === null ? t(NAMES[which]) : (bands[band]?.name ?? '')
  return {
    key: JSON.stringify([input, cell]),
    title: cell.cohort === null ? name : `${formatBucket(cell.cohort, { locale })}, ${name}`,
    columns: [
      { id: 'lead', name: t('quality.lead'), as: 'code' },
      { id: 'createdAt', name: t('quality.createdAt'), as: 'text' },
      { id: 'source', name: t('quality.source'), as: 'text' },
      { id: 'model', name: t('quality.model'), as: 'text' },
      { id: 'then', name: t('quality.scoreThen'), as: 'number' },
      { id: 'now', name: t('quality.scoreNow'), as: 'number' },
    ],
    async load(client, after) {
      const { data } = await client.query({
        query: LEADS,
        variables: { input, ...cell, first: PAGE_SIZE, after },
        fetchPolicy: 'no-cache',
      })
      if (!data) throw new Error('No answer.')
      const { edges, totalCount, pageInfo } = data.scoreProfile.leads
      return {
        total: totalCount,
        next: nextOf(pageInfo),
        rows: edges.map(({ cursor, score, model, node }) => ({
          key: cursor,
          cells: [
            leadCode(node),
            formatInstant(node.createdAt, zone, locale),
            namedValue('source', node.source),
            model ?? NO_VALUE,
            number(score),
            number(node.score),
          ],
        })),
      }
    },
  }
}
