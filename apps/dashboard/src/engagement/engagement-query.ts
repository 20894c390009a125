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

/** Everything that the page shows, in one request. */
export const ENGAGEMENT = graphql(`
  query EngagementPage_Numbers(
    $period: PeriodInput!
    $segment: ID
    $segmentAt: SegmentAt
    $compareTo: Comparison
    $course: MetricQueryInput!
    $mail: MetricQueryInput!
    $pages: MetricQueryInput!
    $assets: MetricQueryInput!
    $networks: MetricQueryInput!
  ) {
    kpis(period: $period, segment: $segment, segmentAt: $segmentAt, compareTo: $compareTo) {
      emailsSent {
        ...OverviewTile_Kpi
      }
      emailsDelivered {
        ...OverviewTile_Kpi
      }
      emailOpenRate {
        ...OverviewTile_Kpi
      }
      emailOpenRateRaw {
        ...OverviewTile_Kpi
      }
      emailClickRate {
        ...OverviewTile_Kpi
      }
      emailClickToOpenRate {
        ...OverviewTile_Kpi
      }
      emailBounceRate {
        ...OverviewTile_Kpi
      }
      unsubscribeRate {
        ...OverviewTile_Kpi
      }
      complaintRate {
        ...OverviewTile_Kpi
      }
      landingPageVisitors {
        ...OverviewTile_Kpi
      }
      landingPageConversionRate {
        ...OverviewTile_Kpi
      }
      formSubmissions {
        ...OverviewTile_Kpi
      }
      impressions {
        ...OverviewTile_Kpi
      }
      socialEngagements {
        ...OverviewTile_Kpi
      }
      socialEngagementRate {
        ...OverviewTile_Kpi
      }
      adClicks {
        ...OverviewTile_Kpi
      }
      engagements {
        ...OverviewTile_Kpi
      }
      engagedLeads {
        ...OverviewTile_Kpi
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
