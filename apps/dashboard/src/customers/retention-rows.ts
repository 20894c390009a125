import { formatBucket, formatValue, NO_VALUE } from '@leadlight/metrics'
import { graphql } from '../gql/gql.js'
import type { RetentionInput, RetentionPart } from '../gql/graphql.js'
import type { Text } from '../i18n/useText.js'
import { formatDay } from '../period/format-period.js'
import { leadCode } from '../records/record-cell.js'
import { nextOf, PAGE_SIZE, type RowsAsk } from '../records/rows.js'
import type { NumberWords } from '../records/useOpenRows.js'

const CUSTOMERS = graphql(`
  query RetentionRows_Customers(
    $input: RetentionInput!
    $cohort: String!
    $offset: Int!
    $part: RetentionPart!
    $first: Int!
    $after: String
  ) {
    retention(query: $input) {
      records(cohort: $cohort, offset: $offset, part: $part, first: $first, after: $after) {
        totalCount
        currency
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            id
            account
            customerSince
            active
            revenue
            recurring
            lead {
              id
            }
          }
        }
      }
    }
  }
`)

const PARTS: readonly RetentionPart[] = ['ACTIVE', 'ROLLING', 'INACTIVE', 'SIZE']

/** What a cell of the triangle is asked and written with. */
interface RetentionRowsContext {
  readonly input: RetentionInput
  readonly zone: string
  readonly locale: string
  readonly t: Text
}

/** The customers behind a cell of the triangle. */
export function retentionRows(words: NumberWords, context: RetentionRowsContext): RowsAsk {
  const { input, zone, locale, t } = context
  const { cohort = '', offset = '0' } = words
  const part = PARTS.find((each) => each === words['part']) ?? 'ACTIVE'
  const cell = { cohort, offset: Number(offset), part }
  const name = formatBucket(cohort, { locale })
  return {
    key: JSON.stringify([input, cell]),
    title: part === 'SIZE' ? name : t('customers.rows.title', { cohort: name, offset }),
    columns: [
      { id: 'account', name: t('customers.rows.account'), as: 'text' },
      { id: 'lead', name: t('funnel.column.lead'), as: 'code' },
      { id: 'since', name: t('customers.rows.since'), as: 'text' },
      { id: 'active', name: t('customers.rows.active'), as: 'text' },
      { id: 'revenue', name: t('customers.rows.revenue'), as: 'number' },
      { id: 'recurring', name: t('customers.rows.recurring'), as: 'number' },
    ],
    async load(client, after) {
      const { data } = await client.query({
        query: CUSTOMERS,
        variables: { input, ...cell, first: PAGE_SIZE, after },
        fetchPolicy: 'no-cache',
      })
      if (!data) throw new Error('No answer.')
      const { edges, currency, totalCount, pageInfo } = data.retention.records
      const money = (value: string | null) =>
        formatValue(value === null ? null : Number(value), { unit: 'MONEY', currency, locale })
      return {
        total: totalCount,
        next: nextOf(pageInfo),
        rows: edges.map(({ cursor, node }) => ({
          key: cursor,
          cells: [
            node.account ?? NO_VALUE,
            leadCode(node.lead),
            formatDay(node.customerSince, zone, locale),
            node.active ? '✓' : NO_VALUE,
            money(node.revenue),
            money(node.recurring),
          ],
        })),
      }
    },
  }
}
