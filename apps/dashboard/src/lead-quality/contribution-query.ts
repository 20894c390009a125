import { graphql } from '../gql/gql.js'

/** What raises scores, and what raises them without effect: whole, over time and by a dimension. */
export const CONTRIBUTION = graphql(`
  query ScoreContribution_Points($input: ScoreContributionInput!) {
    scoreContribution(query: $input) {
      base {
        converted
        n
        rate
      }
      total {
        given
        taken
        people
      }
      previous {
        given
        taken
        people
      }
      rows {
        ...ContributionTable_Row
        series {
          bucket
          given
        }
      }
      series {
        ...PointsCourse_Bucket
      }
      breakdown {
        ...PointsBreakdown_Group
      }
      hiddenGroups
    }
  }
`)

/** How the points were counted; asked for when somebody wants to know. */
export const CONTRIBUTION_EXPLANATION = graphql(`
  query ScoreContribution_Explanation($input: ScoreContributionInput!) {
    scoreContribution(query: $input) {
      explain {
        ...ExplainDrawer_Explanation
      }
    }
  }
`)
