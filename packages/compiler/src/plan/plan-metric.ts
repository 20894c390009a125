import type {
  CollectedRows,
  DerivedComputation,
  EstimateComputation,
  EstimateContext,
  Held,
  Measure,
  Measured,
  MetricDefinition,
  MetricPart,
  Note,
  RatioComputation,
  StageDefinition,
  Statistic,
} from '@leadlight/metrics'
import { estimatorOf, factOf, kindOf, partOf } from '@leadlight/metrics'
import type { BoundParams } from '../bind/bound-query.js'
import { rowTests } from './row-tests.js'
import type { RowTest, ScanGoal, ScanMeasure } from './scan.js'
import { EVENT_GOALS } from '../bind/bind-params.js'

/** What one metric needs to have measured, and how its numbers come together in a cell. */
export interface MetricPlan {
  readonly needs: readonly Need[]
  /** Takes one number per need, in their order. */
  readonly gather: (numbers: readonly RawNumber[]) => Measured
  /** Needs that tell how much was left out of the value: of money without a rate, of values unknown. */
  readonly leftOut: readonly { readonly need: number; readonly code: LeftOutCode }[]
  /**
   * Needs that count what was booked: a group for which one of them finds nothing in the whole
   * period has no value, for what nobody booked is unknown and not 0.
   */
  readonly booked?: readonly number[]
  /** Which of the needs the parts of the value are made of. */
  readonly made: Made
}

/**
 * How a value's parts lie among its needs. A total and values have theirs first and its rows next; a
 * ratio's denominator begins at `split`; `undue` is the need that tells what cannot be judged yet, and
 * `mature` where the same begins anew for what can, if it is not all.
 */
export type Made = { readonly undue?: number; readonly mature?: number } & (
  | { readonly kind: 'total' | 'conversion' | 'estimate' }
  | { readonly kind: 'values'; readonly per: number }
  | { readonly kind: 'ratio'; readonly split: number; readonly above: RatioForm['above'] }
)

/** A number as the driver gives it: a whole one may come as text; collected rows come as lists. */
export type RawNumber = number | string | CollectedRows | null | undefined

export type LeftOutCode = 'FX_MISSING' | 'COST_UNKNOWN' | 'NO_AMOUNT' | 'NO_DURATION'

/** One number, measured on one fact. */
export interface Need {
  readonly fact: string
  readonly anchor: string
  readonly held?: Held
  readonly params?: Readonly<Record<string, string | number | null>>
  readonly goal: ScanGoal | null
  readonly measure: ScanMeasure
}

/** Turns a metric's computation into the numbers that it needs. */
export function planMetric(
  metric: MetricDefinition,
  params: BoundParams,
  stages: readonly StageDefinition[],
  estimate: Omit<EstimateContext, 'params'>,
): MetricPlan {
  const computation = kindOf(metric, params)
  switch (computation.kind) {
    case 'simple':
      return planTotal(computation.measure, params, stages)
    case 'ratio':
      return withoutUndue(
        planWindowed(computation, params, stages),
        computation.notDue && planTotal(computation.notDue, params, stages),
      )
    case 'derived':
      return planDerived(metric, computation, params, stages)
    case 'estimate':
      return planEstimate(computation, params, stages, estimate)
    case 'conversion':
      return planConversion(
        String(params[computation.from]),
        String(params[computation.goal]),
        numberOrNull(params[computation.window]),
        stages,
      )
    case 'statistic':
      return withoutUndue(
        planStatistic(
          computation.measure,
          params[computation.statistic] as Statistic,
          stages,
          params,
          computation.per,
        ),
        computation.notDue && planTotal(computation.notDue, params, stages),
      )
  }
}

function planDerived(
  { unit }: MetricDefinition,
  { numerator, denominator, minusDenominator, spoiledBy }: DerivedComputation,
  params: BoundParams,
  stages: readonly StageDefinition[],
): MetricPlan {
  const over = planPart(numerator, params, stages)
  const under = planPart(denominator, params, stages)
  const ratio = planRatio(over.plan, under.plan, {
    above: minusDenominator ? 'gain' : 'numerator',
    // Money over a count is money; money over money is a plain ratio of major units.
    ofMoney: unit !== 'MONEY' && over.isMoney && under.isMoney,
  })
  if (!spoiledBy) return ratio
  return unlessSpoiled(ratio, planPart(spoiledBy.part, params, stages).plan, spoiledBy.reason)
}

