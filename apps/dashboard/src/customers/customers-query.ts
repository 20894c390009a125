import { graphql } from '../gql/gql.js'

/** Everything that the page of customers shows, in one request. */
export const CUSTOMERS = graphql(`
  query CustomersPage_Customers(
    $period: PeriodInput!
    $segment: ID
    $segmentAt: SegmentAt
    $compareTo: Comparison
    $grain: Grain!
    $retention: RetentionInput!
  ) {
    kpis(period: $period, segment: $segment, segmentAt: $segmentAt, compareTo: $compareTo) {
      newCustomers {
        ...OverviewTile_Kpi
        series(grain: $grain) {
          bucket
          value
        }
      }
      churnEvents {
        series(grain: $grain) {
          bucket
          value
        }
      }
      customers {
        ...OverviewTile_Kpi
      }
      churnRate {
        ...OverviewTile_Kpi
      }
      clvRealised {
        ...OverviewTile_Kpi
      }
      clvPredicted {
        ...OverviewTile_Kpi
      }
      csat {
        ...OverviewTile_Kpi
      }
      csatResponseRate {
        ...OverviewTile_Kpi
      }
    }
    bridge: kpis(period: $period, segment: $segment, segmentAt: $segmentAt) {
      ...CustomersBridge_Lines
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
