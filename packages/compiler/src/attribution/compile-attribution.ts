import type { Note } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import { compile } from '../compile.js'
import type { CompileContext } from '../context.js'
import type { Scan } from '../plan/scan.js'
import { printLostPaths } from '../sql/attribution/print-lost-paths.js'
import { printPaths } from '../sql/attribution/print-paths.js'
import { printScan } from '../sql/print-scan.js'
import type {
  AnsweredModel,
  AttributionAnswer,
  AttributionQuery,
  FooterColumn,
} from './attribution.js'
import { besideQueries, readBeside } from './ask-metrics.js'
import type { BoundAttribution } from './bind-attribution.js'
import { bindAttribution } from './bind-attribution.js'
import { CostTable } from './cost-cell.js'
import { commonPaths, countTouches, touchesAlong } from './count-touches.js'
import type { ReadCredits } from './credit-table.js'
import { readCredits } from './credit-table.js'
import type { CountedPath } from './learn-credits.js'
import { groupOf, learnCredits, readPaths } from './learn-credits.js'
import type { AttributionScans } from './plan-scans.js'
import { planScans } from './plan-scans.js'
import { putRows } from './put-rows.js'
import type { Spans } from './spans.js'
import { mapSpans } from './spans.js'

/** A question of attribution made into statements. */
export interface AttributionPlan {
  readonly bound: BoundAttribution
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): AttributionAnswer
}

/**
 * Compiles attribution: the models that weigh touches share one pass over the journeys of the period,
 * those that learn have another one over their paths. Costs, and the numbers that credit has to agree
 * with, are asked beside it.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileAttribution(
  query: AttributionQuery,
  context: CompileContext,
): AttributionPlan {
  const bound = bindAttribution(query, context)
  const scans = planScans(bound)
  const queries = besideQueries(query, bound)
  const asked = [queries.whole, queries.sides].flatMap((one) => (one ? [one] : []))
  const metrics = compile(asked, context)
  const own = ownStatements(bound, scans, context)
  return {
    bound,
    statements: [...own.map(({ statement }) => statement), ...metrics.statements],
    answer: (results) => {
      const rowsOf = (scan: Scan | null): readonly Row[] =>
        results[own.findIndex((one) => one.scan === scan)] ?? []
      const beside = readBeside(queries, metrics.answers(results.slice(own.length), []))
      const credits = readCredits(bound.models, rowsOf(scans.credits), bound.buckets.length)
      const previous = bound.previous && readCredits(bound.models, rowsOf(scans.previous), 1)
      const spent = scans.spent && readCredits(bound.models, rowsOf(scans.spent), 1)
      const everything = scans.everything && readCredits(bound.models, rowsOf(scans.everything), 1)
      const paths = readPaths(rowsOf(scans.paths))
      const bucketPaths = readPaths(rowsOf(scans.bucketPaths))
      const previousPaths = readPaths(rowsOf(scans.previousPaths))
      const { models, unlearnedBefore } = learnAll(bound, credits, {
        paths,
        bucketPaths,
        previous,
        previousPaths,
        lost: readPaths(rowsOf(scans.lost)),
        bucketLost: readPaths(rowsOf(scans.bucketLost)),
        previousLost: readPaths(rowsOf(scans.previousLost)),
      })
      const along: Spans<CountedPath> = {
        whole: paths,
        buckets: byBucket(bound, bucketPaths),
        previous: bound.previous && previousPaths,
      }
      const deals = readDeals(rowsOf(scans.deals))
      const failed = new Set(models.flatMap(({ id, reason }) => (reason ? [id] : [])))
      const { rows, total } = putRows({
        bound,
        whole: credits.whole,
        buckets: credits.buckets,
        previous: previous?.whole ?? null,
        spent: spent?.whole ?? null,
        costs: new CostTable(rowsOf(scans.cost), bound.costless),
        beside,
        failed,
        failedBefore: new Set([...failed, ...unlearnedBefore]),
      })
      const first = models[0]?.id ?? ''
      return {
        period: bound.period,
        previous: bound.previous,
        by: bound.by,
        goal: bound.goalId,
        unit: bound.currency === null ? 'NUMBER' : 'MONEY',
        currency: bound.currency,
        models,
        buckets: bound.timed ? bound.buckets : [],
        rows,
        total,
        footer: footerOf(models, credits, everything, beside.whole),
        sides: {
          sourced: beside.totalSourced,
          influenced: beside.totalInfluenced,
          attributed: failed.has(first) ? null : credits.whole.sum(first, 'earned'),
          whole: beside.whole,
        },
        touches: countTouches(mapSpans(along, touchesAlong)),
        touchesToClose: countTouches({
          whole: deals,
          buckets: byBucket(bound, deals),
          previous: bound.previous && readDeals(rowsOf(scans.previousDeals)),
        }),
        paths: commonPaths(along, bound.paths),
        notes: notesOf(bound, credits, models),
      }
    },
  }
}

interface OwnStatement {
  readonly scan: Scan
  readonly statement: PlannedStatement
}

function ownStatements(
  bound: BoundAttribution,
  scans: AttributionScans,
  context: CompileContext,
): readonly OwnStatement[] {
  const { goal, touches } = bound
  const make = (
    scan: Scan | null,
    what: string,
    printOwn?: typeof printPaths,
  ): readonly OwnStatement[] => {
    if (!scan) return []
    const title = `${what}${scan.by.length === 0 ? '' : ` by ${scan.by.join()}`}`
    const text = printOwn ? printOwn(scan, { goal, touches }, context) : printScan(scan, context)
    return [{ scan, statement: planned(title, text) }]
  }
  return [
    ...make(scans.credits, 'credit of all models'),
    ...make(scans.previous, 'credit of all models in the period before'),
    ...make(scans.spent, 'credit of the touches of the period'),
    ...make(scans.everything, 'credit of all touches'),
    ...make(scans.paths, 'paths to conversion', printPaths),
    ...make(scans.bucketPaths, 'paths to conversion in each bucket', printPaths),
    ...make(scans.previousPaths, 'paths to conversion in the period before', printPaths),
    ...make(scans.lost, 'paths that led to nothing', printLostPaths),
    ...make(scans.bucketLost, 'paths that led to nothing in each bucket', printLostPaths),
    ...make(scans.previousLost, 'paths that led to nothing in the period before', printLostPaths),
    ...make(scans.cost, 'cost'),
    ...make(scans.deals, 'touches to close'),
    ...make(scans.previousDeals, 'touches to close in the period before'),
  ]
}

/** Lets the models that learn do so; their credit joins that of the others. The earlier period may have taught some nothing. */
function learnAll(
  bound: BoundAttribution,
  credits: ReadCredits,
  from: {
    readonly paths: readonly CountedPath[]
    readonly bucketPaths: readonly CountedPath[]
    readonly previous: ReadCredits | null
    readonly previousPaths: readonly CountedPath[]
    readonly lost: readonly CountedPath[]
    readonly bucketLost: readonly CountedPath[]
    readonly previousLost: readonly CountedPath[]
  },
): { readonly models: readonly AnsweredModel[]; readonly unlearnedBefore: readonly string[] } {
  const unlearnedBefore: string[] = []
  const models = bound.models.map((model): AnsweredModel => {
    if (model.weighed) return { ...model, learned: null, transitions: null, reason: null }
    if (bound.ofTouches) {
      return { ...model, learned: null, transitions: null, reason: WHOLE_PATHS }
    }
    const into = (
      table: ReadCredits['whole'] | undefined,
      paths: readonly CountedPath[],
      lost: readonly CountedPath[],
    ) => {
      const learned = learnCredits(model, model.nonConverting ? [...paths, ...lost] : paths)
      for (const { group, credit } of learned.credits) table?.add(model.id, 'earned', group, credit)
      table?.add(model.id, 'unearned', null, learned.unearned)
      return learned
    }
    const { shares, transitions, reason } = into(credits.whole, from.paths, from.lost)
    if (bound.timed) {
      credits.buckets.forEach((table, i) => {
        const inBucket = (path: CountedPath): boolean => path.bucket === i
        into(table, from.bucketPaths.filter(inBucket), from.bucketLost.filter(inBucket))
      })
    }
    const before = from.previous && into(from.previous.whole, from.previousPaths, from.previousLost)
    if (before?.reason) unlearnedBefore.push(model.id)
    const learned = shares.map(({ state, ...share }) => ({ ...share, value: groupOf(state) }))
    return { ...model, learned, transitions, reason }
  })
  return { models, unlearnedBefore }
}

