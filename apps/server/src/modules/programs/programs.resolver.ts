import type { ProgramAnswer } from '@leadlight/compiler'
import { Arg, Args, Ctx, ID, Int, Query, Resolver } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, pack, toCursor, unpack } from '../../graphql/opaque-text.js'
import { toPage } from '../connections/to-page.js'
import { explainAnalysis } from '../metrics/answer-analysis.js'
import { ProgramOrderEnum } from './program-enums.js'
import { OF_PROGRAMS } from './program-words.js'
import { ProgramConnectionType, ProgramType } from './program.type.js'
import { viewPrograms } from './programs-view.js'
import type { ProgramsView } from './programs-view.js'
import { ProgramsArgs, toProgramsAsk } from './programs.input.js'
import { rankPrograms } from './rank-programs.js'
import type { ProgramOrder } from './rank-programs.js'

@Resolver()
export class ProgramsResolver {
  @Query(() => ProgramConnectionType, {
    description: 'Nurture programs and what became of those enrolled in a period.',
  })
  async programs(
    @Args(() => ProgramsArgs) args: ProgramsArgs,
    @Ctx() ctx: RequestContext,
    @Arg('orderBy', () => ProgramOrderEnum, {
      defaultValue: 'ENROLMENTS',
      description: 'What comes first: the highest, and last what has no value.',
    })
    orderBy: ProgramOrder,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    cursor?: string | null,
  ): Promise<ProgramConnectionType> {
    const asked = toProgramsAsk(args)
    const question = ['programs', asked, orderBy]
    const after = cursor == null ? null : fromCursor(cursor, question, isKey)
    const limit = checkFirst(first) + 1
    const view = viewPrograms(ctx, asked)
    const found = await view.programs()
    const lifts = orderBy === 'LIFT' ? (await view.lifts()).answer : new Map<number, never>()
    const ranked = rankPrograms(found.answer.programs, orderBy, lifts)
    const from = after === null ? 0 : ranked.findIndex(({ key }) => key === after) + 1
    const page = toPage(ranked.slice(from, from + limit), first, (program) => ({
      cursor: toCursor(program.key, question),
      node: toProgram(program, view),
    }))
    const { period, previous, windowDays } = found.answer
    return {
      ...page,
      totalCount: ranked.length,
      ...{ period, previousPeriod: previous, windowDays },
      freshness: found.freshness,
      explain: explainAnalysis(OF_PROGRAMS, found, ctx, asked.asOf),
    }
  }

  @Query(() => ProgramType, {
    nullable: true,
    description: 'One program; null if there is none of this id.',
  })
  async program(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Args(() => ProgramsArgs) args: ProgramsArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<ProgramType | null> {
    const content = unpack(id)
    const [kind, key] = Array.isArray(content) ? (content as readonly unknown[]) : []
    if (kind !== 'program') return null
    const view = viewPrograms(ctx, toProgramsAsk(args))
    const { answer } = await view.programs()
    const program = answer.programs.find((one) => one.key === key)
    return program ? toProgram(program, view) : null
  }
}

function toProgram(program: ProgramAnswer, view: ProgramsView): ProgramType {
  return {
    ...program,
    id: pack(['program', program.key]),
    kind: program.kind === 'trigger' ? 'TRIGGER' : 'DRIP',
    view,
  }
}

const isKey = (value: unknown): value is string => typeof value === 'string'
