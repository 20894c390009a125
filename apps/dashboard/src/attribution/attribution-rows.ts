import { formatValue, NO_VALUE } from '@leadlight/metrics'
import { graphql } from '../gql/gql.js'
import type { AttributionInput, AttributionPage_AttributionQuery } from '../gql/graphql.js'
import type { Text } from '../i18n/useText.js'
import { formatInstant } from '../period/format-period.js'
import { leadCode } from '../records/record-cell.js'
import { nextOf, PAGE_SIZE, type RowsAsk } from '../records/rows.js'
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
  readonly zone: string
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
  const { input, answer, zone, locale, t } = context
  const value = words['value'] ?? null
  const rows = [...(answer?.rows ?? []), ...(answer ? [answer.total] : [])]
  const row = rows.find((one) => one.kind === words['kind'] && one.value === value)
  const kind = row?.kind ?? 'GROUP'
  const model = words['model'] ?? ''
  const besides = rows.filter((one) => one.kind === 'GROUP').map((one) => one.value)
  const cell = { model, kind, value, ...(kind === 'OTHER' ? { besides } : {}) }
  const name = answer?.models.find(({ id }) => id === model)?.name ?? model
  return {
    key: JSON.stringify([input, cell]),
    title: `${row?.label ?? value ?? ''}, ${name}`,
    columns: [
      { id: 'lead', name: t('funnel.column.lead'), as: 'code' },
      { id: 'at', name: t('attribution.rows.at'), as: 'text' },
      { id: 'touchedAt', name: t('attribution.rows.touchedAt'), as: 'text' },
      { id: 'position', name: t('attribution.rows.position'), as: 'number' },
      { id: 'channel', name: t('attribution.rows.channel'), as: 'text' },
      { id: 'campaign', name: t('attribution.rows.campaign'), as: 'text' },
      { id: 'asset', name: t('attribution.rows.asset'), as: 'text' },
      { id: 'amount', name: t('attribution.rows.amount'), as: 'number' },
      { id: 'share', name: t('attribution.column.share'), as: 'number' },
      { id: 'credit', name: t('attribution.rows.credit'), as: 'number' },
    ],
    async load(client, after) {
      const { data } = await client.query({
        query: CREDITS,
        variables: { input, cell, first: PAGE_SIZE, after },
        fetchPolicy: 'no-cache',
      })
      if (!data) throw new Error('No answer.')
      const { records, totalCount, pageInfo, ...measure } = data.attributionRecords
      const instant = (at: string | null) =>
        at === null ? NO_VALUE : formatInstant(at, zone, locale)
      return {
        total: totalCount,
        next: nextOf(pageInfo),
        rows: records.map((record) => ({
          key: record.cursor,
          cells: [
            leadCode(record.lead),
            instant(record.at),
            instant(record.touchedAt),
            formatValue(record.position, { unit: 'COUNT', locale }),
            namedValue('channel', record.channel),
            record.campaign ?? NO_VALUE,
            record.asset ?? NO_VALUE,
            formatCredit(record.amount, measure, locale),
            formatValue(record.share, { unit: 'RATIO', locale }),
            formatCredit(record.credit, measure, locale),
          ],
        })),
      }
    },
  }
}
