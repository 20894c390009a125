import { graphql } from '../gql/gql.js'

graphql(`
  fragment EngagementFrame_Frame on Frame {
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
    notes {
      code
      text
      metric
      bucket
    }
  }
`)
graphql(`
  fragment EngagementFigure_Kpi on Kpi {
    ...OverviewTile_Kpi
  }
`)

/** Everything that the page shows, in one request. */
export const ENGAGEMENT = graphql(`
  query EngagementPage_Numbers(
    $period: PeriodInput!
    $segment: ID
    $compareTo: Comparison
    $course: MetricQueryInput!
    $mail: MetricQueryInput!
    $pages: MetricQueryInput!
    $assets: MetricQueryInput!
    $networks: MetricQueryInput!
  ) {
    kpis(period: $period, segment: $segment, compareTo: $compareTo) {
      emailsSent {
        ...EngagementFigure_Kpi
      }
      emailsDelivered {
        ...EngagementFigure_Kpi
      }
      emailOpenRate {
        ...EngagementFigure_Kpi
      }
      emailOpenRateRaw {
        ...EngagementFigure_Kpi
      }
      emailClickRate {
        ...EngagementFigure_Kpi
      }
      emailClickToOpenRate {
        ...EngagementFigure_Kpi
      }
      emailBounceRate {
        ...EngagementFigure_Kpi
      }
      unsubscribeRate {
        ...EngagementFigure_Kpi
      }
      complaintRate {
        ...EngagementFigure_Kpi
      }
      landingPageVisitors {
        ...EngagementFigure_Kpi
      }
      landingPageConversionRate {
        ...EngagementFigure_Kpi
      }
      formSubmissions {
        ...EngagementFigure_Kpi
      }
      impressions {
        ...EngagementFigure_Kpi
      }
      socialEngagements {
        ...EngagementFigure_Kpi
      }
      socialEngagementRate {
        ...EngagementFigure_Kpi
      }
      adClicks {
        ...EngagementFigure_Kpi
      }
      engagements {
        ...EngagementFigure_Kpi
      }
      engagedLeads {
        ...EngagementFigure_Kpi
      }
    }
    course: frame(query: $course) {
      ...EngagementFrame_Frame
    }
    mail: frame(query: $mail) {
      ...EngagementFrame_Frame
    }
    pages: frame(query: $pages) {
      ...EngagementFrame_Frame
    }
    assets: frame(query: $assets) {
      ...EngagementFrame_Frame
    }
    networks: frame(query: $networks) {
      ...EngagementFrame_Frame
    }
  }
`)
