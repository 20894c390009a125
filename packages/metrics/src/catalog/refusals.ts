import type { MetricDefinition } from '../language/definition.js'
import type { Fact } from '../language/fact.js'
import type { ParamsOfMetric } from './attachments.js'
import { attachmentOf, factsOf } from './attachments.js'

/** Why a metric cannot be grouped or filtered by a dimension, and which metric can. */
export interface Refusal {
  /** Half a sentence, to follow a colon. */
  readonly reason: string
  /** The id of a metric that bears the dimension. */
  readonly instead: string
}

const OF_MARKETING: readonly string[] = [
  ...['channel', 'campaign', 'campaignType', 'program', 'programStep', 'asset', 'landingPage'],
]

/** Facts of what was bought or is about to be, and the metric that shares it out among touches. */
const BOUGHT: Readonly<Record<string, string>> = {
  revenue: 'attributedRevenue',
  purchase: 'attributedRevenue',
  firstPurchase: 'attributedConversions',
  opportunity: 'attributedConversions',
  openDeal: 'attributedConversions',
  forecast: 'attributedRevenue',
  conversion: 'attributedConversions',
  customer: 'attributedConversions',
  customerSpell: 'attributedConversions',
  churn: 'attributedConversions',
  openingCustomer: 'attributedConversions',
  activeCustomer: 'attributedConversions',
  customerValue: 'attributedRevenue',
  recurring: 'attributedRevenue',
  payer: 'attributedRevenue',
  priceRise: 'attributedRevenue',
}

/** What each dimension belongs to, and a metric of it. */
const HOMES: Readonly<Record<string, Refusal>> = {
  channel: { reason: 'only what came of marketing has a channel', instead: 'newLeads' },
  campaign: { reason: 'only what came of marketing has a campaign', instead: 'newLeads' },
  campaignType: { reason: 'only what came of marketing has a campaign', instead: 'newLeads' },
  program: {
    reason: 'only people, and what was sent or spent by a program, have one',
    instead: 'nurturedLeads',
  },
  programStep: {
    reason: 'only what a step sent, and what that led to, has one',
    instead: 'emailsSent',
  },
  asset: {
    reason: 'only what people were sent, saw or came by has an asset',
    instead: 'engagements',
  },
  landingPage: { reason: 'only visits and those who came by one have a page', instead: 'newLeads' },
  network: { reason: 'only what networks report has one', instead: 'impressions' },
  variant: {
    reason: 'only views of pages, and what was done on them, have one',
    instead: 'landingPageVisitors',
  },
  reason: {
    reason: 'reasons are given for rejections and for stays in a stage alone',
    instead: 'rejectionRate',
  },
  costKind: { reason: 'only costs are of a kind', instead: 'cost' },
  imputed: { reason: 'only the arrival at a stage may be imputed', instead: 'mqls' },
}

/**
 * Why a metric does not bear a dimension, with the metric to ask instead; null where it does, and
 * for attributes that only the workspace knows.
 */
export function refusalOf(
  metric: MetricDefinition,
  dimension: string,
  attributes: ReadonlySet<string> = new Set(),
  params?: ParamsOfMetric,
): Refusal | null {
  const fact = factsOf(metric, params).find(
    (candidate) => attachmentOf(candidate, dimension, attributes) === null,
  )
  return fact ? refusalOfFact(fact, dimension) : null
}

function refusalOfFact({ id, unit, profile }: Fact, dimension: string): Refusal | null {
  const earned = BOUGHT[id]
  if (earned !== undefined && OF_MARKETING.includes(dimension)) {
    return {
      reason: `a ${unit} comes of many touches, which share it`,
      instead: earned,
    }
  }
  const home = HOMES[dimension]
  if (home) return home
  if (id === 'forecast') {
    return {
      reason: 'open deals are foretold from closed ones, whose leads are elsewhere by now',
      instead: 'pipeline',
    }
  }
  // What is spent or reported belongs to nobody, and is never shared out by guess.
  if (!profile) return { reason: `a ${unit} belongs to no lead or account`, instead: 'newLeads' }
  if (dimension === 'owner') {
    return { reason: `owners are of deals, and a ${unit} may come of several`, instead: 'revenue' }
  }
  return null
}
