import { Field, Float, ObjectType } from 'type-graphql'

import { ResolvedPeriodType } from '../period/resolved-period.type.js'
import type { ValueFormat } from './value-format.js'

@ObjectType('KpiComparison', { description: 'A value set against that of an earlier period.' })
export class KpiComparisonType {
  @Field(() => ResolvedPeriodType, { description: 'The earlier period.' })
  readonly period: ResolvedPeriodType

  @Field(() => Float, { nullable: true, description: 'Its value.' })
  readonly value: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Value minus earlier value; ratios change by points, 0.02 is two.',
  })
  readonly change: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'The change as a share of the earlier value; null where that is zero.',
  })
  readonly relativeChange: number | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the change is welcome; null where it is neither.',
  })
  readonly better: boolean | null

  @Field(() => Boolean, {
    description: 'Whether the members of both periods have had the same time to convert.',
  })
  readonly equalMaturity: boolean

  readonly format: ValueFormat
}
