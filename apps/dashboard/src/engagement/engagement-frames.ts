import type { Grain, MetricId, MetricQueryInput } from '../gql/graphql.js'
import type { Question } from '../segment/useQuestion.js'

/** What the page asks about. */
export interface EngagementQuestion extends Question {
  readonly grain: Grain
  /** What e-mails are grouped by. */
  readonly mailBy: string
}

/** The tables and courses of the page. */
export interface EngagementFrames {
  readonly course: MetricQueryInput
  readonly mail: MetricQueryInput
  readonly pages: MetricQueryInput
  readonly assets: MetricQueryInput
  readonly networks: MetricQueryInput
}

/** The bounces of each kind, which add up to all. */
export const BOUNCES = [
  'hardBounceRate',
  'softBounceRate',
  'blockBounceRate',
] as const satisfies readonly MetricId[]

/** The shares that answer a message, course by course. */
export const RESPONSES = [
  'emailOpenRate',
  'emailOpenRateRaw',
  'emailClickRate',
] as const satisfies readonly MetricId[]

/** What e-mails can be grouped by here. */
export const MAIL_DIMENSIONS = ['campaign', 'program', 'programStep', 'asset', 'country'] as const

/** How many groups a table lists before the rest becomes Other. */
const MOST_GROUPS = 10

/**
 * The queries of the page. What networks report by day names nobody, so that no segment can be asked of
 * it: it is told of everybody.
 */
export function engagementFrames(question: EngagementQuestion): EngagementFrames {
  const { period, segment, segmentAt, grain, mailBy } = question
  const everybody = (ids: readonly MetricId[]): MetricQueryInput => ({
    metrics: ids.map((id) => ({ id })),
    period,
  })
  const base = (ids: readonly MetricId[]) => ({ ...everybody(ids), segment, segmentAt })
  const grouped = (query: MetricQueryInput, by: string): MetricQueryInput => ({
    ...query,
    by: [by],
    limit: MOST_GROUPS,
    other: true,
    orderBy: query.metrics.slice(0, 1).map(({ id }) => ({ column: id, descending: true })),
  })
  return {
    course: { ...base([...RESPONSES, ...BOUNCES]), grain },
    mail: grouped(
      base([
        'emailsDelivered',
        'emailOpenRate',
        'emailOpenRateRaw',
        'emailClickRate',
        'emailClickToOpenRate',
        'emailBounceRate',
        'unsubscribeRate',
      ]),
      mailBy,
    ),
    pages: grouped(base(['landingPageVisitors', 'landingPageConversionRate']), 'landingPage'),
    assets: grouped(base(['engagements', 'engagedLeads']), 'asset'),
    networks: grouped(
      everybody(['socialEngagements', 'impressions', 'socialEngagementRate', 'adClicks']),
      'network',
    ),
  }
}
