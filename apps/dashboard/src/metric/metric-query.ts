import { graphql } from '../gql/gql.js'

/** A metric's definition, and what its parameters can be. */
export const METRIC = graphql(`
  query MetricPage_Metric($id: MetricId!) {
    metric(id: $id) {
      ...MetricDefinition_Metric
      ...MetricEquivalents_Metric
      direction
      breakdown
      dimensions {
        id
        name
      }
      parameters {
        ...MetricParams_Parameter
      }
    }
    goals {
      id
      name
    }
    stages {
      id
      name
    }
  }
`)

/** A metric's numbers: over time and by a dimension. */
export const METRIC_FRAMES = graphql(`
  query MetricPage_Frames(
    $series: MetricQueryInput!
    $breakdown: MetricQueryInput!
    $split: MetricQueryInput!
    $hasSplit: Boolean!
  ) {
    series: frame(query: $series) {
      ...MetricFrame_Frame
    }
    breakdown: frame(query: $breakdown) {
      ...MetricFrame_Frame
    }
    split: frame(query: $split) @include(if: $hasSplit) {
      ...MetricFrame_Frame
    }
  }
`)

/** How the numbers were computed; asked for when somebody wants to know. */
export const METRIC_EXPLANATION = graphql(`
  query MetricPage_Explanation($query: MetricQueryInput!) {
    frame(query: $query) {
      explain {
        ...ExplainDrawer_Explanation
      }
    }
  }
`)

graphql(`
  fragment MetricFrame_Frame on Frame {
    columns {
      id
      name
      role
      unit
      currency
      of
      part
      labels {
        value
        label
      }
    }
    rows
    totals
    otherRows
    partialRows
    truncated
    notes {
      code
      text
      metric
      bucket
    }
    period {
      from
      to
    }
  }
`)
