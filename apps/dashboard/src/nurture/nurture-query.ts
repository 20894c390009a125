import { graphql } from '../gql/gql.js'

/** Everything of the page but what one program did, in one request. */
export const NURTURE = graphql(`
  query NurturePage_Programs(
    $period: PeriodInput!
    $segment: ID
    $compareTo: Comparison
    $windowDays: Int
    $lift: LiftInput
    $grain: Grain!
  ) {
    programs(
      period: $period
      segment: $segment
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
    kpis(period: $period, segment: $segment, compareTo: $compareTo) {
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
  query NurturePage_Explanation($period: PeriodInput!, $segment: ID, $windowDays: Int) {
    programs(period: $period, segment: $segment, windowDays: $windowDays) {
      explain {
        ...ExplainDrawer_Explanation
      }
    }
  }
`)
