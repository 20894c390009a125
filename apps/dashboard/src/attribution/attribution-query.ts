import { graphql } from '../gql/gql.js'

/** Credit of several models, and everything that can be chosen beside them. */
export const ATTRIBUTION = graphql(`
  query AttributionPage_Attribution($input: AttributionInput!) {
    attribution(query: $input) {
      runId
      by
      goal
      unit
      currency
      costCurrency
      models {
        ...AttributionWeights_Model
      }
      rows {
        ...AttributionRow
      }
      total {
        ...AttributionRow
      }
      footer {
        ...AttributionTable_Footer
      }
      sides {
        sourced
        influenced
        attributed
        whole
      }
      touches {
        ...AttributionTouches_Counts
        ...AttributionTouchesCourse_Counts
      }
      paths {
        ...AttributionPaths_Path
      }
      buckets {
        label
      }
      notes {
        code
        text
      }
    }
    attributionModels {
      id
      name
      about
      learns
    }
    stages {
      id
      name
      role
      rank
      side
      optional
    }
    dimensions {
      id
      name
    }
  }
`)

/** A row with what every model gives to it. */
graphql(`
  fragment AttributionRow on AttributionRow {
    kind
    value
    label
    cost
    costReason {
      code
      text
    }
    sourced
    influenced
    credits {
      model
      value
      exact
      share
      roi
      costPer
      previous
      reason {
        code
        text
      }
    }
  }
`)

/** How credit was computed; asked for when somebody wants to know. */
export const ATTRIBUTION_EXPLANATION = graphql(`
  query AttributionPage_Explanation($input: AttributionInput!) {
    attribution(query: $input) {
      explain {
        ...ExplainDrawer_Explanation
      }
    }
  }
`)
