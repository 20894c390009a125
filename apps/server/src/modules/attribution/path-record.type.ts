import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { UnitEnum } from '../../graphql/enums.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { PageInfoType } from '../connections/page-info.type.js'
import { LeadType } from '../leads/lead.type.js'
import { leadOf } from '../records/lead-of.js'

@ObjectType('PathRecord', { description: 'A conversion that went along a path.' })
export class PathRecordType {
  @Field(() => String, { description: 'The place in the list.' })
  readonly cursor: string

  @Field(() => DateTimeScalar, {
    description: 'When the goal was reached, or the first of its revenue came.',
  })
  readonly at: string

  @Field(() => DecimalScalar, {
    description: 'What it comes to: an amount in major units, or one conversion.',
  })
  readonly value: string

  @Field(() => Int, { description: 'How many touches it took, repeats in a row each counted.' })
  readonly touches: number

  readonly leadNo: number | null
  readonly asOf: string | undefined
}

@ObjectType('PathRecordConnection', { description: 'A page of the conversions along a path.' })
export class PathRecordConnectionType {
  @Field(() => [PathRecordType], { description: 'The conversions, latest first.' })
  readonly records: readonly PathRecordType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType

  @Field(() => UnitEnum, { description: 'What values are measured in: MONEY or NUMBER.' })
  readonly unit: string

  @Field(() => String, { nullable: true, description: 'The currency of money, ISO 4217.' })
  readonly currency: string | null

  /** Counted when it is asked for. */
  readonly count: () => Promise<number>
}

@Resolver(() => PathRecordType)
export class PathRecordResolver {
  @FieldResolver(() => LeadType, {
    nullable: true,
    description: 'The acquiring lead; null where there is none.',
  })
  lead(@Root() record: PathRecordType, @Ctx() ctx: RequestContext): Promise<LeadType | null> {
    return leadOf(record, ctx)
  }
}

@Resolver(() => PathRecordConnectionType)
export class PathRecordCountResolver {
  @FieldResolver(() => Int, { description: 'How many there are on all pages.' })
  totalCount(@Root() { count }: PathRecordConnectionType): Promise<number> {
    return count()
  }
}
