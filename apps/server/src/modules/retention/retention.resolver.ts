import type { RetentionAnswer, RetentionPart, RetentionTriangle } from '@leadlight/compiler'
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'

import { InputError } from '../../errors/actionable-error.js'
import type { RequestContext } from '../../graphql/context.js'
import { LeadType } from '../leads/lead.type.js'
import { explainAnalysis } from '../metrics/answer-analysis.js'
import { labelOf } from '../metrics/group-labels.js'
import type { GroupLabels } from '../metrics/group-labels.js'
import { GroupInput } from '../records/cell.input.js'
import { leadOf } from '../records/lead-of.js'
import { RetentionPartEnum } from './retention-enums.js'
import { RetentionMemberConnectionType, RetentionMemberType } from './retention-records.type.js'
import { RetentionInput, toRetentionQuery } from './retention.input.js'
import { answerRetention, readMembers } from './retention.service.js'
import { RetentionType } from './retention.type.js'
import type { RetentionSurvivalType } from './survival.type.js'

@Resolver(() => RetentionType)
export class RetentionResolver {
  @Query(() => RetentionType, {
    description: 'Of those who became customers in a period: who was active in which time since.',
  })
  async retention(
    @Arg('query', () => RetentionInput, { description: 'The question.' }) input: RetentionInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RetentionType> {
    const query = toRetentionQuery(input)
    const asOf = input.asOf ?? undefined
    const retention = await answerRetention(ctx, query, asOf)
    const { comparison, ...answer } = retention.answer
    return {
      ...tellTriangle(answer, retention.more),
      comparison: comparison && tellTriangle(comparison, retention.more),
      freshness: retention.freshness,
      explain: explainAnalysis(WORDS, retention, ctx, asOf),
      query,
      asOf,
    }
  }

  @FieldResolver(() => RetentionMemberConnectionType, {
    description: 'The customers behind a cell: as many as it counts.',
  })
  records(
    @Root() { query, asOf }: RetentionType,
    @Ctx() ctx: RequestContext,
    @Arg('cohort', () => String, { description: 'The name of the cohort’s time.' }) cohort: string,
    @Arg('offset', () => Int, { description: 'How many times after that of acquisition.' })
    offset: number,
    @Arg('part', () => RetentionPartEnum, {
      defaultValue: 'ACTIVE',
      description: 'Which of its customers.',
    })
    part: RetentionPart,
    @Arg('group', () => GroupInput, {
      nullable: true,
      description: 'A group of `by`; everybody where left out.',
    })
    group: GroupInput | null | undefined,
    @Arg('previous', () => Boolean, {
      defaultValue: false,
      description: 'Whether the cell is one of `comparison`.',
    })
    previous: boolean,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    after?: string | null,
  ): Promise<RetentionMemberConnectionType> {
    if (group && query.by !== undefined && group.dimension !== query.by) throw otherGroup(group)
    const cell = {
      cohort,
      offset,
      part,
      ...(previous ? { previous } : {}),
      ...(group == null ? {} : { group: { value: group.value ?? null } }),
    }
    return readMembers(ctx, { query, cell, asOf, first, after: after ?? null })
  }
}

@Resolver(() => RetentionMemberConnectionType)
export class RetentionMembersResolver {
  @FieldResolver(() => Int, { description: 'How many there are on all pages.' })
  totalCount(@Root() { count }: RetentionMemberConnectionType): Promise<number> {
    return count()
  }
}

@Resolver(() => RetentionMemberType)
export class RetentionMemberResolver {
  @FieldResolver(() => LeadType, {
    nullable: true,
    description: 'The person that the customer came of.',
  })
  lead(@Root() member: RetentionMemberType, @Ctx() ctx: RequestContext): Promise<LeadType | null> {
    return leadOf(member, ctx)
  }
}

/** A triangle as the schema has it, its groups called as people call them. */
function tellTriangle<Told extends RetentionTriangle & Pick<RetentionAnswer, 'groups'>>(
  { groups, survival, ...told }: Told,
  labels: GroupLabels,
) {
  return {
    ...told,
    survival: toSurvival(survival),
    breakdown: groups.map((group) => ({
      ...group,
      label: labelOf(group.value, labels),
      survival: toSurvival(group.survival),
    })),
  }
}

function toSurvival({ curve, reason }: RetentionTriangle['survival']): RetentionSurvivalType {
  return {
    n: curve?.n ?? null,
    ended: curve?.ended ?? null,
    censored: curve?.censored ?? null,
    medianDays: curve?.median ?? null,
    points: curve?.points ?? [],
    reason: reason?.code ?? null,
  }
}

const WORDS = {
  formula:
    'customers of a cohort who were active in a later time ÷ customers of the cohort; rolling: in it or at any time after it. Revenue: what they brought in the time, or pay a month at its end, ÷ the same of the time of acquisition.',
  definition: 'Of those who became customers in a time, who was active in the times since?',
  population:
    'Accounts, or people without one, by the date since which they have been customers. Times that have not begun are null; one that is not over is provisional.',
}

const otherGroup = ({ dimension }: GroupInput): InputError =>
  new InputError({
    code: 'BAD_CELL',
    message: `The triangle is not broken down by \`${dimension}\`.`,
    suggestion: 'Name the dimension of `by`.',
    path: ['group', 'dimension'],
  })
