import { PROFILE_LEADS } from '@leadlight/compiler'
import type { ProfileLeads } from '@leadlight/compiler'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { wordEnum } from '../../graphql/enums.js'
import { GroupInput } from '../records/cell.input.js'
import { InputError } from '../../errors/actionable-error.js'
import { ScoreProfileType } from './score-profile.type.js'
import { ScoredLeadConnectionType } from './scored-lead.type.js'
import { countScoredLeads, readScoredLeads } from './scored-leads.service.js'

const ProfileLeadsEnum = wordEnum(
  'ProfileLeads',
  'Which leads of a score profile’s cell.',
  PROFILE_LEADS,
  {
    ALL: 'All of them.',
    SCORED: 'Those with a score.',
    UNSCORED: 'Those whom nothing had scored.',
    IMMATURE: 'Those who are too young for the age asked for.',
    ABOVE: 'Those who reached the MQL threshold.',
  },
)

@Resolver(() => ScoreProfileType)
export class ScoreProfileLeadsResolver {
  @FieldResolver(() => ScoredLeadConnectionType, {
    description: 'The leads that a cell counts: as many as it says.',
  })
  leads(
    @Root() { query, asOf }: ScoreProfileType,
    @Ctx() ctx: RequestContext,
    @Arg('cohort', () => String, {
      nullable: true,
      description: 'The label of a cohort; the whole period where left out.',
    })
    cohort: string | null | undefined,
    @Arg('group', () => GroupInput, {
      nullable: true,
      description: 'A group of `by`; everybody where left out.',
    })
    group: GroupInput | null | undefined,
    @Arg('band', () => Int, {
      nullable: true,
      description: 'The place of a band, 0 for the lowest.',
    })
    band: number | null | undefined,
    @Arg('which', () => ProfileLeadsEnum, {
      nullable: true,
      description: 'All of them where left out.',
    })
    which: ProfileLeads | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    after?: string | null,
  ): Promise<ScoredLeadConnectionType> {
    if (group && query.by !== undefined && group.dimension !== query.by) throw otherGroup(group)
    const cell = {
      ...(cohort == null ? {} : { cohort }),
      ...(group == null ? {} : { group: group.value ?? null }),
      ...(band == null ? {} : { band }),
      ...(which == null ? {} : { which }),
    }
    return readScoredLeads(ctx, { query, cell, asOf }, first, after ?? null)
  }
}

@Resolver(() => ScoredLeadConnectionType)
export class ScoredLeadCountResolver {
  @FieldResolver(() => Int, { description: 'How many there are on all pages.' })
  totalCount(@Root() ask: ScoredLeadConnectionType, @Ctx() ctx: RequestContext): Promise<number> {
    return countScoredLeads(ctx, ask)
  }
}

const otherGroup = ({ dimension }: GroupInput): InputError =>
  new InputError({
    code: 'BAD_CELL',
    message: `The profile is not broken down by \`${dimension}\`.`,
    suggestion: 'Name the dimension of `by`.',
    path: ['group', 'dimension'],
  })
