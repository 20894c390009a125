import type { MetricId, MetricQueryInput } from '../gql/graphql.js'
import type { Question } from '../segment/useQuestion.js'

/** The metrics that a campaign can be judged by: those that know their campaign. */
export const CAMPAIGN_METRICS = [
  'cost',
  'newLeads',
  'costPerLead',
  'mqls',
  'costPerMql',
  'attributedRevenue',
  'roi',
] as const satisfies readonly MetricId[]

export type CampaignMetric = (typeof CAMPAIGN_METRICS)[number]

/** Which column the table is ordered by, and which way. */
export interface CampaignSort {
  readonly metric: CampaignMetric
  readonly isAscending: boolean
}

/** Reads `cost` or `-cost`, where the minus means smallest first; anything else is most leads first. */
export function readSort(word: string): CampaignSort {
  const isAscending = word.startsWith('-')
  const metric = CAMPAIGN_METRICS.find((id) => id === word.replace('-', ''))
  return metric ? { metric, isAscending } : { metric: 'newLeads', isAscending: false }
}

/** The sort that a click on a column asks for: largest first, then smallest first. */
export function nextSort(current: CampaignSort, metric: CampaignMetric): string {
  return current.metric === metric && !current.isAscending ? `-${metric}` : metric
}

/** How many campaigns the table lists before the rest becomes Other. */
const MOST_CAMPAIGNS = 100

/** All campaigns of a period with their numbers, ordered by the server. */
export function campaignsQuery(question: Question, sort: CampaignSort): MetricQueryInput {
  return {
    ...question,
    metrics: CAMPAIGN_METRICS.map((id) => ({ id })),
    by: ['campaign'],
    orderBy: [{ column: sort.metric, descending: !sort.isAscending }],
    limit: MOST_CAMPAIGNS,
    other: true,
  }
}
