import type { Bucket, ResolvedPeriod } from '@leadlight/metrics'
import { COST_KINDS, factOf, wholePeriod } from '@leadlight/metrics'
import type { BoundSegment } from '../bind/rule-node.js'
import type { RowTest, Scan, ScanMeasure } from '../plan/scan.js'
import type { AttributionCell } from './attribution-cell.js'
import type { BoundModel } from './attribution.js'
import type { BoundAttribution } from './bind-attribution.js'
import { creditFact } from './bind-attribution.js'
import type { CreditSpec } from './credit-spec.js'

/** The scans of a question; null where it does without. */
export interface AttributionScans {
  readonly credits: Scan | null
  readonly previous: Scan | null
  /** Credit of touches of the period, whenever it came; for returns by spend cohort. */
  readonly spent: Scan | null
  /** All credit, what the filter on touches leaves out included. */
  readonly everything: Scan | null
  readonly paths: Scan
  /** Where there is a grain: models that learn do so for each bucket by itself. */
  readonly bucketPaths: Scan | null
  readonly previousPaths: Scan | null
  /** The same of paths that led to nothing, where a model learns from them. */
  readonly lost: Scan | null
  readonly bucketLost: Scan | null
  readonly previousLost: Scan | null
  readonly cost: Scan | null
  /** Deals that were won, in each bucket; in the whole period without a grain. */
  readonly deals: Scan
  readonly previousDeals: Scan | null
}

/** What is measured of each model's credit: what touches earned, what nobody did, what costs are set against. */
export const CREDIT_PARTS = ['earned', 'unearned', 'scoped'] as const
export type CreditPart = (typeof CREDIT_PARTS)[number]

const TOUCHED: RowTest = { column: 'position', isBlank: false }
const UNTOUCHED: RowTest = { column: 'position', isBlank: true }

/** Plans the scans of a question: the weighed models share one. */
export function planScans(bound: BoundAttribution): AttributionScans {
  const { models, buckets, period, previous, ofTouches } = bound
  const whole = [wholePeriod(period)]
  const before = previous ? [wholePeriod(previous)] : null
  const weighed = models.flatMap(({ weighed: model }) => (model ? [model] : []))
  const spec: CreditSpec = { goal: bound.goal, touches: bound.touches, models: weighed }
  const base = baseOf(bound, spec)
  const ofPrevious = { segment: closedAt(bound.segment, previous ?? period) }
  const credits = (of: readonly Bucket[], more: Partial<Scan> = {}): Scan | null =>
    weighed.length === 0
      ? null
      : { ...base, buckets: of, measures: creditMeasures(weighed.length, bound), ...more }
  const paths = (of: readonly Bucket[]): Scan => pathScan(bound, of)
  const bucketPaths = bound.timed ? paths(buckets) : null
  const previousPaths = before ? { ...paths(before), ...ofPrevious } : null
  const withLost = models.some(({ nonConverting }) => nonConverting)
  return {
    credits: credits(buckets),
    previous: before && credits(before, ofPrevious),
    spent:
      bound.dateBasis === 'SPEND_COHORT' && bound.costless === null
        ? credits(whole, { anchor: 'touched_at' })
        : null,
    everything: ofTouches && credits(whole, { filter: bound.population, by: [] }),
    paths: paths(whole),
    bucketPaths,
    previousPaths,
    lost: withLost ? paths(whole) : null,
    bucketLost: withLost ? bucketPaths && { ...bucketPaths } : null,
    previousLost: withLost ? previousPaths && { ...previousPaths } : null,
    cost: bound.costless === null ? costScan(bound, whole) : null,
    deals: dealScan(bound, buckets),
    previousDeals: before && { ...dealScan(bound, before), ...ofPrevious },
  }
}

/** Lines of the goal, of whose touches all count: half a path would be another one. */
export function pathScan(bound: BoundAttribution, buckets: readonly Bucket[]): Scan {
  const { goal, touches } = bound
  return {
    ...baseOf(bound, { goal, touches, models: [] }),
    buckets,
    filter: bound.population,
    measures: [{ kind: 'count', where: [] }],
  }
}

