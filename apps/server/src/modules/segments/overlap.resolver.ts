import type { Filter, SegmentRule } from '@leadlight/metrics'
import type { LeadOrder } from '@leadlight/database'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { InputError } from '../../errors/actionable-error.js'
import { wordEnum } from '../../graphql/enums.js'
import { LeadOrderEnum, readLeadPage } from '../leads/lead-page.js'
import { LeadConnectionType } from '../leads/lead.type.js'
import { GroupInput } from '../records/cell.input.js'
import { otherGroup } from './other-group.js'
import { SegmentOverlapType } from './overlap.type.js'

const OVERLAP_PARTS = ['BOTH', 'ONLY_THIS', 'ONLY_OTHER', 'NEITHER'] as const
type OverlapPart = (typeof OVERLAP_PARTS)[number]

const SegmentOverlapEnum = wordEnum(
  'SegmentOverlapPart',
  'A part of two segments.',
  OVERLAP_PARTS,
  {
    BOTH: 'Leads in both.',
    ONLY_THIS: 'Leads in this one and not in the other.',
    ONLY_OTHER: 'Leads in the other one and not in this.',
    NEITHER: 'Leads in neither.',
  },
)

@Resolver(() => SegmentOverlapType)
export class SegmentOverlapResolver {
  @FieldResolver(() => LeadConnectionType, {
    description: 'The leads of one of its parts: as many as it counts.',
  })
  leads(
    @Root() { asked: { segment, other, by, asOf } }: SegmentOverlapType,
    @Ctx() ctx: RequestContext,
    @Arg('which', () => SegmentOverlapEnum, { description: 'Which of them.' }) which: OverlapPart,
    @Arg('orderBy', () => LeadOrderEnum, {
      nullable: true,
      description: 'In which order; the newest first where left out.',
    })
    orderBy: LeadOrder | null | undefined,
    @Arg('group', () => GroupInput, {
      nullable: true,
      description: 'A group of `by`; everybody where left out.',
    })
    group: GroupInput | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    cursor?: string | null,
  ): Promise<LeadConnectionType> {
    const rule = ruleOf(which, { segment }, { segment: other })
    const where = group == null ? null : groupFilter(by, group)
    const selection = { where, segment: null, rule, ...(asOf === undefined ? {} : { asOf }) }
    return readLeadPage(ctx, {
      ...{ selection, order: orderBy ?? 'NEWEST' },
      ...{ first, cursor: cursor ?? null },
    })
  }
}

/** What leads of a group have in common. */
function groupFilter(by: string | undefined, { dimension, value }: GroupInput): Filter {
  if (by === undefined) {
    throw new InputError({
      code: 'BAD_CELL',
      message: 'The overlap is not broken down, so it has no groups.',
      suggestion: 'Leave `group` out, or ask the overlap with `by`.',
      path: ['group'],
    })
  }
  if (dimension !== by) throw otherGroup(dimension, 'overlap')
  return value == null ? { dimension, isBlank: true } : { dimension, is: value }
}

function ruleOf(which: OverlapPart, own: SegmentRule, other: SegmentRule): SegmentRule {
  const [notOwn, notOther] = [{ not: own }, { not: other }]
  switch (which) {
    case 'BOTH':
      return { and: [own, other] }
    case 'ONLY_THIS':
      return { and: [own, notOther] }
    case 'ONLY_OTHER':
      return { and: [notOwn, other] }
    case 'NEITHER':
      return { and: [notOwn, notOther] }
  }
}
