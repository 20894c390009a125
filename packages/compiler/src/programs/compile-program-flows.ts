import type { Row } from '../answer/numbers.js'
import { countIn } from '../answer/values-in.js'
import type { CompileContext } from '../context.js'
import { planned } from '../planned.js'
import { printExits } from '../sql/programs/print-enrolments.js'
import { printStepFlow, printSteps } from '../sql/programs/print-steps.js'
import { printTriggers } from '../sql/programs/print-triggers.js'
import { bindPrograms } from './bind-programs.js'
import type { BoundPrograms } from './bind-programs.js'
import type { ProgramsPlan } from './compile-programs.js'
import { sliceOf } from './compile-programs.js'
import { toExits, toSteps, toTrigger } from './count-programs.js'
import type { FlowQuery, ProgramFlow, ProgramsQuery } from './programs.js'

/** What became of the enrolments of each program in each slice; of a slice without any, of nobody. */
export type FlowOf = (programNo: number, slice: string | null) => ProgramFlow

/**
 * Compiles what became of enrolments step by step, by the buckets of a grain, the groups of a dimension
 * or in the period before; null where that is asked for without `compareTo`.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileProgramFlows(
  query: ProgramsQuery,
  { previous = false, ...slice }: FlowQuery,
  context: CompileContext,
): ProgramsPlan<FlowOf | null> {
  const bound = bindPrograms(query, slice, context)
  const programs = previous ? before(bound) : bound
  if (!programs) return { statements: [], answer: () => null }
  const sliced = slice.by ?? slice.grain?.toLowerCase() ?? 'the period before'
  return {
    statements: [
      planned('steps of programs', printSteps(context)),
      planned(`exits by reason and ${sliced}`, printExits(programs, context)),
      planned(`what became of those at each step by ${sliced}`, printStepFlow(programs, context)),
      planned(`what triggers matched by ${sliced}`, printTriggers(programs, context)),
    ],
    answer: ([steps = [], exits = [], flow = [], triggers = []]) => {
      const isOf = (programNo: number) => (row: Row) => countIn(row, 'program_no') === programNo
      return (programNo, value) => {
        const own = (rows: readonly Row[]): readonly Row[] =>
          rows.filter(isOf(programNo)).filter((row) => sliceOf(row, programs) === value)
        return {
          exits: toExits(own(exits)),
          ...toSteps(steps.filter(isOf(programNo)), own(flow)),
          trigger: toTrigger(own(triggers)),
        }
      }
    },
  }
}

const before = ({ previous, ...programs }: BoundPrograms): BoundPrograms | null =>
  previous && { ...programs, period: previous, previous: null, buckets: [] }
