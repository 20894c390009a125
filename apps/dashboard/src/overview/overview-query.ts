import { graphql } from '../gql/gql.js'

/** The numbers of the Overview, in one request, which the server plans together. */
export const OVERVIEW = graphql(`
  query OverviewPage_Kpis(
    $period: PeriodInput!
    $segment: ID
    $segmentAt: SegmentAt
    $compareTo: Comparison
    $grain: Grain!
    $by: DimensionId!
    $funnel: FunnelInput!
  ) {
    kpis(period: $period, segment: $segment, segmentAt: $segmentAt, compareTo: $compareTo) {
      visitors {
        ...OverviewTile_Kpi
        ...OverviewTile_Series
      }
      engagedLeads {
        ...OverviewTile_Kpi
      }
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
      }
      mqls {
        ...OverviewTile_Kpi
        ...OverviewTile_Series
        ...OverviewRanking_Slices
        metric {
          dimensions {
            id
          }
        }
      }
      revenue {
        ...OverviewTile_Kpi
        ...OverviewTile_Series
        ...OverviewRanking_Slices
        metric {
          dimensions {
            id
          }
        }
      }
      newCustomers {
        ...OverviewTile_Kpi
        ...OverviewRanking_Slices
        metric {
          dimensions {
            id
          }
        }
      }
      netRevenueRetention {
        ...OverviewTile_Kpi
        ...OverviewTile_Series
      }
      customers {
        ...OverviewTile_Kpi
        ...OverviewTile_Series
      }
      visits {
        ...OverviewTile_Kpi
      }
      socialEngagements {
        ...OverviewTile_Kpi
      }
      impressions {
        ...OverviewTile_Kpi
      }
      landingPageConversionRate {
        ...OverviewTile_Kpi
      }
      costPerLead {
        ...OverviewTile_Kpi
      }
      leadScore {
        ...OverviewTile_Kpi
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
      reEngagedLeads {
        ...OverviewTile_Kpi
      }
      slaFollowUpRate {
        ...OverviewTile_Kpi
      }
      stalledLeads {
        ...OverviewTile_Kpi
      }
      conversionRate(goal: "customer") {
        ...OverviewTile_Kpi
      }
      winRate {
        ...OverviewTile_Kpi
      }
      leadToCloseDays {
        ...OverviewTile_Kpi
      }
      pipeline {
        ...OverviewTile_Kpi
      }
      cpa {
        ...OverviewTile_Kpi
      }
      roi {
        ...OverviewTile_Kpi
      }
      marketingInfluence {
        ...OverviewTile_Kpi
      }
      churnRate {
        ...OverviewTile_Kpi
      }
      recurringRevenue {
        ...OverviewTile_Kpi
      }
      repeatPurchaseRate {
        ...OverviewTile_Kpi
      }
      clvRealised {
        ...OverviewTile_Kpi
      }
      csat {
        ...OverviewTile_Kpi
      }
    }
    # Without a comparison, which none of these shows and each would pay for twice.
    plain: kpis(period: $period, segment: $segment, segmentAt: $segmentAt) {
      newLeads {
        trend: by(dimension: $by, first: 5, grain: $grain) {
          ...OverviewTrend_Slice
        }
        bands: by(dimension: "scoreBand", first: 12, grain: $grain) {
          ...OverviewScores_Band
        }
      }
      leadScore {
        reason {
          text
        }
        series(grain: $grain) {
          bucket
          value
        }
      }
      attributedRevenue {
        ...OverviewTile_Kpi
        campaigns: by(dimension: "campaign", first: 8) {
          ...OverviewRanking_Slice
        }
      }
    }
    funnel(query: $funnel) {
      ...OverviewFunnel_Steps
    }
  }
`)

/** What was restated of the Overview's numbers, of all leads; asked for once the tiles are drawn. */
export const OVERVIEW_RESTATED = graphql(`
  query OverviewPage_Restated($period: PeriodInput!) {
    revenue: restatements(metric: revenue, period: $period, bySource: false) {
      ...OverviewRestated_Restatement
    }
    newLeads: restatements(metric: newLeads, period: $period, bySource: false) {
      ...OverviewRestated_Restatement
    }
    mqls: restatements(metric: mqls, period: $period, bySource: false) {
      ...OverviewRestated_Restatement
    }
    newCustomers: restatements(metric: newCustomers, period: $period, bySource: false) {
      ...OverviewRestated_Restatement
    }
  }
`)
