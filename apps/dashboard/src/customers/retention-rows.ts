import { formatBucket } from '@leadlight/metrics'
import { graphql } from '../gql/gql.js'
import type { RetentionInput, RetentionPart } from '../gql/graphql.js'
import type { Text } from '../i18n/useText.js'
import { askRows, pageOfEdges } from '../records/ask-rows.js'
import type { RowsAsk } from '../records/rows.js'
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
  readonly locale: string
  readonly t: Text
}

/** The customers behind a cell of the triangle. */
export function retentionRows(words: NumberWords, context: RetentionRowsContext): RowsAsk {
  const { input, locale, t } = context
  const { cohort = '', offset = '0' } = words
  const part = PARTS.find((each) => each === words['part']) ?? 'ACTIVE'
  const cell = { cohort, offset: Number(offset), part }
  const name = formatBucket(cohort, { locale })
  return askRows({
    title: part === 'SIZE' ? name : t('customers.rows.title', { cohort: name, offset }),
    query: CUSTOMERS,
    variables: { input, ...cell },
    pageOf: ({ retention: { records } }) => pageOfEdges(records),
    fields: [
      { id: 'account', name: t('customers.rows.account'), as: 'text', of: (one) => one.account },
      { id: 'lead', name: t('funnel.column.lead'), as: 'lead', of: (one) => one.lead?.id },
      {
        id: 'since',
        name: t('customers.rows.since'),
        as: 'dayOfInstant',
        of: (one) => one.customerSince,
      },
      { id: 'active', name: t('customers.rows.active'), as: 'flag', of: (one) => one.active },
      { id: 'revenue', name: t('customers.rows.revenue'), as: 'money', of: (one) => one.revenue },
      {
        id: 'recurring',
        name: t('customers.rows.recurring'),
        as: 'money',
        of: (one) => one.recurring,
      },
    ],
  })
}
