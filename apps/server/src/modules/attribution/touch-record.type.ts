import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { PageInfoType } from '../connections/page-info.type.js'
import { LeadType } from '../leads/lead.type.js'
import { leadOf } from '../records/lead-of.js'

@ObjectType('TouchRecord', {
  description: 'A conversion, or a deal that was won, with how many touches it took.',
})
export class TouchRecordType {
  @Field(() => String, { description: 'The place in the list.' })
  readonly cursor: string

  @Field(() => DateTimeScalar, {
    description: 'When the goal was reached, the first of its revenue came, or the deal was won.',
  })
  readonly at: string

  @Field(() => Int, { description: 'How many touches it took.' })
  readonly touches: number

  readonly leadNo: number | null
  readonly asOf: string | undefined
}

@ObjectType('TouchRecordConnection', {
  description: 'A page of the conversions of which touches are counted.',
})
export class TouchRecordConnectionType {
  @Field(() => [TouchRecordType], { description: 'The records, latest first.' })
  readonly records: readonly TouchRecordType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType

  /** Counted when it is asked for. */
  readonly count: () => Promise<number>
}

@Resolver(() => TouchRecordType)
export class TouchRecordResolver {
  @FieldResolver(() => LeadType, {
    nullable: true,
    description: 'The acquiring lead; null where there is none.',
  })
  lead(@Root() record: TouchRecordType, @Ctx() ctx: RequestContext): Promise<LeadType | null> {
    return leadOf(record, ctx)
  }
}

@Resolver(() => TouchRecordConnectionType)
export class TouchRecordCountResolver {
  @FieldResolver(() => Int, { description: 'How many there are on all pages.' })
  totalCount(@Root() { count }: TouchRecordConnectionType): Promise<number> {
    return count()
  }
}
