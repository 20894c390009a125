import type {
  CompileContext,
  FlowOf,
  FlowQuery,
  LiftQuery,
  ProgramCell,
  ProgramEnrolment,
  ProgramLift,
  ProgramsAnswer,
  ProgramSlices,
  ProgramsPlan,
  ProgramsQuery,
  SliceQuery,
} from '@leadlight/compiler'
import {
  compileLifts,
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
    records: async (query, cell) => {
      const plan = compileProgramRecords(query, cell, context)
      return database.withContext({ workspaceId, role: 'read' }, async (client) => {
        const found: ProgramEnrolment[] = []
        for (;;) {
          const { text, values } = plan.page(found.at(-1)?.place ?? null, 3)
          const page = await client.query<Readonly<Record<string, unknown>>>(text, values)
          found.push(...page.map((row) => plan.read(row)))
          if (page.length < 3) break
        }
        const { text, values } = plan.count()
        const [row] = await client.query<{ count: number }>(text, values)
        if (Number(row?.count) !== found.length)
          throw new Error('The count is not that of the pages.')
        return found
      })
    },
  }
}
