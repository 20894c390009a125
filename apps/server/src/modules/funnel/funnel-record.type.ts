import type { FunnelCell, FunnelQuery } from '@leadlight/compiler'
import { Ctx, Field, FieldResolver, Float, ObjectType, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { StageIdScalar } from '../../graphql/scalars/id-scalars.js'
import { PageInfoType } from '../connections/page-info.type.js'
import { LeadType } from '../leads/lead.type.js'
import { leadOf } from '../records/lead-of.js'

/** Whose rows are shown. */
export interface FunnelRecordsAsk {
  readonly query: FunnelQuery
  readonly cell: FunnelCell
  readonly asOf: string | undefined
}

@ObjectType('FunnelRecord', { description: 'Somebody behind a number of a funnel.' })
export class FunnelRecordType {
  @Field(() => String, { description: 'The place in the list.' })
  readonly cursor: string

  @Field(() => DateTimeScalar, { description: 'When it counts.' })
  readonly at: string

  @Field(() => StageIdScalar, { nullable: true, description: 'The stage that it is about.' })
  readonly stage: string | null

  @Field(() => String, { nullable: true, description: 'Why, where it was told.' })
  readonly reason: string | null

  @Field(() => Boolean, { description: 'Whether the stage was skipped.' })
  readonly imputed: boolean

  @Field(() => Float, { nullable: true, description: 'Days that it took, or has lasted.' })
  readonly days: number | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What open deals are worth, in `currency`.',
  })
  readonly value: string | null

  readonly leadNo: number
  readonly asOf: string | undefined
}

@ObjectType('FunnelRecordConnection', {
  description: 'A page of the people behind a number of a funnel.',
})
export class FunnelRecordConnectionType {
  @Field(() => [FunnelRecordType], {
    description: 'The people: latest first, of those who wait whoever has waited for longest.',
  })
  readonly records: readonly FunnelRecordType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType

  @Field(() => String, { nullable: true, description: 'The currency of values, ISO 4217.' })
  readonly currency: string | null

  readonly asked: FunnelRecordsAsk
}

@Resolver(() => FunnelRecordType)
export class FunnelRecordResolver {
  @FieldResolver(() => LeadType, {
    nullable: true,
    description: 'The person; null where they are no longer there.',
  })
  lead(@Root() record: FunnelRecordType, @Ctx() ctx: RequestContext): Promise<LeadType | null> {
    return leadOf(record, ctx)
  }
}
