import { graphql } from '../gql/gql.js'

/** Every segment, and what rules are made of. */
export const SEGMENTS = graphql(`
  query SegmentsPage_Segments {
    segments {
      id
      name
      rule
      version
      since
      size
    }
    deeds {
      id
      name
      about
      bears
    }
    dimensions {
      id
      name
    }
    metric(id: newLeadsGross) {
      id
      dimensions {
        id
        name
      }
    }
  }
`)

/** One segment over time. */
export const SEGMENT = graphql(`
  query SegmentsPage_Segment($id: ID!, $period: PeriodInput!, $grain: Grain!) {
    segment(id: $id) {
      id
      versions {
        version
        rule
        since
        until
      }
      usedBy {
        id
        name
      }
      membership(period: $period, grain: $grain) {
        ...SegmentSize_Membership
      }
    }
  }
`)

/** How a segment came about; asked for when somebody wants to know. */
export const SEGMENT_EXPLANATION = graphql(`
  query SegmentsPage_Explanation($id: ID!, $period: PeriodInput!, $grain: Grain!) {
    segment(id: $id) {
      id
      membership(period: $period, grain: $grain) {
        explain {
          ...ExplainDrawer_Explanation
        }
      }
    }
  }
`)

/** How two segments share their members. */
export const OVERLAP = graphql(`
  query SegmentsPage_Overlap($id: ID!, $other: ID!, $by: DimensionId) {
    segment(id: $id) {
      id
      overlap(with: $other, by: $by) {
        both
        onlyThis
        onlyOther
        neither
        breakdown {
          ...SegmentOverlap_Group
        }
      }
    }
  }
`)

/** How an overlap came about; asked for when somebody wants to know. */
export const OVERLAP_EXPLANATION = graphql(`
  query SegmentsPage_OverlapExplanation($id: ID!, $other: ID!, $by: DimensionId) {
    segment(id: $id) {
      id
      overlap(with: $other, by: $by) {
        explain {
          ...ExplainDrawer_Explanation
        }
      }
    }
  }
`)

/** How many leads a rule finds. */
export const PREVIEW = graphql(`
  query SegmentsPage_Preview($rule: SegmentRuleInput!, $id: ID) {
    previewSegment(rule: $rule, id: $id) {
      size
      leads
      share
    }
  }
`)

/** Values of a dimension, as somebody types. */
export const VALUES = graphql(`
  query SegmentsPage_Values($dimension: DimensionId!, $search: String) {
    dimension(id: $dimension) {
      id
      values(search: $search, first: 40) {
        value
        label
      }
    }
  }
`)

export const SAVE = graphql(`
  mutation SegmentsPage_Save($id: ID, $name: String!, $rule: SegmentRuleInput!) {
    saveSegment(id: $id, name: $name, rule: $rule) {
      __typename
      ... on Segment {
        id
        name
        rule
        version
        since
        size
      }
      ... on NameTaken {
        message
      }
    }
  }
`)

export const DELETE = graphql(`
  mutation SegmentsPage_Delete($id: ID!) {
    deleteSegment(id: $id)
  }
`)
