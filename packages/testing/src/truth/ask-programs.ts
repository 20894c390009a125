import type {
  CompileContext,
  EnrolmentPlace,
  FlowOf,
  FlowQuery,
  LiftCell,
  LiftPerson,
  LiftQuery,
  MatchCell,
  ProgramCell,
  ProgramEnrolment,
  ProgramLift,
  ProgramsAnswer,
  ProgramSlices,
  ProgramsPlan,
  ProgramsQuery,
  SliceQuery,
  TriggerMatch,
} from '@leadlight/compiler'
import {
  compileLiftRecords,
  compileLifts,
  compileMatches,
  compileProgramFlows,
  compileProgramRecords,
  compilePrograms,
  compileProgramSlices,
} from '@leadlight/compiler'
import type { Database } from '@leadlight/database'
import { readPages } from './read-pages.js'
import { runPlan } from './run-plan.js'

/** What the product answers to questions about programs. */
export interface ProgramQuestions {
  programs(query: ProgramsQuery): Promise<ProgramsAnswer>
  slices(query: ProgramsQuery, slice: SliceQuery): Promise<ProgramSlices>
  flows(query: ProgramsQuery, flow: FlowQuery): Promise<FlowOf | null>
  lifts(query: ProgramsQuery, lift: LiftQuery): Promise<readonly ProgramLift[]>
  /** All enrolments behind a number, read three at a time. */
  records(query: ProgramsQuery, cell: ProgramCell): Promise<readonly ProgramEnrolment[]>
  /** All people of one side of a lift. */
  people(query: ProgramsQuery, lift: LiftQuery, cell: LiftCell): Promise<readonly LiftPerson[]>
  /** All that a trigger matched. */
  matches(query: ProgramsQuery, cell: MatchCell): Promise<readonly TriggerMatch[]>
}

/** Asks the product about a workspace's programs. */
export function programQuestions(database: Database, context: CompileContext): ProgramQuestions {
  const { workspaceId } = context
  const run = async <Answer>({ statements, answer }: ProgramsPlan<Answer>): Promise<Answer> =>
    answer(await runPlan(database, workspaceId, statements))
  return {
    programs: async (query) => run(compilePrograms(query, context)),
    slices: async (query, slice) => run(compileProgramSlices(query, slice, context)),
    flows: async (query, flow) => run(compileProgramFlows(query, flow, context)),
    lifts: async (query, lift) => run(compileLifts(query, lift, context)),
    records: (query, cell) =>
      readPages(database, compileProgramRecords(query, cell, context), { workspaceId, placeOf }),
    people: async (query, lift, cell) => {
      const plan = compileLiftRecords(query, lift, cell, context)
      return readPages(database, plan, {
        workspaceId,
        placeOf: ({ followedFrom, leadNo }) => ({ at: followedFrom, leadNo }),
        size: 1000,
      })
    },
    matches: (query, cell) =>
      readPages(database, compileMatches(query, cell, context), { workspaceId, placeOf }),
  }
}

const placeOf = ({ place }: { readonly place: EnrolmentPlace }): EnrolmentPlace => place
