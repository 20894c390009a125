import type { CompileContext } from '../context.js'
import type { Scan } from '../plan/scan.js'
import { Joins } from './joins.js'
import { printDimension, printValues } from './print-dimension.js'
import type { DimensionPrinter } from './print-filter.js'
import { printGoal } from './print-goal.js'
import type { GoalColumns } from './print-goal.js'
import { isMoney } from './print-measure.js'
import { printMoney } from './print-money.js'
import { momentOf } from './print-placement.js'
import type { Sql } from './sql.js'

/** What can be said of a scan's rows, with the joins that saying it takes. */
export interface RowPrinter {
  readonly joins: Joins
  readonly dimension: DimensionPrinter
  /** Null where people are followed to nothing. */
  readonly goal: GoalColumns | null
  /** The amount in the asked currency; null where no measure needs one. */
  readonly money: Sql | null
}

/** Says things of a scan's rows, which have the alias `row`. */
export function rowPrinter(scan: Scan, row: string, context: CompileContext): RowPrinter {
  const joins = new Joins()
  const moment = momentOf(scan, row)
  return {
    joins,
    dimension: {
      value: (name) => printDimension(name, scan.fact, row, moment, joins, context),
      values: (name) => printValues(name, scan.fact, row, moment, context),
    },
    goal: scan.goal ? printGoal(scan.goal, row, joins, context) : null,
    money: scan.measures.some(isMoney) ? printMoney(scan, row, joins, context) : null,
  }
}
