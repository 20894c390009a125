import { graphql } from '../gql/gql.js'

/** The score profile of the period, whole and by a dimension. */
export const SCORE_PROFILE = graphql(`
  query LeadQualityPage_Profile($input: ScoreProfileInput!) {
    scoreProfile(query: $input) {
      period {
        from
        to
      }
      threshold
      atAgeDays
      bands {
        name
      }
      total {
        ...ScoreFigures_Cell
      }
      previous {
        ...ScoreFigures_Cell
      }
      comparisonBreak
      cohorts {
        ...ScoreHeatMap_Cohort
      }
      breakdown {
        ...ScoreBreakdown_Group
      }
      hiddenGroups
    }
    metric(id: leadScore) {
      id
      dimensions {
        id
        name
      }
    }
    scoringRuleSets {
      id
      name
    }
  }
`)

/** How the profile was computed; asked for when somebody wants to know. */
export const SCORE_EXPLANATION = graphql(`
  query LeadQualityPage_Explanation($input: ScoreProfileInput!) {
    scoreProfile(query: $input) {
      explain {
        ...ExplainDrawer_Explanation
      }
    }
  }
`)
