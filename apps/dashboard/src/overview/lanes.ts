import type { TextKey } from '../i18n/useText.js'
import type { OverviewHeadKpi, OverviewKpi, OverviewKpis } from './overview-kpis.js'

/** One stretch of the lifecycle: a headline number and those that explain it. */
export interface Lane {
  readonly id: LaneId
  readonly title: TextKey
  readonly head: OverviewHeadKpi
  readonly rows: readonly OverviewKpi[]
  /** Why numbers are missing, each reason once. */
  readonly missing: readonly MissingNote[]
}

/** A reason, and the metrics that it leaves without a value. */
export interface MissingNote {
  readonly names: readonly string[]
  readonly text: string
}

type LaneId = 'attract' | 'capture' | 'nurture' | 'convert' | 'expand'
type HeadName = 'visitors' | 'newLeads' | 'mqls' | 'revenue' | 'netRevenueRetention' | 'customers'
type RowName = Exclude<keyof OverviewKpis, '__typename'>

interface LanePlan {
  readonly id: LaneId
  /** The first of them that has a value heads the lane. */
  readonly heads: readonly [HeadName, ...HeadName[]]
  readonly rows: readonly RowName[]
}

const PLANS: readonly LanePlan[] = [
  {
    id: 'attract',
    heads: ['visitors'],
    rows: ['visits', 'engagedLeads', 'socialEngagements', 'impressions'],
  },
  {
    id: 'capture',
    heads: ['newLeads'],
    rows: ['landingPageConversionRate', 'costPerLead', 'leadScore', 'reEngagedLeads'],
  },
  {
    id: 'nurture',
    heads: ['mqls'],
    rows: ['costPerMql', 'emailOpenRate', 'emailClickRate', 'slaFollowUpRate', 'stalledLeads'],
  },
  {
    id: 'convert',
    heads: ['revenue'],
    rows: [
      'newCustomers',
      'conversionRate',
      'winRate',
      'leadToCloseDays',
      'pipeline',
      'cpa',
      'roi',
      'marketingInfluence',
    ],
  },
  {
    id: 'expand',
    heads: ['netRevenueRetention', 'customers'],
    rows: [
      'customers',
      'churnRate',
      'recurringRevenue',
      'repeatPurchaseRate',
      'clvRealised',
      'csat',
    ],
  },
]

/** Every number of the lanes once, in their order. */
export const LANE_KPIS: readonly RowName[] = [
  ...new Set(PLANS.flatMap(({ heads, rows }) => [...heads, ...rows])),
]

/** The lanes that have anything to show, in the order of the lifecycle. */
export function lanesOf(kpis: OverviewKpis): Lane[] {
  return PLANS.map((plan) => laneOf(plan, kpis)).filter(
    ({ head, rows }) => head.value !== null || rows.length > 0,
  )
}

function laneOf({ id, heads, rows }: LanePlan, kpis: OverviewKpis): Lane {
  const head = heads.find((name) => kpis[name].value !== null) ?? heads[0]
  const all: readonly OverviewKpi[] = [...heads, ...rows]
    .filter((name, place, names) => name !== head && names.indexOf(name) === place)
    .filter((name) => rows.includes(name) || kpis[name].value === null)
    .map((name) => kpis[name])
  return {
    id,
    title: `lane.${id}`,
    head: kpis[head],
    rows: all.filter(({ value }) => value !== null),
    missing: missingNotes(all),
  }
}

/** Gathers the metrics without a value under their reasons. */
export function missingNotes(
  kpis: readonly Pick<OverviewKpi, 'value' | 'reason' | 'metric'>[],
): MissingNote[] {
  const notes = new Map<string, string[]>()
  for (const { value, reason, metric } of kpis) {
    if (value !== null || !reason) continue
    notes.set(reason.text, [...(notes.get(reason.text) ?? []), metric.name])
  }
  return [...notes].map(([text, names]) => ({ names, text }))
}
