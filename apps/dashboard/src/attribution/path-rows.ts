import { graphql } from '../gql/gql.js'
import type { AttributionInput } from '../gql/graphql.js'
import type { Text } from '../i18n/useText.js'
import { askRows } from '../records/ask-rows.js'
import type { RowsAsk } from '../records/rows.js'
import type { NumberWords } from '../records/useOpenRows.js'
import { formatCredit } from './format-credit.js'

const PATH = graphql(`
  query AttributionRows_Path(
    $input: AttributionInput!
    $steps: [String]!
    $first: Int!
    $after: String
  ) {
    attributionPathRecords(query: $input, steps: $steps, first: $first, after: $after) {
      totalCount
      currency
      unit
      pageInfo {
        hasNextPage
        endCursor
      }
      records {
        cursor
        at
        value
        touches
        lead {
          id
        }
      }
    }
  }
`)

type Steps = readonly { readonly value: string | null; readonly label: string }[]

/** The words that name the conversions along a path. */
export const pathWords = (steps: Steps): NumberWords => ({
  steps: JSON.stringify(steps.map(({ value }) => value)),
})

/** What a path is asked and written with. */
interface PathRowsContext {
  readonly input: AttributionInput
  readonly paths: readonly { readonly steps: Steps }[]
  readonly locale: string
  readonly t: Text
}

/** The conversions along a path. */
export function pathRows(words: NumberWords, context: PathRowsContext): RowsAsk {
  const { input, paths, locale, t } = context
  const steps = stepsIn(words['steps'] ?? '')
  const key = JSON.stringify(steps)
  const path = paths.find((one) => pathWords(one.steps)['steps'] === key)
  const labels = path?.steps.map(({ label }) => label) ?? steps.map((step) => step ?? '')
  return askRows({
    title: labels.join(' → '),
    query: PATH,
    variables: { input, steps },
    pageOf: ({ attributionPathRecords: { records, ...page } }) => ({
      ...page,
      entries: records.map(({ value, ...record }) => ({
        ...record,
        value: formatCredit(value, page, locale),
      })),
    }),
    fields: [
      { id: 'lead', name: t('funnel.column.lead'), as: 'lead', of: (one) => one.lead?.id },
      { id: 'at', name: t('attribution.rows.at'), as: 'instant', of: (one) => one.at },
      {
        id: 'touches',
        name: t('attribution.column.touches'),
        as: 'number',
        of: (one) => one.touches,
      },
      { id: 'value', name: t('attribution.rows.worth'), as: 'figure', of: (one) => one.value },
    ],
  })
}

/** The steps that an address names; none where it was written by hand and means nothing. */
function stepsIn(word: string): (string | null)[] {
  try {
    const steps: unknown = JSON.parse(word)
    return Array.isArray(steps)
      ? steps.map((step: unknown) => (typeof step === 'string' ? step : null))
      : []
  } catch {
    return []
  }
}
