import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { MetricIdEnum } from '../../graphql/enums.js'
import type { LeadType } from '../leads/lead.type.js'
import { CellInput, toCell } from './cell.input.js'
import { leadOf } from './lead-of.js'
import { RecordConnectionType, RecordEdgeType } from './record-connection.type.js'
import { RecordUnion } from './record-types.js'
import type { RecordNode } from './record-node.js'
import { countRecords, readRecords } from './records.service.js'

@Resolver(() => RecordConnectionType)
export class RecordsResolver {
  @Query(() => RecordConnectionType, {
    description:
      'Exactly the rows behind one number: summing what they add gives that number again.',
  })
  records(
    @Ctx() ctx: RequestContext,
    @Arg('metric', () => MetricIdEnum, { description: 'The metric.' }) metric: string,
    @Arg('cell', () => CellInput, { description: 'Which of its numbers.' }) cell: CellInput,
    @Arg('first', () => Int, { description: 'How many, 1 to 1,000.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    after?: string | null,
  ): Promise<RecordConnectionType> {
    return readRecords(ctx, toCell(metric, cell), first, after ?? null)
  }

  @FieldResolver(() => Int, { description: 'How many there are on all pages.' })
  totalCount(@Root() { cell }: RecordConnectionType, @Ctx() ctx: RequestContext): Promise<number> {
    return countRecords(ctx, cell)
  }
}

@Resolver(() => RecordEdgeType)
export class RecordEdgeResolver {
  @FieldResolver(() => RecordUnion, {
    nullable: true,
    description: 'The record; null where the person is no longer there.',
  })
  async node(
    @Root() { record }: RecordEdgeType,
    @Ctx() ctx: RequestContext,
  ): Promise<RecordNode | LeadType | null> {
    return record.recordType === 'Lead' ? leadOf(record, ctx) : record
  }
}
