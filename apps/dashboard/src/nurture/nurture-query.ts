import { graphql } from '../gql/gql.js'

/** Everything of the page but what one program did, in one request. */
export const NURTURE = graphql(`
  query NurturePage_Programs(
    $period: PeriodInput!
    $segment: ID
    $segmentAt: SegmentAt
    $compareTo: Comparison
    $windowDays: Int
    $lift: LiftInput
    $grain: Grain!
  ) {
    programs(
      period: $period
      segment: $segment
      segmentAt: $segmentAt
      windowDays: $windowDays
      lift: $lift
      orderBy: LIFT
      first: 100
    ) {
      edges {
        node {
          ...NurtureRanking_Program
          ...NurtureProgram_Program
        }
      }
    }
    goals {
      id
      name
    }
    kpis(period: $period, segment: $segment, segmentAt: $segmentAt, compareTo: $compareTo) {
      reEngagedLeads {
        ...NurtureRevival_Kpi
      }
      reEngagementRate {
        ...NurtureRevival_Kpi
      }
      nurturedLeads {
        ...NurtureRevival_Kpi
      }
    }
  }
`)

/** How the programs were counted; asked for when somebody wants to know. */
export const NURTURE_EXPLANATION = graphql(`
  query NurturePage_Explanation(
    $period: PeriodInput!
    $segment: ID
    $segmentAt: SegmentAt
    $windowDays: Int
  ) {
    programs(period: $period, segment: $segment, segmentAt: $segmentAt, windowDays: $windowDays) {
      explain {
        ...ExplainDrawer_Explanation
      }
    }
  }
`)
