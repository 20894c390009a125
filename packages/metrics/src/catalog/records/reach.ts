import type { RecordShape } from '../../language/record.js'
import { asset, campaign, channel, lead, shown, source } from './shown.js'

const landingPage = shown('text', 'landing_page', 'Landing page')
const VIEW: RecordShape = {
  type: 'LandingPageView',
  about: 'Somebody sees a landing page.',
  key: ['source_id', 'event_id'],
  shows: {
    lead,
    at: shown('instant', 'at', 'Seen'),
    asset,
    landingPage,
    source,
    channel,
    campaign,
    converted: shown('flag', 'converted', 'Submitted'),
  },
}
const network = shown('text', 'network', 'Network')
const day = shown('day', 'day', 'Day')
const impressions = shown('number', 'impressions', 'Impressions')

/** Records of whom marketing reached. */
export const REACH_RECORDS: Readonly<Record<string, RecordShape>> = {
  visit: {
    type: 'Visit',
    about: 'One stay of somebody on the site.',
    key: ['source_id', 'event_id'],
    shows: {
      lead,
      startedAt: shown('instant', 'started_at', 'Began'),
      endedAt: shown('instant', 'ended_at', 'Ended'),
      source,
      channel,
      campaign,
      landingPage,
    },
  },
  landingView: VIEW,
  firstLandingView: VIEW,
  engagement: {
    type: 'Engagement',
    about: 'Something that shows interest.',
    key: ['source_id', 'event_id'],
    shows: {
      lead,
      at: shown('instant', 'at', 'When'),
      kind: shown('text', 'type', 'What'),
      channel,
      campaign,
      asset,
    },
  },
  statistic: {
    type: 'ReachStatistic',
    about: 'What a network reports of one day of ads or posts.',
    key: ['source_id', 'event_id'],
    shows: {
      day,
      network,
      placement: shown('text', 'placement', 'Placement'),
      channel,
      campaign,
      asset,
      impressions,
      clicks: shown('number', 'clicks', 'Clicks'),
    },
  },
  social: {
    type: 'PostStatistic',
    about: 'What posts earned on a day.',
    key: ['told', 'source_id', 'event_id'],
    shows: {
      lead,
      day,
      network,
      channel,
      campaign,
      asset,
      impressions,
      engagements: shown('number', 'engagements', 'Engagements'),
    },
  },
}
