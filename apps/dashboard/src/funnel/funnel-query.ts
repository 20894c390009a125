import { graphql } from '../gql/gql.js'

/** The funnel of one cohort, whole and by a dimension. */
export const FUNNEL = graphql(`
  query FunnelPage_Funnel($input: FunnelInput!) {
    funnel(query: $input) {
      period {
        from
        to
      }
      steps {
        ...FunnelStage_Step
      }
      breakdown {
        value
        label
        steps {
          ...FunnelBreakdown_Step
        }
      }
    }
    metric(id: stageConversionRate) {
      id
      dimensions {
        id
        name
      }
    }
  }
`)

/** How the funnel was computed; asked for when somebody wants to know. */
export const FUNNEL_EXPLANATION = graphql(`
  query FunnelPage_Explanation($input: FunnelInput!) {
    funnel(query: $input) {
      explain {
        ...ExplainDrawer_Explanation
      }
    }
  }
`)
