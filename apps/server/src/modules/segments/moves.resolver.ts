import { MEMBERSHIP_MOVES } from '@leadlight/compiler'
import type { MembershipMoves } from '@leadlight/compiler'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { wordEnum } from '../../graphql/enums.js'
import { GroupInput } from '../records/cell.input.js'
import { SegmentMembershipType } from './membership.type.js'
import { readMoves } from './moves.service.js'
import { SegmentStayConnectionType } from './moves.type.js'
import { otherGroup } from './other-group.js'

const SegmentMovesEnum = wordEnum(
  'SegmentMoves',
  'Which members of a segment over time.',
  MEMBERSHIP_MOVES,
  {
    OPENING: 'Those who were in it just before the time.',
    JOINED: 'Those who joined in it.',
    LEFT: 'Those who left in it.',
    CLOSING: 'Those who were in it at its end.',
  },
)

@Resolver(() => SegmentMembershipType)
export class SegmentMovesResolver {
  @FieldResolver(() => SegmentStayConnectionType, {
    description: 'The stays behind a number: as many as it counts.',
  })
  records(
    @Root() { asked }: SegmentMembershipType,
    @Ctx() ctx: RequestContext,
    @Arg('which', () => SegmentMovesEnum, { description: 'Which of them.' })
    which: MembershipMoves,
    @Arg('bucket', () => String, {
      nullable: true,
      description: 'The label of a bucket; the whole period where left out.',
    })
    bucket: string | null | undefined,
    @Arg('group', () => GroupInput, {
      nullable: true,
      description: 'A group of `by`; everybody where left out.',
    })
    group: GroupInput | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    after?: string | null,
  ): Promise<SegmentStayConnectionType> {
    const { by } = asked.query
    if (group && by !== undefined && group.dimension !== by)
      throw otherGroup(group.dimension, 'membership')
    const cell = {
      which,
      ...(bucket == null ? {} : { bucket }),
      ...(group == null ? {} : { group: { value: group.value ?? null } }),
    }
    return readMoves(ctx, asked, cell, { first, after: after ?? null })
  }
}

@Resolver(() => SegmentStayConnectionType)
export class SegmentStayCountResolver {
  @FieldResolver(() => Int, { description: 'How many there are on all pages.' })
  totalCount(@Root() { count }: SegmentStayConnectionType): Promise<number> {
    return count()
  }
}
