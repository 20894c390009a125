import { Field, Float, Int, ObjectType } from 'type-graphql'

import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { KpiPointType } from './kpi-point.type.js'
import type { ValueFormat } from './value-format.js'

@ObjectType('KpiCell', { description: 'A metric’s value in one group.' })
export class KpiCellType {
  @Field(() => Float, {
    nullable: true,
    description: 'The value; null where there is none, which is not zero.',
  })
  readonly value: number | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The value as decimal text, with no digit lost.',
  })
  readonly exact: string | null

  @Field(() => Float, { nullable: true, description: 'What a ratio counts.' })
  readonly numerator: number | null

  @Field(() => Float, { nullable: true, description: 'What a ratio counts it among.' })
  readonly denominator: number | null

  @Field(() => Int, { nullable: true, description: 'How many rows are behind the value.' })
  readonly n: number | null

  @Field(() => Int, { nullable: true, description: 'How many members still have time to convert.' })
  readonly immature: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'The value of the period that it is compared with.',
  })
  readonly previous: number | null

  @Field(() => Float, { nullable: true, description: 'Value minus previous value.' })
  readonly change: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'The change as a share of the previous value.',
  })
  readonly relativeChange: number | null

  readonly format: ValueFormat
}

@ObjectType('KpiSlice', { description: 'One group of a metric.' })
export class KpiSliceType {
  @Field(() => String, {
    nullable: true,
    description: 'The dimension’s value; null where it is blank, and for Other.',
  })
  readonly value: string | null

  @Field(() => String, { description: 'What people call it.' })
  readonly label: string

  @Field(() => Boolean, { description: 'Whether it holds the groups beyond `first`.' })
  readonly other: boolean

  @Field(() => KpiCellType, { description: 'Its value over the whole period.' })
  readonly kpi: KpiCellType

  @Field(() => [KpiPointType], {
    nullable: true,
    description: 'Its value by bucket, where a grain was asked for.',
  })
  readonly series: readonly KpiPointType[] | null
}
