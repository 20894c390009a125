import type {
  CompileContext,
  EnrolmentPlace,
  FlowOf,
  FlowQuery,
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
      readAll(database, workspaceId, compileProgramRecords(query, cell, context)),
    matches: (query, cell) => readAll(database, workspaceId, compileMatches(query, cell, context)),
  }
}

interface Paged<Record> {
  page(after: EnrolmentPlace | null, limit: number): PlannedStatement
  count(): PlannedStatement
  read(row: Row): Record
}

/** All pages of three, as many as are counted. */
async function readAll<Record extends { readonly place: EnrolmentPlace }>(
  database: Database,
  workspaceId: number,
  plan: Paged<Record>,
): Promise<readonly Record[]> {
  return database.withContext({ workspaceId, role: 'read' }, async (client) => {
    const ask = ({ text, values }: PlannedStatement) => client.query<Row>(text, values)
    const found: Record[] = []
    for (;;) {
      const page = await ask(plan.page(found.at(-1)?.place ?? null, 3))
      found.push(...page.map((row) => plan.read(row)))
      if (page.length < 3) break
    }
    const [row] = await ask(plan.count())
    if (Number(row?.['count']) !== found.length)
      throw new Error('The count is not that of the pages.')
    return found
  })
}
