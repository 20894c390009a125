import { frameQuestion } from './frame-question.js'
import type { Question } from './question.js'

/** Questions about metrics by month, week and group. */
export const METRIC_QUESTIONS: readonly Question[] = [
  frameQuestion({
    id: 'leads-by-month',
    title: 'New leads and MQLs by month and source, a year',
    keys: 2,
    query: ({ spans }) => ({
      metrics: [{ id: 'newLeads' }, { id: 'mqls' }],
      by: ['source'],
      grain: 'MONTH',
      period: spans.year,
    }),
  }),
  frameQuestion({
    id: 'email-rates',
    title: 'Open, click and bounce rates by month and channel, a year',
    keys: 2,
    query: ({ spans }) => ({
      metrics: [{ id: 'emailOpenRate' }, { id: 'emailClickRate' }, { id: 'emailBounceRate' }],
      by: ['channel'],
      grain: 'MONTH',
      period: spans.year,
    }),
  }),
  frameQuestion({
    id: 'cost-and-return',
    title: 'Cost per MQL and ROI of a quarter',
    keys: 0,
    query: ({ spans }) => ({
      metrics: [{ id: 'costPerMql' }, { id: 'roi' }],
      period: spans.quarter,
    }),
  }),
  frameQuestion({
    id: 're-engaged',
    title: 'Re-engaged leads by month, a year',
    keys: 1,
    query: ({ spans }) => ({
      metrics: [{ id: 'reEngagedLeads' }],
      grain: 'MONTH',
      period: spans.year,
    }),
  }),
  frameQuestion({
    id: 'top-assets',
    title: 'The 20 assets most used in 90 days, with different people',
    keys: 1,
    query: ({ spans }) => ({
      metrics: [{ id: 'engagements' }, { id: 'engagedLeads' }],
      by: ['asset'],
      where: { dimension: 'asset', isBlank: false },
      limit: 20,
      period: spans.ninetyDays,
    }),
  }),
  frameQuestion({
    id: 'people-by-week',
    title: 'Different people engaged by week and channel, 26 weeks',
    keys: 2,
    query: ({ spans }) => ({
      metrics: [{ id: 'engagedLeads' }],
      by: ['channel'],
      grain: 'WEEK',
      period: spans.weeks,
    }),
  }),
  frameQuestion({
    id: 'days-to-close',
    title: 'Median days from lead to close by cohort, a year',
    keys: 1,
    query: ({ spans }) => ({
      metrics: [{ id: 'leadToCloseDays' }],
      by: ['cohort'],
      period: spans.year,
    }),
  }),
]
