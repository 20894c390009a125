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

/** What is foretold is learnt from everybody who ever bought: it may take longer than all else. */
export const PREDICTED = graphql(`
  query CustomersPage_Predicted(
    $period: PeriodInput!
    $segment: ID
    $segmentAt: SegmentAt
    $compareTo: Comparison
  ) {
    kpis(period: $period, segment: $segment, segmentAt: $segmentAt, compareTo: $compareTo) {
      clvPredicted {
        ...OverviewTile_Kpi
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

/** A line of the bridge of recurring revenue. */
graphql(`
  fragment CustomersBridge_Line on Kpi {
    value
    currency
    reason {
      code
      text
    }
    caveats {
      code
      text
    }
  }
`)

/** All of them. */
graphql(`
  fragment CustomersBridge_Lines on Kpis {
    START: recurringBridge(bridgeLine: START) {
      ...CustomersBridge_Line
    }
    NEW: recurringBridge(bridgeLine: NEW) {
      ...CustomersBridge_Line
    }
    RETURNED: recurringBridge(bridgeLine: RETURNED) {
      ...CustomersBridge_Line
    }
    EXPANSION: recurringBridge(bridgeLine: EXPANSION) {
      ...CustomersBridge_Line
    }
    CONTRACTION: recurringBridge(bridgeLine: CONTRACTION) {
      ...CustomersBridge_Line
    }
    CHURN: recurringBridge(bridgeLine: CHURN) {
      ...CustomersBridge_Line
    }
    FX: recurringBridge(bridgeLine: FX) {
      ...CustomersBridge_Line
    }
    END: recurringBridge(bridgeLine: END) {
      ...CustomersBridge_Line
    }
  }
`)
