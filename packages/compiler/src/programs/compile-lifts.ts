import type { Note } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import type { CompileContext } from '../context.js'
import { MetricQueryError } from '../errors.js'
import { planned } from '../planned.js'
import { bindLift } from './bind-lift.js'
import type { ProgramsPlan } from './compile-programs.js'
import { identitiesOf } from './count-programs.js'
import { makeLift } from './make-lift.js'
import type { BoundLift } from '../sql/programs/print-lift.js'
import { printAssigned, printObserved } from '../sql/programs/print-lift.js'
import { printPrograms } from '../sql/programs/print-steps.js'
import type { LiftDesign, LiftQuery, ProgramLift, ProgramsQuery } from './programs.js'

/**
 * Compiles the lift of every program against its control. A filter that a comparison cannot bear
 * refuses the lifts and nothing else.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileLifts(
  query: ProgramsQuery,
  asked: LiftQuery,
  context: CompileContext,
): ProgramsPlan<readonly ProgramLift[]> {
  const designs: readonly LiftDesign[] =
    asked.design === undefined ? ['RANDOMISED', 'MATCHED'] : [asked.design]
  const bound = designs.map((design) => [design, tryBind(query, asked, design, context)] as const)
  const plans = bound.flatMap(([design, lift]) => ('code' in lift ? [] : [{ design, lift }]))
  const refusals = new Map(
    bound.flatMap(([design, lift]) => ('code' in lift ? [[design, lift] as const] : [])),
  )
  return {
    statements: [
      planned('programs', printPrograms(context)),
      ...plans.map(({ design, lift }) =>
        planned(
          `${design.toLowerCase()} lift by program`,
          design === 'RANDOMISED'
            ? printAssigned(lift, context)
            : printObserved(lift, design === 'MATCHED', context),
        ),
      ),
    ],
    answer: ([all = [], ...results]) => {
      const rows = new Map<LiftDesign, readonly Row[]>(
        plans.map(({ design }, i) => [design, results[i] ?? []]),
      )
      return identitiesOf(all).map((program) =>
        makeLift(program, asked, { rows, refusals, windowDays: plans[0]?.lift.windowDays ?? null }),
      )
    },
  }
}

function tryBind(
  query: ProgramsQuery,
  asked: LiftQuery,
  design: LiftDesign,
  context: CompileContext,
): BoundLift | Note {
  try {
    return bindLift(query, asked, design, context)
  } catch (error) {
    if (!(error instanceof MetricQueryError)) throw error
    if (!error.problems.every(({ code }) => code === 'FILTER_NOT_APPLICABLE')) throw error
    return { code: error.code, text: error.message }
  }
}
