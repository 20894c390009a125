import type { Row } from '../answer/numbers.js'
import { textIn } from '../answer/values-in.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import type { CompileContext } from '../context.js'
import { bindPrograms } from './bind-programs.js'
import type { BoundPrograms } from './bind-programs.js'
import { byProgram, identitiesOf, toCount, toExits, toSteps, toTrigger } from './count-programs.js'
import { printCounts, printExits } from '../sql/programs/print-enrolments.js'
import { printTriggers } from '../sql/programs/print-triggers.js'
import { printPrograms, printStepFlow, printSteps } from '../sql/programs/print-steps.js'
import type { ProgramsAnswer, ProgramSlice, ProgramsQuery, SliceQuery } from './programs.js'

/** A question about programs made into statements. */
export interface ProgramsPlan<Answer> {
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): Answer
}

/**
 * Compiles what became of those who were enrolled in each program.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compilePrograms(
  query: ProgramsQuery,
  context: CompileContext,
): ProgramsPlan<ProgramsAnswer> {
  const programs = bindPrograms(query, {}, context)
  const { period, previous, windowDays } = programs
  return {
    statements: [
      planned('programs', printPrograms(context)),
      planned('enrolments by program', printCounts(programs, period, context)),
      planned('exits by program and reason', printExits(programs, context)),
      planned('steps of programs', printSteps(context)),
      planned('what became of those at each step', printStepFlow(programs, context)),
      planned('what triggers matched', printTriggers(programs, context)),
      ...(previous
        ? [planned('enrolments of the period before', printCounts(programs, previous, context))]
        : []),
    ],
    answer: ([
      all = [],
      counts = [],
      exits = [],
      steps = [],
      flow = [],
      triggers = [],
      before = [],
    ]) => {
      const [counted, left, stepRows, flowRows, matches, earlier] = [
        ...[counts, exits, steps, flow, triggers, before].map(byProgram),
      ] as [Rows, Rows, Rows, Rows, Rows, Rows]
      return {
        ...{ period, previous, windowDays },
        programs: identitiesOf(all).map((program) => {
          const no = program.programNo
          return {
            ...program,
            enrolled: toCount(counted.get(no)?.[0]),
            previous: previous ? toCount(earlier.get(no)?.[0]) : null,
            exits: toExits(left.get(no) ?? []),
            ...toSteps(stepRows.get(no) ?? [], flowRows.get(no) ?? []),
            trigger: toTrigger(matches.get(no) ?? []),
          }
        }),
      }
    },
  }
}

type Rows = ReadonlyMap<number, readonly Row[]>

/** Numbers of programs by bucket or by group. */
export interface ProgramSlices {
  /** Names of the buckets in their order; empty for groups. */
  readonly buckets: readonly { readonly label: string; readonly partial: boolean }[]
  /** The value is a group's, or the bucket's number from 1. */
  readonly slices: readonly ProgramSlice[]
}

/**
 * Compiles the numbers of each program by the buckets of a grain or the groups of a dimension.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileProgramSlices(
  query: ProgramsQuery,
  slice: SliceQuery,
  context: CompileContext,
): ProgramsPlan<ProgramSlices> {
  const programs = bindPrograms(query, slice, context)
  return {
    statements: [
      planned(
        `enrolments by program and ${slice.by ?? slice.grain?.toLowerCase() ?? ''}`,
        printCounts(programs, programs.period, context),
      ),
    ],
    answer: ([rows = []]) => ({
      buckets: bucketNames(programs, slice),
      slices: rows.map((row) => ({
        programNo: Number(row['program_no']),
        value: sliceOf(row, programs),
        count: toCount(row),
      })),
    }),
  }
}

const bucketNames = (
  { buckets }: BoundPrograms,
  { grain }: SliceQuery,
): ProgramSlices['buckets'] =>
  grain === undefined ? [] : buckets.map(({ label, partial }) => ({ label: label ?? '', partial }))

/** A single bucket is not numbered by the statement. */
export const sliceOf = (row: Row, { by, buckets }: BoundPrograms): string | null =>
  by === null && buckets.length === 1 ? '1' : textIn(row, 'slice')
