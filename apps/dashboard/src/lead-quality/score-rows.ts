import { formatBucket } from '@leadlight/metrics'
import { graphql } from '../gql/gql.js'
import type { ProfileLeads, ScoreProfileInput } from '../gql/graphql.js'
import type { Text } from '../i18n/useText.js'
import { askRows } from '../records/ask-rows.js'
import type { RowsAsk } from '../records/rows.js'
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
  readonly locale: string
  readonly t: Text
}

/** The leads behind a number of the score profile. */
export function scoreRows(words: NumberWords, context: ScoreRowsContext): RowsAsk {
  const { input, bands, locale, t } = context
  const band = words['band'] === undefined ? null : Number(words['band'])
  const which = WHICH.find((each) => each === words['which']) ?? 'ALL'
  const cell = { cohort: words['cohort'] ?? null, band, which }
  const name = band === null ? t(NAMES[which]) : (bands[band]?.name ?? '')
  return askRows({
    title: cell.cohort === null ? name : `${formatBucket(cell.cohort, { locale })}, ${name}`,
    query: LEADS,
    variables: { input, ...cell },
    pageOf: ({ scoreProfile: { leads } }) => ({ ...leads, entries: leads.edges }),
    fields: [
      { id: 'lead', name: t('quality.lead'), as: 'lead', of: ({ node }) => node.id },
      {
        id: 'createdAt',
        name: t('quality.createdAt'),
        as: 'instant',
        of: ({ node }) => node.createdAt,
      },
      {
        id: 'source',
        name: t('quality.source'),
        as: 'text',
        of: ({ node }) => namedValue('source', node.source),
      },
      { id: 'model', name: t('quality.model'), as: 'text', of: ({ model }) => model },
      { id: 'then', name: t('quality.scoreThen'), as: 'number', of: ({ score }) => score },
      { id: 'now', name: t('quality.scoreNow'), as: 'number', of: ({ node }) => node.score },
    ],
  })
}
