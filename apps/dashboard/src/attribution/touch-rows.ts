import { graphql } from '../gql/gql.js'
import type { AttributionInput } from '../gql/graphql.js'
import type { Text } from '../i18n/useText.js'
import { askRows } from '../records/ask-rows.js'
import type { RowsAsk } from '../records/rows.js'
import type { NumberWords } from '../records/useOpenRows.js'

const TOUCHES = graphql(`
  query AttributionRows_Touches(
    $input: AttributionInput!
    $cell: TouchCellInput!
    $first: Int!
    $after: String
  ) {
    attributionTouchRecords(query: $input, cell: $cell, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      records {
        cursor
        at
        touches
        lead {
          id
        }
      }
    }
  }
`)

/** The words that name the conversions of so many touches. */
export const touchWords = (touches: number): NumberWords => ({ touches: String(touches) })

/** The conversions of so many touches. */
export function touchRows(
  words: NumberWords,
  { input, t }: { readonly input: AttributionInput; readonly t: Text },
): RowsAsk {
  const touches = Number(words['touches'])
  return askRows({
    title: t('attribution.touchRows', { touches }),
    query: TOUCHES,
    variables: { input, cell: { touches } },
    pageOf: ({ attributionTouchRecords: { records, ...page } }) => ({ ...page, entries: records }),
    fields: [
      { id: 'lead', name: t('funnel.column.lead'), as: 'lead', of: (one) => one.lead?.id },
      { id: 'at', name: t('attribution.rows.at'), as: 'instant', of: (one) => one.at },
      {
        id: 'touches',
        name: t('attribution.column.touches'),
        as: 'number',
        of: (one) => one.touches,
      },
    ],
  })
}