/** Leaves no value where a count is not 0. */
function unlessSpoiled(ratio: MetricPlan, spoils: MetricPlan, reason: Note): MetricPlan {
  const split = ratio.needs.length
  return {
    ...ratio,
    needs: [...ratio.needs, ...spoils.needs],
    gather: (numbers) => {
      const measured = ratio.gather(numbers.slice(0, split))
      const spoiled = spoils.gather(numbers.slice(split))
      const isSpoiled = spoiled.kind === 'total' && spoiled.total > 0n
      return measured.kind === 'ratio' && isSpoiled ? { ...measured, spoiled: reason } : measured
    },
  }
}

function planPart(
  part: MetricPart,
  params: BoundParams,
  stages: readonly StageDefinition[],
): { readonly plan: MetricPlan; readonly isMoney: boolean } {
  const { definition, params: own } = partOf(part, params)
  const computation = kindOf(definition, own)
  if (computation.kind !== 'simple') {
    throw new Error(
      `A metric of two units is made of \`${definition.id}\`, which is no simple metric.`,
    )
  }
  const bound = Object.fromEntries(
    Object.entries(own).map(([name, value]) => [name, value ?? null]),
  )
  return {
    plan: planTotal(computation.measure, bound, stages),
    isMoney: definition.unit === 'MONEY',
  }
}

const isOfMoney = ({ numerator, denominator }: RatioComputation): boolean =>
  isMoney(numerator) && isMoney(denominator)

const isMoney = ({ fact, aggregate, column }: Measure): boolean =>
  aggregate === 'sum' && column !== undefined && factOf(fact).money?.amount === column

/** What of a measure decides which rows are read, and into which cells. */
const placed = (
  { fact, anchor, held, arguments: names = [] }: Measure,
  params: BoundParams,
): Omit<Need, 'measure'> => ({
  fact,
  anchor,
  ...(held ? { held } : {}),
  params: Object.fromEntries(names.map((name) => [name, params[name] ?? null])),
  goal: null,
})

/** A count or a sum: the total first, then the rows that it is made of. */
function planTotal(
  measure: Measure,
  params: BoundParams,
  stages: readonly StageDefinition[],
): MetricPlan {
  const where = rowTests(measure, params, stages)
  const need = (scanMeasure: ScanMeasure): Need => ({
    ...placed(measure, params),
    measure: scanMeasure,
  })
  const { per } = measure
  const gather: MetricPlan['gather'] = ([total, rows]) => ({
    kind: 'total',
    total: whole(total),
    rows: whole(rows),
    ...(per === undefined ? {} : { per: BigInt(per) }),
  })
  const made: Made = { kind: 'total' }
  const money = factOf(measure.fact).money
  if (measure.aggregate === 'sum' && money && money.amount === measure.column) {
    const asked = money.mayLack === true || money.unknown !== undefined
    const unknown = asked ? [need({ kind: 'moneyUnknown', where })] : []
    return {
      needs: [
        need({ kind: 'moneySum', where }),
        need({ kind: 'moneyRows', where }),
        need({ kind: 'moneyMissing', where }),
        ...unknown,
      ],
      gather,
      leftOut: [
        { need: 2, code: 'FX_MISSING' },
        ...unknown.map(() => ({
          need: 3,
          code: money.mayLack ? ('NO_AMOUNT' as const) : ('COST_UNKNOWN' as const),
        })),
      ],
      ...(money.unknown === undefined ? {} : { booked: [1] }),
      made,
    }
  }
  const rows = need({ kind: 'count', where })
  if (measure.aggregate === 'distinct') {
    const different = need({ kind: 'distinct', columns: columnsOf(measure), where })
    return { needs: [different, different], gather, leftOut: [], made }
  }
  if (measure.aggregate === 'count') return { needs: [rows, rows], gather, leftOut: [], made }
  const sum = need({ kind: 'sum', column: columnOf(measure), where })
  if (measure.columns) {
    const things = need({ kind: 'distinct', columns: measure.columns, where })
    return { needs: [sum, things, rows], gather, leftOut: [], made }
  }
  // Rows that add up to nothing are there all the same, and so is their group.
  return { needs: [sum, sum, rows], gather, leftOut: [], made }
}

