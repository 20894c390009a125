import { formatValue } from '@leadlight/metrics'
import { graphql } from '../gql/gql.js'
import type { FunnelInput } from '../gql/graphql.js'
import type { Text } from '../i18n/useText.js'
import { askRows } from '../records/ask-rows.js'
import type { RowsAsk } from '../records/rows.js'
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
  const { input, aheadDays, by, label, locale, t } = context
  const word = words['group']
  const group = word === undefined || by === null ? null : { value: word === '' ? null : word }
  const title = [group && label(group.value), t('funnel.forecast.deals')]
  return askRows({
    title: title.filter(Boolean).join(', '),
    order: t('funnel.forecast.order'),
    query: DEALS,
    variables: { input, aheadDays, by, group },
    pageOf: ({ funnel: { forecast } }) => ({
      ...forecast.deals,
      entries: forecast.deals.deals.map((deal) => ({
        ...deal,
        // Its own amount says more than its value only where that is converted.
        amount:
          deal.amount === null || deal.currency === forecast.deals.currency
            ? null
            : formatValue(Number(deal.amount), { unit: 'MONEY', currency: deal.currency, locale }),
      })),
    }),
    fields: [
      { id: 'lead', name: t('funnel.column.lead'), as: 'lead', of: ({ lead }) => lead?.id },
      {
        id: 'source',
        name: t('funnel.column.source'),
        as: 'text',
        of: ({ lead }) => namedValue('source', lead?.source),
      },
      { id: 'owner', name: t('funnel.forecast.owner'), as: 'text', of: ({ owner }) => owner },
      {
        id: 'openedAt',
        name: t('funnel.forecast.openedAt'),
        as: 'dayOfInstant',
        of: ({ openedAt }) => openedAt,
      },
      { id: 'age', name: t('funnel.column.days'), as: 'duration', of: ({ ageDays }) => ageDays },
      { id: 'amount', name: t('funnel.forecast.amount'), as: 'figure', of: ({ amount }) => amount },
      { id: 'value', name: t('funnel.forecast.value'), as: 'money', of: ({ value }) => value },
      { id: 'chance', name: t('funnel.forecast.chance'), as: 'ratio', of: ({ chance }) => chance },
      {
        id: 'expected',
        name: t('funnel.forecast.expected'),
        as: 'money',
        of: ({ expected }) => expected,
      },
    ],
  })
}
