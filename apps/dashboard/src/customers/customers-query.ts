import { graphql } from '../gql/gql.js'

/** Everything that the page of customers shows, in one request. */
export const CUSTOMERS = graphql(`
  query CustomersPage_Customers(
    $period: PeriodInput!
    $segment: ID
    $compareTo: Comparison
    $grain: Grain!
    $retention: RetentionInput!
  ) {
    kpis(period: $period, segment: $segment, compareTo: $compareTo) {
      newCustomers {
        ...CustomersTile_Kpi
        series(grain: $grain) {
          bucket
          value
        }
      }
      churnEvents {
        ...CustomersTile_Kpi
        series(grain: $grain) {
          bucket
          value
        }
      }
      customers {
        ...CustomersTile_Kpi
      }
      churnRate {
        ...CustomersTile_Kpi
      }
      clvRealised {
        ...CustomersTile_Kpi
      }
      csat {
        ...CustomersTile_Kpi
      }
      csatResponseRate {
        value
        n
      }
    }
    retention(query: $retention) {
      currency
      size
      ...CustomersTriangle_Retention
      survival {
        ...CustomersSurvival_Survival
      }
    }
  }
`)

/** How the triangle was counted; asked for when somebody wants to know. */
export const RETENTION_EXPLANATION = graphql(`
  query CustomersPage_Explanation($retention: RetentionInput!) {
    retention(query: $retention) {
      explain {
        ...ExplainDrawer_Explanation
      }
    }
  }
`)
