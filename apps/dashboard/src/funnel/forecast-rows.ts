import { formatValue, NO_VALUE } from '@leadlight/metrics'
import { graphql } from '../gql/gql.js'
import type { FunnelInput } from '../gql/graphql.js'
import type { Text } from '../i18n/useText.js'
import { formatDay } from '../period/format-period.js'
import { leadCode } from '../records/record-cell.js'
import { nextOf, PAGE_SIZE, type RowsAsk } from '../records/rows.js'
import type { NumberWords } from '../records/useOpenRows.js'
import { namedValue } from '../ui/named-value.js'

const DEALS = graphql(`
  query ForecastRows_Deals(
    $input: FunnelInput!
    $aheadDays: Int!
    $by: DimensionId
    $group: FunnelGroupInput
    $first: Int!
    $after: String
  ) {
    funnel(query: $input) {
      forecast(aheadDays: $aheadDays, by: $by) {
        deals(group: $group, first: $first, after: $after) {
          totalCount
          currency
          pageInfo {
            hasNextPage
            endCursor
          }
          deals {
            cursor
            openedAt
            ageDays
            amount
            currency
            value
            chance
            expected
            owner
            lead {
              id
              source
            }
          }
        }
      }
    }
  }
`)

/** What the deals behind a forecast are asked and written with. */
interface ForecastRowsContext {
  readonly input: FunnelInput
  readonly aheadDays: number
  readonly by: string | null
  /** What people call a group. */
  readonly label: (value: string | null) => string
  readonly zone: string
  readonly locale: string
  readonly t: Text
}

/** The words that name the deals of a group; without one those of the whole forecast. */
export const dealWords = (group?: { readonly value: string | null }): NumberWords => ({
  of: 'deals',
  ...(group ? { group: group.value ?? '' } : {}),
})

/** The open deals that a forecast is made of, each with its chance. */
export function forecastRows(words: NumberWords, context: ForecastRowsContext): RowsAsk {
  const { input, aheadDays, by, label, zone, locale, t } = context
  const word = words['group']
  const group = word === undefined || by === null ? null : { value: word === '' ? null : word }
  const asked = { input, aheadDays, by, group }
  const title = [group && label(group.value), t('funnel.forecast.deals')]
  return {
    key: JSON.stringify(asked),
    title: title.filter(Boolean).join(', '),
    order: t('funnel.forecast.order'),
    columns: [
      { id: 'lead', name: t('funnel.column.lead'), as: 'code' },
      { id: 'source', name: t('funnel.column.source'), as: 'text' },
      { id: 'owner', name: t('funnel.forecast.owner'), as: 'text' },
      { id: 'openedAt', name: t('funnel.forecast.openedAt'), as: 'text' },
      { id: 'age', name: t('funnel.column.days'), as: 'number' },
      { id: 'amount', name: t('funnel.forecast.amount'), as: 'number' },
      { id: 'value', name: t('funnel.forecast.value'), as: 'number' },
      { id: 'chance', name: t('funnel.forecast.chance'), as: 'number' },
      { id: 'expected', name: t('funnel.forecast.expected'), as: 'number' },
    ],
    async load(client, after) {
      const { data } = await client.query({
        query: DEALS,
        variables: { ...asked, first: PAGE_SIZE, after },
        fetchPolicy: 'no-cache',
      })
      if (!data) throw new Error('No answer.')
      const { deals, totalCount, currency, pageInfo } = data.funnel.forecast.deals
      const money = (value: number | null, of: string | null) =>
        formatValue(value, { unit: 'MONEY', currency: of, locale })
      return {
        total: totalCount,
        next: nextOf(pageInfo),
        rows: deals.map((deal) => ({
          key: deal.cursor,
          cells: [
            leadCode(deal.lead),
            namedValue('source', deal.lead?.source),
            deal.owner ?? NO_VALUE,
            formatDay(deal.openedAt, zone, locale),
            formatValue(deal.ageDays, { unit: 'DAYS', locale }),
            // Its own amount says more than its value only where that is converted.
            deal.amount === null || deal.currency === currency
              ? NO_VALUE
              : money(Number(deal.amount), deal.currency),
            money(deal.value, currency),
            formatValue(deal.chance, { unit: 'RATIO', locale }),
            money(deal.expected, currency),
          ],
        })),
      }
    },
  }
}
