import type { FunnelPartId } from '@leadlight/compiler'
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { FunnelCellInput, toFunnelCell } from './funnel-cell.input.js'
import { FunnelInput, toFunnelQuery } from './funnel.input.js'
import { countFunnelRecords, readFunnelRecords } from './funnel-records.service.js'
import { FunnelRecordConnectionType } from './funnel-record.type.js'
import { FunnelType } from './funnel.type.js'
import { tellPart } from './tell-part.js'
import type { Told } from './to-told.js'

@Resolver()
export class FunnelResolver {
  @Query(() => FunnelType, {
    description:
      'What became of the people who entered the first stage in a period, and how the stages did.',
  })
  funnel(
    @Arg('query', () => FunnelInput, { description: 'The question.' }) input: FunnelInput,
    @Ctx() ctx: RequestContext,
  ): FunnelType {
    const query = toFunnelQuery(input)
    const asOf = input.asOf ?? undefined
    const known = new Map<FunnelPartId, Promise<Told>>()
    // A part is worked out once, and only if a field of it is asked for.
    const part = (id: FunnelPartId): Promise<Told> => {
      const found = known.get(id) ?? tellPart(ctx, id, query, asOf)
      known.set(id, found)
      return found
    }
    const ofCohort = (field: string) => ({
      enumerable: true,
      get: async () =>
        ((await part('cohort')) as unknown as Readonly<Record<string, unknown>>)[field],
    })
    const funnel: FunnelType = {
      windowDays: query.windowDays ?? null,
      asked: { query, asOf },
      get flow() {
        return part('flow')
      },
      get stays() {
        return part('stays')
      },
      get stalls() {
        return part('stalls')
      },
      get handBack() {
        return part('handBack')
      },
    }
    const fields = ['period', 'steps', 'series', 'breakdown', 'comparison', 'freshness', 'explain']
    return Object.defineProperties(
      funnel,
      Object.fromEntries(fields.map((field) => [field, ofCohort(field)])),
    )
  }

  @Query(() => FunnelRecordConnectionType, {
    description: 'Exactly the people behind one number of a funnel, one by one.',
  })
  funnelRecords(
    @Arg('query', () => FunnelInput, { description: 'The question.' }) input: FunnelInput,
    @Arg('cell', () => FunnelCellInput, { description: 'Which of its numbers.' })
    cell: FunnelCellInput,
    @Arg('first', () => Int, { description: 'How many, 1 to 1,000.' }) first: number,
    @Ctx() ctx: RequestContext,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    after?: string | null,
  ): Promise<FunnelRecordConnectionType> {
    const asked = {
      query: toFunnelQuery(input),
      cell: toFunnelCell(cell),
      asOf: input.asOf ?? undefined,
    }
    return readFunnelRecords(ctx, asked, first, after ?? null)
  }
}

@Resolver(() => FunnelRecordConnectionType)
export class FunnelRecordConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are on all pages.' })
  totalCount(
    @Root() { asked }: FunnelRecordConnectionType,
    @Ctx() ctx: RequestContext,
  ): Promise<number> {
    return countFunnelRecords(ctx, asked)
  }
}
