import { graphql } from '../gql/gql.js'

/** A page of the records behind a number. */
export const RECORDS = graphql(`
  query RecordsDrawer_Records(
    $metric: MetricId!
    $cell: CellInput!
    $after: String
    $isFirst: Boolean!
  ) {
    records(metric: $metric, cell: $cell, first: 50, after: $after) {
      totalCount @include(if: $isFirst)
      currency
      units {
        value
        numerator
        denominator
      }
      columns {
        id
        name
        as
      }
      edges {
        cursor
        at
        value
        numerator
        denominator
        row
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)