/** Deals that were won, by how many touches led to them. */
export function dealScan(bound: BoundAttribution, buckets: readonly Bucket[]): Scan {
  const { goal, touches } = bound
  return {
    ...baseOf(bound, { goal, touches, models: [] }),
    fact: factOf('conversion'),
    params: {},
    buckets,
    by: [],
    filter: bound.population,
    measures: [
      {
        kind: 'collect',
        columns: ['touches'],
        counted: true,
        where: [{ column: 'kind', is: 'win' }],
      },
    ],
  }
}

/** The scan whose rows are the credit of one model behind a cell, or the steps that it learns from. */
export function recordScan(
  bound: BoundAttribution,
  { weighed }: Pick<BoundModel, 'weighed'>,
  { kind, besides = [] }: Pick<AttributionCell, 'kind' | 'besides'>,
  bucket: Bucket,
): Scan {
  const { goal, touches, by } = bound
  const base = baseOf(bound, { goal, touches, models: weighed ? [weighed] : [] })
  const where = kind === 'UNATTRIBUTED' ? [UNTOUCHED] : [TOUCHED]
  return {
    ...base,
    buckets: [bucket],
    filter: weighed ? bound.filter : bound.population,
    without:
      weighed && kind === 'OTHER' ? { by: [by], groups: besides.map((value) => [value]) } : null,
    measures: [{ kind: 'count', where: weighed ? where : [] }],
  }
}

function baseOf(bound: BoundAttribution, spec: CreditSpec): Omit<Scan, 'buckets' | 'measures'> {
  return {
    fact: creditFact(bound.goal),
    anchor: 'at',
    held: null,
    params: { spec: JSON.stringify(spec) },
    goal: null,
    by: [bound.by],
    filter: bound.filter,
    segment: closedAt(bound.segment, bound.period),
    zone: bound.zone,
    currency: bound.currency,
    without: null,
  }
}

/** A segment at the end of the whole period, whatever the grain, so that buckets make the whole. */
const closedAt = (segment: BoundSegment | null, { end }: ResolvedPeriod): BoundSegment | null =>
  segment && { ...segment, closing: end }

/** For each model its parts, in their order; then the lines whose amount cannot be told. */
function creditMeasures(count: number, { costScope }: BoundAttribution): readonly ScanMeasure[] {
  const tests: Readonly<Record<CreditPart, readonly RowTest[]>> = {
    earned: [TOUCHED],
    unearned: [UNTOUCHED],
    scoped: [TOUCHED, ...scopeTests(costScope)],
  }
  return [
    ...Array.from({ length: count }, (_, i) =>
      CREDIT_PARTS.map((part): ScanMeasure => ({
        kind: 'sum',
        column: `credit${i}`,
        where: tests[part],
      })),
    ).flat(),
    { kind: 'missing', column: 'amount', where: [] },
  ]
}

function scopeTests(scope: BoundAttribution['costScope']): readonly RowTest[] {
  if (scope === 'PLATFORM') return []
  return [{ column: scope === 'CAMPAIGN' ? 'campaign_no' : 'program_no', isBlank: false }]
}

/** Costs in the same groups: their sum, the lines in it, those unknown, those without a rate. */
function costScan(bound: BoundAttribution, buckets: readonly Bucket[]): Scan {
  const { costScope, basis } = bound
  const where: readonly RowTest[] =
    costScope === 'PLATFORM'
      ? [{ column: 'kind', is: 'technology' }]
      : [{ column: 'kind', in: COST_KINDS[basis] }, ...scopeTests(costScope)]
  return {
    fact: factOf('cost'),
    anchor: 'day',
    held: null,
    params: {},
    goal: null,
    buckets,
    by: [bound.by],
    filter: bound.filter,
    segment: null,
    zone: bound.zone,
    currency: bound.costCurrency,
    without: null,
    measures: [
      { kind: 'moneySum', where },
      { kind: 'moneyRows', where },
      { kind: 'moneyUnknown', where },
      { kind: 'moneyMissing', where },
    ],
  }
}