/** How a ratio is made of its two totals. */
interface RatioForm {
  /** The numerator, what it leaves of the denominator, or what it has more than that. */
  readonly above: 'numerator' | 'rest' | 'gain'
  /** Both sides are money. */
  readonly ofMoney: boolean
}

function planRatio(numerator: MetricPlan, denominator: MetricPlan, form: RatioForm): MetricPlan {
  const split = numerator.needs.length
  return {
    needs: [...numerator.needs, ...denominator.needs],
    gather: (numbers) => {
      const over = numerator.gather(numbers.slice(0, split))
      const under = denominator.gather(numbers.slice(split))
      if (over.kind !== 'total' || under.kind !== 'total') {
        throw new Error('A ratio is made of two totals.')
      }
      return {
        kind: 'ratio',
        numerator: above(form, over.total, under.total),
        denominator: under.total,
        units: under.rows,
        ofMoney: form.ofMoney,
        ...(under.per === undefined ? {} : { per: under.per }),
      }
    },
    leftOut: [
      ...numerator.leftOut,
      ...denominator.leftOut.map((item) => ({ ...item, need: item.need + split })),
    ],
    booked: [
      ...(numerator.booked ?? []),
      ...(denominator.booked ?? []).map((need) => need + split),
    ],
    made: { kind: 'ratio', split, above: form.above },
  }
}

function above(form: RatioForm, numerator: bigint, denominator: bigint): bigint {
  switch (form.above) {
    case 'numerator':
      return numerator
    case 'rest':
      return denominator - numerator
    case 'gain':
      return numerator - denominator
  }
}

/** A ratio; with a window also that of the rows whose window is over, and how many there are else. */
function planWindowed(
  computation: RatioComputation,
  params: BoundParams,
  stages: readonly StageDefinition[],
): MetricPlan {
  const { numerator, denominator, complement, window } = computation
  const form: RatioForm = {
    above: complement ? 'rest' : 'numerator',
    ofMoney: isOfMoney(computation),
  }
  const only = (measure: Measure, isPast?: boolean): MetricPlan => {
    const over =
      window === undefined || isPast === undefined ? [] : [{ column: window, isPast } as const]
    return planTotal({ ...measure, where: [...(measure.where ?? []), ...over] }, params, stages)
  }
  const all = planRatio(only(numerator), only(denominator), form)
  if (window === undefined) return all
  const mature = planRatio(only(numerator, true), only(denominator, true), form)
  const waiting = only(denominator, false)
  const [first, second] = [all.needs.length, all.needs.length + mature.needs.length]
  return {
    ...all,
    needs: [...all.needs, ...mature.needs, ...waiting.needs],
    made: { ...all.made, undue: second + 1, mature: first },
    gather: (numbers) => {
      const immature = waiting.gather(numbers.slice(second))
      if (immature.kind !== 'total') throw new Error('What waits for its window is counted.')
      return {
        kind: 'windowed',
        measured: all.gather(numbers.slice(0, first)),
        immature: immature.rows,
        mature: mature.gather(numbers.slice(first, second)),
      }
    },
  }
}

/** Adds what could not be judged yet; it is in neither side, so that all that is told is mature. */
function withoutUndue(judged: MetricPlan, undue: MetricPlan | undefined): MetricPlan {
  if (!undue) return judged
  const split = judged.needs.length
  return {
    ...judged,
    needs: [...judged.needs, ...undue.needs],
    made: { ...judged.made, undue: split },
    gather: (numbers) => {
      const measured = judged.gather(numbers.slice(0, split))
      const waiting = undue.gather(numbers.slice(split))
      if (waiting.kind !== 'total') throw new Error('What is not due is counted.')
      return { kind: 'judged', measured, undue: waiting.total }
    },
  }
}

