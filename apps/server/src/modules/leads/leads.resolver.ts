import { countLeads, readLead } from '@leadlight/database'
import type { LeadOrder } from '@leadlight/database'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { AS_OF } from '../as-of/as-of-text.js'
import { FilterInput } from '../filter/filter.input.js'
import { toFilter } from '../filter/to-filter.js'
import type { LeadSelection } from './lead-filter.js'
import { conditionOf, LeadOrderEnum, readLeadPage } from './lead-page.js'
import { LeadConnectionType, LeadType } from './lead.type.js'
import { toLead } from './to-lead.js'

@Resolver(() => LeadConnectionType)
export class LeadsResolver {
  @Query(() => LeadConnectionType, { description: 'Leads, filtered and in order.' })
  async leads(
    @Ctx() ctx: RequestContext,
    @Arg('where', () => FilterInput, { nullable: true, description: 'Which leads.' })
    where: FilterInput | null | undefined,
    @Arg('segment', () => ID, {
      nullable: true,
      description: 'A segment’s rule, on top of `where`.',
    })
    segment: string | null | undefined,
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
    const selection: LeadSelection = {
      where: where ? toFilter(where) : null,
      segment: segment ?? null,
      ...(asOf == null ? {} : { asOf }),
    }
    return readLeadPage(ctx, {
      selection,
      order: orderBy ?? 'NEWEST',
      first,
      cursor: cursor ?? null,
    })
  }

  @FieldResolver(() => Int, { description: 'How many there are on all pages.' })
  async totalCount(
    @Root() { selection }: LeadConnectionType,
    @Ctx() ctx: RequestContext,
  ): Promise<number> {
    const { workspaceId } = ctx.workspace
    const filter = await conditionOf(ctx, selection)
    return ctx.doors
      .at(selection)
      .withContext({ workspaceId, role: 'read' }, (client) =>
        countLeads(client, workspaceId, filter),
      )
  }

  @Query(() => LeadType, {
    nullable: true,
    description: 'One lead; null if there is none of this id.',
  })
  async lead(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { doors, workspace: { workspaceId } }: RequestContext,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF })
    asOf?: string | null,
  ): Promise<LeadType | null> {
    if (!uuid.test(id)) return null
    const then = asOf ?? undefined
    const found = await doors
      .at({ asOf: then })
      .withContext({ workspaceId, role: 'read' }, (client) => readLead(client, workspaceId, id))
    return found ? toLead(found, then) : null
  }
}

// '0b9f8f3e-6a53-4f0e-9d7a-2b1c8c1f5a10'
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
