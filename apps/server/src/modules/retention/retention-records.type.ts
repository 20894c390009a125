import { Field, ID, ObjectType } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { PageInfoType } from '../connections/page-info.type.js'

@ObjectType('RetentionMember', { description: 'A customer of a cell.' })
export class RetentionMemberType {
  @Field(() => ID, { description: 'Tells customers apart.' })
  readonly id: string

  @Field(() => String, { nullable: true, description: 'The account’s name, if it is one.' })
  readonly account: string | null

  @Field(() => DateTimeScalar, { description: 'Since when it is a customer.' })
  readonly customerSince: string

  @Field(() => Boolean, { description: 'Whether it was active in the cell’s time.' })
  readonly active: boolean

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What it brought in the cell’s time, refunds taken off.',
  })
  readonly revenue: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What it pays a month for subscriptions at the end of the cell’s time.',
  })
  readonly recurring: string | null

  readonly leadNo: number | null
  readonly asOf: string | undefined
}

@ObjectType('RetentionMemberEdge', { description: 'A customer of a cell in its place.' })
export class RetentionMemberEdgeType {
  @Field(() => String, { description: 'The place.' })
  readonly cursor: string

  @Field(() => RetentionMemberType, { description: 'The customer.' })
  readonly node: RetentionMemberType
}

@ObjectType('RetentionMemberConnection', {
  description: 'A page of a cell’s customers, latest first.',
})
export class RetentionMemberConnectionType {
  @Field(() => [RetentionMemberEdgeType], { description: 'The customers.' })
  readonly edges: readonly RetentionMemberEdgeType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType

  @Field(() => String, { nullable: true, description: 'The currency of their money, ISO 4217.' })
  readonly currency: string | null

  /** Counted when it is asked for. */
  readonly count: () => Promise<number>
}