function planEstimate(
  { estimator, measures }: EstimateComputation,
  params: BoundParams,
  stages: readonly StageDefinition[],
  context: Omit<EstimateContext, 'params'>,
): MetricPlan {
  return {
    needs: measures.map((measure) => ({
      ...placed(measure, params),
      measure: {
        kind: 'collect',
        counted: measure.counted ?? false,
        columns: columnsOf(measure),
        where: rowTests(measure, params, stages),
      },
    })),
    gather: (collected) => ({
      kind: 'estimate',
      estimate: estimatorOf(estimator)(
        collected.map((rows): CollectedRows =>
          Array.isArray(rows) ? (rows as CollectedRows) : [],
        ),
        { ...context, params },
      ),
    }),
    leftOut: [],
    made: { kind: 'estimate' },
  }
}

function planConversion(
  from: string,
  goal: string,
  windowDays: number | null,
  stages: readonly StageDefinition[],
): MetricPlan {
  const followed = goalOf(from, goal, windowDays, stages)
  const where: readonly RowTest[] = [
    { column: 'stage_id', is: from },
    { column: 'counts', is: true },
  ]
  const need = (measure: 'count' | 'converted' | 'immature' | 'matureConverted'): Need => ({
    fact: 'milestone',
    anchor: 'reached_at',
    goal: followed,
    measure: { kind: measure, where },
  })
  return {
    needs: [need('converted'), need('count'), need('immature'), need('matureConverted')],
    gather: ([converted, members, immature, matureConverted]) => ({
      kind: 'conversion',
      converted: whole(converted),
      members: whole(members),
      immature: whole(immature),
      matureConverted: whole(matureConverted),
    }),
    leftOut: [],
    made: { kind: 'conversion' },
  }
}

/** What people who start from a stage are followed to. */
export function goalOf(
  from: string,
  goal: string,
  windowDays: number | null,
  stages: readonly StageDefinition[],
): ScanGoal {
  const start = stages.find((stage) => stage.id === from)
  const end = stages.find((stage) => stage.id === goal)
  return {
    kind: (EVENT_GOALS as readonly string[]).includes(goal) ? 'event' : 'stage',
    id: goal,
    windowDays,
    fromLead: start?.role === 'LEAD',
    entries: end ? entriesOf(end, stages) : [],
  }
}

/** An optional stage is reached by its own entry, another one by any forward entry beyond it too. */
function entriesOf(goal: StageDefinition, stages: readonly StageDefinition[]): readonly string[] {
  if (goal.optional) return [goal.id]
  return stages.filter((stage) => !stage.side && stage.rank >= goal.rank).map((stage) => stage.id)
}

function planStatistic(
  measure: Measure,
  statistic: Statistic,
  stages: readonly StageDefinition[],
  params: BoundParams,
  per = 1,
): MetricPlan {
  const where = rowTests(measure, params, stages)
  const column = columnOf(measure)
  const need = (scanMeasure: ScanMeasure): Need => ({
    ...placed(measure, params),
    measure: scanMeasure,
  })
  const code: LeftOutCode = factOf(measure.fact).money ? 'FX_MISSING' : 'NO_DURATION'
  const leftOut = [{ need: 2, code }]
  const rows = need({ kind: 'notNull', column, where })
  const missing = need({ kind: 'missing', column, where })
  if (statistic === 'MEAN') {
    return {
      needs: [need({ kind: 'sum', column, where }), rows, missing],
      gather: ([total, n]) => ({ kind: 'mean', total: whole(total), rows: whole(n), per }),
      leftOut,
      made: { kind: 'values', per },
    }
  }
  return {
    needs: [need({ kind: 'statistic', column, statistic, where }), rows, missing],
    gather: ([value, n]) => ({
      kind: 'rank',
      value: value === null || value === undefined ? null : Number(value),
      rows: whole(n),
      per,
    }),
    leftOut,
    made: { kind: 'values', per },
  }
}

function columnOf(measure: Measure): string {
  if (measure.column === undefined)
    throw new Error(`A measure of \`${measure.fact}\` lacks its column.`)
  return measure.column
}

function columnsOf({ fact, columns }: Measure): readonly string[] {
  if (columns === undefined) throw new Error(`A measure of \`${fact}\` lacks its columns.`)
  return columns
}

/** A count or sum; a cell that no row fell into has none, which is zero rows. */
export function whole(number: RawNumber): bigint {
  return typeof number === 'number' || typeof number === 'string' ? BigInt(number) : 0n
}

function numberOrNull(value: string | number | null | undefined): number | null {
  return typeof value === 'number' ? value : null
}
