import type { MetricQuery } from '@leadlight/metrics'
import type { Answer } from './answer/answer.js'
import { Numbers } from './answer/numbers.js'
import type { Row } from './answer/numbers.js'
import type { Selection } from './answer/put-together.js'
import { putTogether, selectGroups } from './answer/put-together.js'
import { bind } from './bind/bind.js'
import type { CompileContext } from './context.js'
import { MetricQueryError } from './errors.js'
import { chooseSource } from './plan/choose-source.js'
import { describeScan } from './plan/describe-scan.js'
import type { OtherPlan, QueryPlan } from './plan/plan-query.js'
import { planOther, planQuery } from './plan/plan-query.js'
import { ScanList } from './plan/scan-list.js'
import type { Scan } from './plan/scan.js'
import { printScan } from './sql/print-scan.js'
import type { PlannedStatement } from './planned.js'
import { planned } from './planned.js'

/*
 * The compiler in one breath: bind → plan → print, then, when the rows are back, put together.
 * In: any number of questions, and all that they are read against. Out: as few statements as the
 * facts allow, shared by all questions, and a way from their rows to the answers. Pure: nothing
 * is looked up, no clock is read, and the same questions always make the same text.
 */

/** Questions made into statements. */
export interface Plan {
  readonly statements: readonly PlannedStatement[]
  /** Statements that only the first rows can tell: what "Other" is made of. Often none. */
  followUps(results: readonly (readonly Row[])[]): readonly PlannedStatement[]
  /** One per question, in order: its answer, or why it cannot be had. */
  answers(
    results: readonly (readonly Row[])[],
    followUpResults: readonly (readonly Row[])[],
  ): readonly (Answer | MetricQueryError)[]
}

/** Compiles questions together. A question that is wrong spoils no other. */
export function compile(queries: readonly MetricQuery[], context: CompileContext): Plan {
  const scanList = new ScanList(context)
  const plans = queries.map((query) => tryPlan(query, context, scanList))
  const scans = scanList.scans
  const statements = scans.map((scan) => printed(scan, context))

  const select = (numbers: Numbers): readonly Selected[] => {
    const others = new ScanList(context)
    const selected = plans.map((plan): Selected => {
      if (plan instanceof MetricQueryError) return { plan }
      const selection = selectGroups(plan, numbers)
      const wantsOther = plan.query.other && selection.hidden > 0
      return {
        plan,
        selection,
        other: wantsOther ? planOther(plan, selection.shown, others) : null,
      }
    })
    return selected.map((item) => ({ ...item, others: others.scans }))
  }

  return {
    statements,
    followUps: (results) => {
      const [first] = select(new Numbers(scans, results))
      return (first?.others ?? []).map((scan) => printed(scan, context))
    },
    answers: (results, followUpResults) => {
      const numbers = new Numbers(scans, results)
      return select(numbers).map((item) => {
        if (item.plan instanceof MetricQueryError) return item.plan
        const otherNumbers = new Numbers(item.others ?? [], followUpResults)
        const other = item.other ? { plan: item.other, numbers: otherNumbers } : null
        const selection = item.selection ?? { shown: [], hidden: 0 }
        return {
          ...putTogether(item.plan, numbers, selection, other, context),
          statements: statementsOf(item.plan, item.other ?? null, statements.length),
        }
      })
    },
  }
}

/** A question on its way from rows to answer. */
interface Selected {
  readonly plan: QueryPlan | MetricQueryError
  readonly selection?: Selection
  readonly other?: OtherPlan | null
  readonly others?: readonly Scan[]
}

function tryPlan(
  query: MetricQuery,
  context: CompileContext,
  scans: ScanList,
): QueryPlan | MetricQueryError {
  try {
    return planQuery(bind(query, context), context, scans)
  } catch (error) {
    if (error instanceof MetricQueryError) return error
    throw error
  }
}

function printed(scan: Scan, context: CompileContext): PlannedStatement {
  const { chosen, refused } = chooseSource(scan, context)
  return { ...planned(describeScan(scan), printScan(chosen, context)), refused }
}

/** Which statements fed a question; follow-ups are numbered after the first ones. */
function statementsOf(plan: QueryPlan, other: OtherPlan | null, first: number): readonly number[] {
  const own = plan.metrics.flatMap((metric) =>
    [
      metric.cells,
      metric.groups,
      metric.total,
      metric.previousCells ?? [],
      metric.previousTotal ?? [],
    ].flatMap((refs) => refs.map((ref) => ref.scan)),
  )
  const later = other
    ? [...other.cells, ...(other.previousCells ?? [])].flatMap((refs) =>
        refs.map((ref) => ref.scan + first),
      )
    : []
  return [...new Set([...own, ...later])].sort((a, b) => a - b)
}
