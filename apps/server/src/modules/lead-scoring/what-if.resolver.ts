import { WHAT_IF_LEADS } from '@leadlight/compiler'
import type { WhatIfLeads } from '@leadlight/compiler'
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'

import { InputError } from '../../errors/actionable-error.js'
import type { RequestContext } from '../../graphql/context.js'
import { wordEnum } from '../../graphql/enums.js'
import { GroupInput } from '../records/cell.input.js'
import { ScoringWhatIfInput } from './what-if.input.js'
import { answerWhatIf, readMovedLeads } from './what-if.service.js'
import { MovedLeadConnectionType, ScoringWhatIfType } from './what-if.type.js'

const WhatIfLeadsEnum = wordEnum('WhatIfLeads', 'Which leads of a what-if.', WHAT_IF_LEADS, {
  UP: 'Those who would reach the threshold and do not now.',
  UP_NEW: 'Those of them who have never been an MQL.',
  DOWN: 'Those who reach the threshold now and would not.',
  CHANGED: 'Those whose score would be another one.',
})

@Resolver(() => ScoringWhatIfType)
export class WhatIfResolver {
  @Query(() => ScoringWhatIfType, {
    description:
      'How many leads another threshold, or other rules, would move. Nothing is written.',
  })
  scoringWhatIf(
    @Arg('query', () => ScoringWhatIfInput, { description: 'The question.' })
    input: ScoringWhatIfInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ScoringWhatIfType> {
    return answerWhatIf(ctx, input)
  }

  @FieldResolver(() => MovedLeadConnectionType, { description: 'The leads that would move.' })
  movedLeads(
    @Root() found: ScoringWhatIfType,
    @Ctx() ctx: RequestContext,
    @Arg('which', () => WhatIfLeadsEnum, { description: 'Which of them.' }) which: WhatIfLeads,
    @Arg('group', () => GroupInput, {
      nullable: true,
      description: 'A group of `by`; everybody where left out.',
    })
    group: GroupInput | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    after?: string | null,
  ): Promise<MovedLeadConnectionType> {
    const { by } = found.query
    if (group && by !== undefined && group.dimension !== by) throw otherGroup(group)
    const own = group == null ? undefined : { value: group.value ?? null }
    return readMovedLeads(ctx, found, { which, group: own }, { first, after: after ?? null })
  }
}

const otherGroup = ({ dimension }: GroupInput): InputError =>
  new InputError({
    code: 'BAD_CELL',
    message: `The what-if is not broken down by \`${dimension}\`.`,
    suggestion: 'Name the dimension of `by`.',
    path: ['group', 'dimension'],
  })