const WHOLE_PATHS: Note = {
  code: 'FILTER_NOT_APPLICABLE',
  text: 'A model that learns from whole paths cannot be asked of some of their touches.',
}

function footerOf(
  models: readonly AnsweredModel[],
  { whole: credits }: ReadCredits,
  everything: ReadCredits | null,
  whole: bigint | null,
): readonly FooterColumn[] {
  return models.map(({ id, reason }) => {
    if (reason) {
      const none = { credited: null, unattributed: null, leftOut: null, difference: null }
      return { model: id, whole, ...none }
    }
    const credited = credits.sum(id, 'earned')
    const unattributed = credits.sum(id, 'unearned')
    const all = everything
      ? everything.whole.sum(id, 'earned') + everything.whole.sum(id, 'unearned')
      : credited + unattributed
    return {
      model: id,
      credited,
      unattributed,
      leftOut: all - credited - unattributed,
      whole,
      difference: whole === null ? null : whole - all,
    }
  })
}

/** How many deals took how many touches, in each bucket. */
const readDeals = (rows: readonly Row[]) =>
  rows.flatMap((row) => {
    const counted = (row['m0'] ?? []) as readonly (readonly [number, number])[]
    return counted.map(([touches, conversions]) => ({
      bucket: Number(row['bucket']) - 1,
      touches: Number(touches),
      conversions: Number(conversions),
    }))
  })

/** What was counted in each bucket; nothing without a grain. */
const byBucket = <One extends { readonly bucket: number }>(
  { timed, buckets }: BoundAttribution,
  counted: readonly One[],
): readonly (readonly One[])[] =>
  timed ? buckets.map((_, i) => counted.filter(({ bucket }) => bucket === i)) : []

function notesOf(
  bound: BoundAttribution,
  { missing }: ReadCredits,
  models: readonly AnsweredModel[],
): readonly Note[] {
  const one = missing === 1
  return [
    ...(missing > 0
      ? [
          {
            code: bound.goal.kind === 'pipeline' ? 'NO_AMOUNT' : 'FX_MISSING',
            text: `${missing} ${one ? 'line is' : 'lines are'} left out: ${one ? 'its' : 'their'} amount cannot be told in ${bound.currency ?? 'the asked currency'}.`,
          },
        ]
      : []),
    ...models.flatMap(({ reason }) => (reason ? [reason] : [])),
    {
      code: 'MODELS_DIFFER',
      text: 'Numbers of different models are different readings of the same whole and must not be added.',
    },
  ]
}
