import { readSegments, readSegmentVersions } from '@leadlight/database'
import type { LeadOrder } from '@leadlight/database'
import type { Comparison, Grain } from '@leadlight/metrics'
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { ComparisonEnum, GrainEnum } from '../../graphql/enums.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DimensionIdScalar } from '../../graphql/scalars/id-scalars.js'
import { AS_OF } from '../as-of/as-of-text.js'
import { LeadOrderEnum, readLeadPage } from '../leads/lead-page.js'
import { LeadConnectionType } from '../leads/lead.type.js'
import { PeriodInput, toPeriod } from '../period/period.input.js'
import { SegmentMembershipType } from './membership.type.js'
import { SegmentOverlapType } from './overlap.type.js'
import { readMembership, readOverlap } from './segment.service.js'
import { SegmentType, SegmentVersionType } from './segment.type.js'
import { usersOf } from './users-of.js'

/** What has been and is to be known of one segment. */
@Resolver(() => SegmentType)
export class SegmentHistoryResolver {
  @FieldResolver(() => [SegmentVersionType], {
    description: 'Every rule that it has had, the latest first.',
  })
  versions(
    @Root() { id }: SegmentType,
    @Ctx() { doors, workspace: { workspaceId } }: RequestContext,
  ): Promise<readonly SegmentVersionType[]> {
    return doors
      .at({})
      .withContext({ workspaceId, role: 'read' }, (client) =>
        readSegmentVersions(client, workspaceId, id),
      )
  }

  @FieldResolver(() => [SegmentType], { description: 'Segments whose rules refer to it.' })
  async usedBy(
    @Root() { id }: SegmentType,
    @Ctx() { doors, workspace: { workspaceId } }: RequestContext,
  ): Promise<readonly SegmentType[]> {
    const all = await doors
      .at({})
      .withContext({ workspaceId, role: 'read' }, (client) => readSegments(client, workspaceId))
    return usersOf(id, all)
  }

  @FieldResolver(() => SegmentMembershipType, {
    description: 'Its size over time, with those who joined and left, by its present rule.',
  })
  membership(
    @Root() { id }: SegmentType,
    @Ctx() ctx: RequestContext,
    @Arg('grain', () => GrainEnum, { description: 'The width of a bucket.' }) grain: Grain,
    @Arg('period', () => PeriodInput, {
      nullable: true,
      description: 'The time asked about; the workspace’s default period where left out.',
    })
    period: PeriodInput | null | undefined,
    @Arg('by', () => DimensionIdScalar, {
      nullable: true,
      description: 'A dimension of leads, as they are now, to break it down by.',
    })
    by: string | null | undefined,
    @Arg('compareTo', () => ComparisonEnum, {
      nullable: true,
      description: 'The period that `comparison` tells of.',
    })
    compareTo: Comparison | null | undefined,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF })
    asOf?: string | null,
  ): Promise<SegmentMembershipType> {
    const query = {
      ...{ period: toPeriod(period), grain },
      ...(by == null ? {} : { by }),
      ...(compareTo == null ? {} : { compareTo }),
    }
    return readMembership(ctx, { segment: id, query, asOf: asOf ?? undefined })
  }

  @FieldResolver(() => SegmentOverlapType, {
    description: 'How it shares its members with another segment now.',
  })
  overlap(
    @Root() { id }: SegmentType,
    @Ctx() ctx: RequestContext,
    @Arg('with', () => ID, { description: 'The other one.' }) other: string,
    @Arg('by', () => DimensionIdScalar, {
      nullable: true,
      description: 'A dimension of leads, as they are now, to break it down by.',
    })
    by: string | null | undefined,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF })
    asOf?: string | null,
  ): Promise<SegmentOverlapType> {
    return readOverlap(ctx, {
      ...{ segment: id, other, by: by ?? undefined },
      asOf: asOf ?? undefined,
    })
  }

  @FieldResolver(() => LeadConnectionType, { description: 'The leads that it holds now.' })
  members(
    @Root() { id }: SegmentType,
    @Ctx() ctx: RequestContext,
    @Arg('orderBy', () => LeadOrderEnum, {
      nullable: true,
      description: 'In which order; the newest first where left out.',
    })
    orderBy: LeadOrder | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    cursor?: string | null,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF })
    asOf?: string | null,
  ): Promise<LeadConnectionType> {
    const selection = { where: null, segment: id, ...(asOf == null ? {} : { asOf }) }
    return readLeadPage(ctx, {
      selection,
      order: orderBy ?? 'NEWEST',
      first,
      cursor: cursor ?? null,
    })
  }
}
