import type { Attachment, Fact } from '../../language/fact.js'
import { campaign, campaignType, ORIGIN_OF_LEAD } from './acquisition.js'

const text = (column: string): Attachment => ({ kind: 'text', column })
const asset: Attachment = { kind: 'reference', to: 'asset', column: 'asset_no', value: 'event_id' }

/** What somebody's own doing carries, whether or not anybody knows who it was. */
const OWN: Readonly<Record<string, Attachment>> = {
  source: text('source'),
  channel: text('channel'),
  campaign,
  campaignType,
  program: { kind: 'reference', to: 'program', column: 'program_no', value: 'event_id' },
  programStep: { kind: 'reference', to: 'program_step', column: 'step_no', value: 'event_id' },
  landingPage: text('landing_page'),
  cohort: ORIGIN_OF_LEAD.cohort,
  imported: ORIGIN_OF_LEAD.imported,
}

/** What the lead behind it was like at that instant; of strangers nobody knows. */
const leadAt = (at: string): Readonly<Record<string, Attachment>> => ({
  stage: { kind: 'state', of: 'stage', at },
  scoreBand: { kind: 'state', of: 'scoreBand', at },
})

/** What a network reports of a day. */
const REPORTED: Readonly<Record<string, Attachment>> = {
  channel: text('channel'),
  campaign,
  campaignType,
  asset,
  network: text('network'),
}

/** One stay of somebody on the site. */
const visit: Fact = {
  id: 'visit',
  unit: 'visit',
  table: 'visit_fact',
  anchors: { started_at: 'instant' },
  dimensions: {
    ...OWN,
    ...leadAt('started_at'),
    asset: { kind: 'listed', of: 'asset', column: 'asset_nos', value: 'event_id' },
  },
  profile: { lead: 'lead_no' },
  firsts: { column: 'visitor_key', previous: 'previous_at' },
}

const VIEW = {
  unit: 'landing-page view',
  table: 'landing_view',
  dimensions: { ...OWN, ...leadAt('at'), asset, variant: text('variant') },
  profile: { lead: 'lead_no' },
} as const

/** Somebody with a visitor id sees a landing page. */
const landingView: Fact = {
  ...VIEW,
  id: 'landingView',
  anchors: { at: 'instant' },
  firsts: { column: 'visitor_key', previous: 'visitor_previous_at' },
}

/** Each visitor's first view of each landing page within a bucket. */
const firstLandingView: Fact = {
  ...VIEW,
  id: 'firstLandingView',
  source: 'firstLandingViews',
  anchors: { bucket: 'bucket' },
  firsts: { column: 'visitor_key', previous: 'visitor_previous_at' },
}

/** Something that shows interest. */
const engagement: Fact = {
  id: 'engagement',
  unit: 'engagement',
  table: 'engagement_fact',
  anchors: { at: 'instant' },
  dimensions: { ...OWN, ...leadAt('at'), asset, variant: text('variant') },
  profile: { lead: 'lead_no' },
  firsts: { column: 'lead_no', previous: 'previous_at' },
}

/** What a network reports of one day of ads or posts. */
const statistic: Fact = {
  id: 'statistic',
  unit: 'statistic',
  table: 'statistic_fact',
  anchors: { day: 'day' },
  dimensions: REPORTED,
}

/** What posts earned on a day. */
const social: Fact = {
  id: 'social',
  unit: 'post statistic',
  table: 'social_fact',
  anchors: { day: 'day' },
  dimensions: REPORTED,
}

/** Facts of whom marketing reached. */
export const REACH_FACTS = {
  visit,
  landingView,
  firstLandingView,
  engagement,
  statistic,
  social,
} as const satisfies Readonly<Record<string, Fact>>
