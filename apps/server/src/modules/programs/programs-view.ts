import {
  compileLifts,
  compileProgramFlows,
  compilePrograms,
  compileProgramSlices,
} from '@leadlight/compiler'
import type {
  CompileContext,
  FlowOf,
  FlowQuery,
  LiftQuery,
  ProgramFlow,
  ProgramLift,
  ProgramsAnswer,
  ProgramSlices,
  ProgramsPlan,
  ProgramsQuery,
  SliceQuery,
} from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { answerAnalysis } from '../metrics/answer-analysis.js'
import type { AnsweredAnalysis } from '../metrics/answer-analysis.js'
import { readLabels } from '../metrics/group-labels.js'
import type { GroupLabels } from '../metrics/group-labels.js'
import type { EnrolmentConnectionType } from './enrolment.type.js'
import type { LiftPersonConnectionType } from './lift-record.type.js'
import { readLiftPeople } from './lift-records.js'
import type { LiftPeopleAsk } from './lift-records.js'
import type { TriggerMatchConnectionType } from './match.type.js'
import { readEnrolments, readMatches } from './program-records.js'
import type { EnrolmentsAsk, MatchesAsk } from './program-records.js'

/** An answer about programs. */
type Found<Answer> = AnsweredAnalysis<Answer, undefined>

/** The numbers of all programs by group or bucket, with what people call the groups. */
export interface FoundSlices {
  readonly slices: ProgramSlices
  readonly labels: GroupLabels
}

/** All that can be asked about the programs of one question; each is asked of the database once. */
export interface ProgramsView {
  readonly asOf: string | undefined
  programs(): Promise<Found<ProgramsAnswer>>
  lifts(): Promise<Found<ReadonlyMap<number, ProgramLift>>>
  slices(slice: SliceQuery): Promise<FoundSlices>
  /** What became of the enrolments of a program in a bucket or group. */
  flow(slice: SliceQuery, programNo: number, value: string | null): Promise<ProgramFlow>
  /** The same of the period before; null where nothing is compared. */
  previousFlow(programNo: number): Promise<ProgramFlow | null>
  enrolments(ask: EnrolmentsAsk): Promise<EnrolmentConnectionType>
  matches(ask: MatchesAsk): Promise<TriggerMatchConnectionType>
  /** The people of one side of a lift. */
  liftPeople(ask: LiftPeopleAsk): Promise<LiftPersonConnectionType>
}

/** What is asked about programs. */
export interface ProgramsAsk {
  readonly query: ProgramsQuery
  readonly lift: LiftQuery
  readonly asOf: string | undefined
}

/** Makes the view of a question. */
export function viewPrograms(
  ctx: RequestContext,
  { query, lift, asOf }: ProgramsAsk,
): ProgramsView {
  const { workspaceId } = ctx.workspace
  const once = new Map<string, Promise<unknown>>()
  const ask = <Answer>(name: string, work: () => Promise<Answer>): Promise<Answer> => {
    const known = once.get(name) ?? work()
    once.set(name, known)
    return known as Promise<Answer>
  }
  const run = <Answer>(
    compile: (context: CompileContext) => ProgramsPlan<Answer>,
  ): Promise<Found<Answer>> => answerAnalysis(ctx, asOf, compile)

  const flows = (asked: FlowQuery): Promise<Found<FlowOf | null>> =>
    ask(`flows ${JSON.stringify(asked)}`, () =>
      run((context) => compileProgramFlows(query, asked, context)),
    )

  return {
    asOf,
    programs: () => ask('programs', () => run((context) => compilePrograms(query, context))),
    lifts: () =>
      ask('lifts', async () => {
        const found = await run((context) => compileLifts(query, lift, context))
        return { ...found, answer: new Map(found.answer.map((one) => [one.programNo, one])) }
      }),
    slices: (slice) =>
      ask(`slices ${JSON.stringify(slice)}`, async () => {
        const { answer, more } = await answerAnalysis(
          ctx,
          asOf,
          (context) => compileProgramSlices(query, slice, context),
          (client, { slices }) =>
            readLabels(
              client,
              workspaceId,
              slice.by,
              slices.map(({ value }) => value),
            ),
        )
        return { slices: answer, labels: more }
      }),
    flow: async (slice, programNo, value) => {
      const { answer } = await flows(slice)
      if (!answer) throw new Error('A slice of the period has no flow.')
      return answer(programNo, value)
    },
    previousFlow: async (programNo) =>
      (await flows({ previous: true })).answer?.(programNo, null) ?? null,
    enrolments: ({ cell, first, after }) =>
      readEnrolments(ctx, { query, cell, first, after, asOf }),
    matches: ({ cell, first, after }) => readMatches(ctx, { query, cell, first, after, asOf }),
    liftPeople: (asked) => readLiftPeople(ctx, { ...asked, query, lift, asOf }),
  }
}
