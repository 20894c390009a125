import type { AttributionCell, AttributionQuery } from '@leadlight/compiler'
import { Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { UnitEnum } from '../../graphql/enums.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { PageInfoType } from '../connections/page-info.type.js'
import { LeadType } from '../leads/lead.type.js'
import { leadOf } from '../records/lead-of.js'

/** Whose credit is shown one by one. */
export interface AttributionRecordsAsk {
  readonly query: AttributionQuery
  readonly cell: AttributionCell
  readonly asOf: string | undefined
}

@ObjectType('AttributionRecord', {
  description: 'What a model gives of a line, or of a conversion, to a row.',
})
export class AttributionRecordType {
  @Field(() => String, { description: 'The place in the list.' })
  readonly cursor: string

  @Field(() => DateTimeScalar, { description: 'When the goal was reached.' })
  readonly at: string

  @Field(() => DecimalScalar, {
    description: 'All there is to share: an amount in major units, or one conversion.',
  })
  readonly amount: string

  @Field(() => DecimalScalar, {
    description: 'What of it is credited here. Summed over all records this is the credit.',
  })
  readonly credit: string

  @Field(() => Float, { description: 'The share of it that is credited here.' })
  readonly share: number

  @Field(() => Int, {
    description:
      'Touches of the row before the goal: 1 where each has a record of its own. A model that learns gives the same part of every line with a touch, so that it may be 0.',
  })
  readonly touches: number

  @Field(() => Int, {
    nullable: true,
    description: 'The place of its touch in the journey, from 1; null where no one touch has it.',
  })
  readonly position: number | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the touch was.' })
  readonly touchedAt: string | null

  @Field(() => String, { nullable: true, description: 'The channel of the touch.' })
  readonly channel: string | null

  @Field(() => String, { nullable: true, description: 'Its campaign, by name.' })
  readonly campaign: string | null

  @Field(() => String, { nullable: true, description: 'Its program, by name.' })
  readonly program: string | null

  @Field(() => String, { nullable: true, description: 'Its asset, by name.' })
  readonly asset: string | null

  readonly leadNo: number | null
  readonly asOf: string | undefined
}

@ObjectType('AttributionRecordConnection', {
  description: 'A page of the credit behind a cell: summed over all pages it is the cell.',
})
export class AttributionRecordConnectionType {
  @Field(() => [AttributionRecordType], { description: 'The records, latest first.' })
  readonly records: readonly AttributionRecordType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType

  @Field(() => Int, { description: 'How many there are on all pages.' })
  readonly totalCount: number

  @Field(() => UnitEnum, { description: 'What credit is measured in: MONEY or NUMBER.' })
  readonly unit: string

  @Field(() => String, { nullable: true, description: 'The currency of money, ISO 4217.' })
  readonly currency: string | null
}

@Resolver(() => AttributionRecordType)
export class AttributionRecordResolver {
  @FieldResolver(() => LeadType, {
    nullable: true,
    description: 'The acquiring lead; null where there is none.',
  })
  lead(
    @Root() record: AttributionRecordType,
    @Ctx() ctx: RequestContext,
  ): Promise<LeadType | null> {
    return leadOf(record, ctx)
  }
}
