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

type LaneId = 'capture' | 'nurture' | 'convert' | 'value'
type HeadName = 'newLeads' | 'mqls' | 'newCustomers' | 'revenue'
type RowName = Exclude<keyof OverviewKpis, HeadName | '__typename'>

interface LanePlan {
  readonly id: LaneId
  readonly title: TextKey
  readonly head: HeadName
  readonly rows: readonly RowName[]
}

const PLANS: readonly LanePlan[] = [
  {
    id: 'capture',
    title: 'lane.capture',
    head: 'newLeads',
    rows: ['newLeadsGross', 'costPerLead'],
  },
  {
    id: 'nurture',
    title: 'lane.nurture',
    head: 'mqls',
    rows: ['costPerMql', 'emailOpenRate', 'emailClickRate', 'emailBounceRate'],
  },
  {
    id: 'convert',
    title: 'lane.convert',
    head: 'newCustomers',
    rows: ['conversionRate', 'leadToCloseDays', 'opportunities', 'cpa'],
  },
  {
    id: 'value',
    title: 'lane.value',
    head: 'revenue',
    rows: ['revenueGross', 'cost'],
  },
]

/** The lanes that have anything to show, in the order of the lifecycle. */
export function lanesOf(kpis: OverviewKpis): Lane[] {
  return PLANS.map((plan) => laneOf(plan, kpis)).filter(
    ({ head, rows }) => head.value !== null || rows.length > 0,
  )
}

function laneOf({ id, title, head, rows }: LanePlan, kpis: OverviewKpis): Lane {
  const all: readonly OverviewKpi[] = rows.map((name) => kpis[name])
  return {
    id,
    title,
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
