import type { ProgramFlow, ProgramPart } from '@leadlight/compiler'
import type { Grain } from '@leadlight/metrics'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { GrainEnum } from '../../graphql/enums.js'
import { DimensionIdScalar } from '../../graphql/scalars/id-scalars.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { FreshnessType } from '../freshness/freshness.type.js'
import { LeadType } from '../leads/lead.type.js'
import { explainAnalysis } from '../metrics/answer-analysis.js'
import { labelOf } from '../metrics/group-labels.js'
import { GroupInput } from '../records/cell.input.js'
import { leadOf } from '../records/lead-of.js'
import { EnrolmentConnectionType, EnrolmentType } from './enrolment.type.js'
import { ProgramPartEnum } from './program-enums.js'
import { ProgramLiftType } from './program-lift.type.js'
import { toCut } from './program-cut.js'
import { OF_LIFTS, OF_PROGRAMS } from './program-words.js'
import { ProgramPointType, ProgramSliceType } from './program-parts.type.js'
import { ProgramFlowType, ProgramType } from './program.type.js'
import type { ProgramCountType } from './program.type.js'

const NOBODY: ProgramCountType = {
  ...{ enrolments: 0, people: 0, exited: 0, active: 0 },
  goal: { value: null, met: 0, of: 0, immature: 0, matureValue: null },
}

@Resolver(() => ProgramType)
export class ProgramResolver {
  @FieldResolver(() => ProgramLiftType, {
    description: 'How much more often people in it met the goal than a control.',
  })
  async lift(
    @Root() { programNo, view }: ProgramType,
    @Ctx() ctx: RequestContext,
  ): Promise<ProgramLiftType> {
    const found = await view.lifts()
    const lift = found.answer.get(programNo)
    if (!lift) throw new Error(`Program ${programNo} went away while it was looked at.`)
    return { ...lift, view, explain: explainAnalysis(OF_LIFTS, found, ctx, view.asOf) }
  }

  @FieldResolver(() => ExplanationType, {
    description: 'How its numbers came about, in the statements that are those of all programs.',
  })
  async explain(
    @Root() { view }: ProgramType,
    @Ctx() ctx: RequestContext,
  ): Promise<ExplanationType> {
    return explainAnalysis(OF_PROGRAMS, await view.programs(), ctx, view.asOf)
  }

  @FieldResolver(() => FreshnessType, { description: 'How far the data behind it reaches.' })
  async freshness(@Root() { view }: ProgramType): Promise<FreshnessType> {
    return (await view.programs()).freshness
  }

  @FieldResolver(() => ProgramFlowType, {
    nullable: true,
    description: 'What became of those of the period before; null where nothing is compared.',
  })
  previousFlow(@Root() { programNo, view }: ProgramType): Promise<ProgramFlow | null> {
    return view.previousFlow(programNo)
  }

  @FieldResolver(() => [ProgramPointType], { description: 'Bucket by bucket of enrolment.' })
  async series(
    @Root() { programNo, view }: ProgramType,
    @Arg('grain', () => GrainEnum, { description: 'How wide buckets are.' }) grain: Grain,
  ): Promise<readonly ProgramPointType[]> {
    const { slices } = await view.slices({ grain })
    const own = new Map(
      slices.slices
        .filter((slice) => slice.programNo === programNo)
        .map(({ value, count }) => [value, count]),
    )
    return slices.buckets.map(({ label, partial }, i) => ({
      bucket: label,
      partial,
      enrolled: own.get(String(i + 1)) ?? NOBODY,
      get flow() {
        return view.flow({ grain }, programNo, String(i + 1))
      },
    }))
  }

  @FieldResolver(() => [ProgramSliceType], {
    description: 'Its enrolments by the values of a dimension, most first.',
  })
  async breakdown(
    @Root() { programNo, view }: ProgramType,
    @Arg('by', () => DimensionIdScalar, { description: 'The dimension.' }) by: string,
  ): Promise<readonly ProgramSliceType[]> {
    const { slices, labels } = await view.slices({ by })
    return slices.slices
      .filter((slice) => slice.programNo === programNo)
      .map(({ value, count }) => ({
        value,
        label: labelOf(value, labels),
        enrolled: count,
        get flow() {
          return view.flow({ by }, programNo, value)
        },
      }))
      .sort((a, b) => b.enrolled.enrolments - a.enrolled.enrolments || (a.label < b.label ? -1 : 1))
  }

  @FieldResolver(() => EnrolmentConnectionType, {
    description: 'The enrolments behind a number: as many as it counts.',
  })
  records(
    @Root() { programNo, view }: ProgramType,
    @Arg('part', () => ProgramPartEnum, { defaultValue: 'ENTERED', description: 'Which of them.' })
    part: ProgramPart,
    @Arg('step', () => String, {
      nullable: true,
      description: 'The key of the step at which they were; of the whole program where left out.',
    })
    step: string | null | undefined,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'Those that ended for this reason alone.',
    })
    reason: string | null | undefined,
    @Arg('group', () => GroupInput, {
      nullable: true,
      description: 'Those of one group of `breakdown`; everybody where left out.',
    })
    group: GroupInput | null | undefined,
    @Arg('grain', () => GrainEnum, {
      nullable: true,
      description: 'The width of `bucket`, where one is named.',
    })
    grain: Grain | null | undefined,
    @Arg('bucket', () => String, {
      nullable: true,
      description: 'The label of a bucket of `series`; the whole period where left out.',
    })
    bucket: string | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    after?: string | null,
  ): Promise<EnrolmentConnectionType> {
    const cell = {
      ...{ programNo, part },
      ...(step == null ? {} : { step }),
      ...(reason == null ? {} : { reason }),
      ...toCut({ group, grain, bucket }),
    }
    return view.enrolments({ cell, first, after: after ?? null })
  }
}

@Resolver(() => EnrolmentConnectionType)
export class EnrolmentsResolver {
  @FieldResolver(() => Int, { description: 'How many there are on all pages.' })
  totalCount(@Root() { count }: EnrolmentConnectionType): Promise<number> {
    return count()
  }
}

@Resolver(() => EnrolmentType)
export class EnrolmentResolver {
  @FieldResolver(() => LeadType, { nullable: true, description: 'Whose it is.' })
  lead(@Root() enrolment: EnrolmentType, @Ctx() ctx: RequestContext): Promise<LeadType | null> {
    return leadOf(enrolment, ctx)
  }
}
