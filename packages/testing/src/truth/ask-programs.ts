import type {
  CompileContext,
  EnrolmentPlace,
  FlowOf,
  FlowQuery,
  LiftCell,
  LiftPerson,
  LiftQuery,
  MatchCell,
  PlannedStatement,
  ProgramCell,
  ProgramEnrolment,
  ProgramLift,
  ProgramsAnswer,
  ProgramSlices,
  ProgramsPlan,
  ProgramsQuery,
  Row,
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
      readAll(database, workspaceId, compileProgramRecords(query, cell, context), 3, placeOf),
    people: async (query, lift, cell) => {
      const plan = compileLiftRecords(query, lift, cell, context)
      return readAll(database, workspaceId, plan, 1000, ({ followedFrom, leadNo }) => ({
        ...{ at: followedFrom, leadNo },
      }))
    },
    matches: (query, cell) =>
      readAll(database, workspaceId, compileMatches(query, cell, context), 3, placeOf),
  }
}

interface Paged<Record, Place> {
  page(after: Place | null, limit: number): PlannedStatement
  count(): PlannedStatement
  read(row: Row): Record
}

const placeOf = ({ place }: { readonly place: EnrolmentPlace }): EnrolmentPlace => place

/** All pages, as many as are counted. */
async function readAll<Record, Place>(
  database: Database,
  workspaceId: number,
  plan: Paged<Record, Place>,
  size: number,
  place: (record: Record) => Place,
): Promise<readonly Record[]> {
  return database.withContext({ workspaceId, role: 'read' }, async (client) => {
    const ask = ({ text, values }: PlannedStatement) => client.query<Row>(text, values)
    const found: Record[] = []
    for (;;) {
      const last = found.at(-1)
      const page = await ask(plan.page(last === undefined ? null : place(last), size))
      found.push(...page.map((row) => plan.read(row)))
      if (page.length < size) break
    }
    const [row] = await ask(plan.count())
    if (Number(row?.['count']) !== found.length)
      throw new Error('The count is not that of the pages.')
    return found
  })
}
