import { graphql } from '../gql/gql.js'
import type { AttributionInput, AttributionPage_AttributionQuery } from '../gql/graphql.js'
import type { Text } from '../i18n/useText.js'
import { askRows } from '../records/ask-rows.js'
import type { RowsAsk } from '../records/rows.js'
import type { NumberWords } from '../records/useOpenRows.js'
import { namedValue } from '../ui/named-value.js'
import { formatCredit } from './format-credit.js'

const CREDITS = graphql(`
  query AttributionRows_Credits(
    $input: AttributionInput!
    $cell: AttributionCellInput!
    $first: Int!
    $after: String
  ) {
    attributionRecords(query: $input, cell: $cell, first: $first, after: $after) {
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
        touchedAt
        position
        channel
        campaign
        asset
        amount
        share
        credit
        lead {
          id
        }
      }
    }
  }
`)

type Attribution = AttributionPage_AttributionQuery['attribution']
type Row = Attribution['rows'][number]

/** What a credit is asked and written with. */
interface AttributionRowsContext {
  readonly input: AttributionInput
  readonly answer: Attribution | undefined
  readonly locale: string
  readonly t: Text
}

/** The words that name a row's credit under a model; a value that is blank is left out. */
export const creditWords = (row: Pick<Row, 'kind' | 'value'>, model: string): NumberWords => ({
  kind: row.kind,
  model,
  ...(row.value === null ? {} : { value: row.value }),
})

/** The lines and conversions behind a credit, each with what of it is credited there. */
export function attributionRows(words: NumberWords, context: AttributionRowsContext): RowsAsk {
  const { input, answer, locale, t } = context
  const value = words['value'] ?? null
  const rows = [...(answer?.rows ?? []), ...(answer ? [answer.total] : [])]
  const row = rows.find((one) => one.kind === words['kind'] && one.value === value)
  const kind = row?.kind ?? 'GROUP'
  const model = words['model'] ?? ''
  const besides = rows.filter((one) => one.kind === 'GROUP').map((one) => one.value)
  const cell = { model, kind, value, ...(kind === 'OTHER' ? { besides } : {}) }
  const name = answer?.models.find(({ id }) => id === model)?.name ?? model
  return askRows({
    title: `${row?.label ?? value ?? ''}, ${name}`,
    query: CREDITS,
    variables: { input, cell },
    pageOf: ({ attributionRecords: { records, ...page } }) => ({
      ...page,
      entries: records.map(({ amount, credit, ...record }) => ({
        ...record,
        amount: formatCredit(amount, page, locale),
        credit: formatCredit(credit, page, locale),
      })),
    }),
    fields: [
      { id: 'lead', name: t('funnel.column.lead'), as: 'lead', of: (one) => one.lead?.id },
      { id: 'at', name: t('attribution.rows.at'), as: 'instant', of: (one) => one.at },
      {
        id: 'touchedAt',
        name: t('attribution.rows.touchedAt'),
        as: 'instant',
        of: (one) => one.touchedAt,
      },
      {
        id: 'position',
        name: t('attribution.rows.position'),
        as: 'number',
        of: (one) => one.position,
      },
      {
        id: 'channel',
        name: t('attribution.rows.channel'),
        as: 'text',
        of: (one) => namedValue('channel', one.channel),
      },
      {
        id: 'campaign',
        name: t('attribution.rows.campaign'),
        as: 'text',
        of: (one) => one.campaign,
      },
      { id: 'asset', name: t('attribution.rows.asset'), as: 'text', of: (one) => one.asset },
      { id: 'amount', name: t('attribution.rows.amount'), as: 'figure', of: (one) => one.amount },
      { id: 'share', name: t('attribution.column.share'), as: 'ratio', of: (one) => one.share },
      { id: 'credit', name: t('attribution.rows.credit'), as: 'figure', of: (one) => one.credit },
    ],
  })
}
