import { Field, Float, Int, ObjectType } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import type { ValueFormat } from './value-format.js'

@ObjectType('KpiPoint', { description: 'A metric’s value in one time bucket.' })
export class KpiPointType {
  @Field(() => String, {
    description: 'The bucket’s label, such as `2018-01`; no zone can move it.',
  })
  readonly bucket: string

  @Field(() => DateTimeScalar, { description: 'Where the bucket begins.' })
  readonly start: string

  @Field(() => Boolean, {
    description: 'Whether the period or the data holds only a part of the bucket.',
  })
  readonly partial: boolean

  @Field(() => Float, {
    nullable: true,
    description: 'The value; null where there is none, which is not zero.',
  })
  readonly value: number | null

  @Field(() => Float, { nullable: true, description: 'What a ratio counts.' })
  readonly numerator: number | null

  @Field(() => Float, { nullable: true, description: 'What a ratio counts it among.' })
  readonly denominator: number | null

  @Field(() => Int, { nullable: true, description: 'How many rows are behind the value.' })
  readonly n: number | null

  @Field(() => Int, { nullable: true, description: 'How many members still have time to convert.' })
  readonly immature: number | null

  @Field(() => String, {
    nullable: true,
    description: 'The label of the bucket that it is compared with.',
  })
  readonly previousBucket: string | null

  @Field(() => Float, { nullable: true, description: 'The value of that bucket.' })
  readonly previous: number | null

  readonly format: ValueFormat
}
