import { graphql } from '../gql/gql.js'

/** Everything that the Overview shows, in one request, which the server plans together. */
export const OVERVIEW = graphql(`
  query OverviewPage_Kpis(
    $period: PeriodInput!
    $segment: ID
    $compareTo: Comparison
    $grain: Grain!
    $by: DimensionId!
    $funnel: FunnelInput!
  ) {
    kpis(period: $period, segment: $segment, compareTo: $compareTo) {
      newLeads {
        ...OverviewTile_Kpi
        ...OverviewTile_Series
        ...OverviewRanking_Slices
        metric {
          dimensions {
            id
            name
          }
        }
        trend: by(dimension: $by, first: 5, grain: $grain) {
          ...OverviewTrend_Slice
        }
      }
      newLeadsGross {
        ...OverviewTile_Kpi
      }
      costPerLead {
        ...OverviewTile_Kpi
      }
      mqls {
        ...OverviewTile_Kpi
        metric {
          dimensions {
            id
          }
        }
        ...OverviewTile_Series
        ...OverviewRanking_Slices
      }
      costPerMql {
        ...OverviewTile_Kpi
      }
      emailOpenRate {
        ...OverviewTile_Kpi
      }
      emailClickRate {
        ...OverviewTile_Kpi
      }
      emailBounceRate {
        ...OverviewTile_Kpi
      }
      newCustomers {
        ...OverviewTile_Kpi
        metric {
          dimensions {
            id
          }
        }
        ...OverviewTile_Series
        ...OverviewRanking_Slices
      }
      conversionRate(goal: "customer") {
        ...OverviewTile_Kpi
      }
      opportunities {
        ...OverviewTile_Kpi
      }
      leadToCloseDays {
        ...OverviewTile_Kpi
      }
      revenue {
        ...OverviewTile_Kpi
        metric {
          dimensions {
            id
          }
        }
        ...OverviewTile_Series
        ...OverviewRanking_Slices
      }
      revenueGross {
        ...OverviewTile_Kpi
      }
      cost {
        ...OverviewTile_Kpi
      }
      cpa {
        ...OverviewTile_Kpi
      }
    }
    funnel(query: $funnel) {
      ...OverviewFunnel_Steps
    }
  }
`)
