import { Field, Int, ObjectType } from 'type-graphql'

import { UnitEnum } from '../../graphql/enums.js'
import { DateScalar } from '../../graphql/scalars/date-scalar.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'

@ObjectType('ReportedNumber', {
  description: 'A number of a month as it was reported when the month closed.',
})
export class ReportedNumberType {
  @Field(() => DateScalar, { description: 'The month, by its first day.' })
  readonly month: string

  @Field(() => Boolean, { description: 'Whether it is of one source rather than of all.' })
  readonly bySource: boolean

  @Field(() => String, {
    nullable: true,
    description: 'The source; null where it is blank, and for all.',
  })
  readonly source: string | null

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The number; null where there was no value.',
  })
  readonly value: string | null

  @Field(() => UnitEnum, { description: 'What it is measured in.' })
  readonly unit: string

  @Field(() => String, { nullable: true, description: 'The currency of money, ISO 4217.' })
  readonly currency: string | null

  @Field(() => DateTimeScalar, { description: 'What was recorded by then is in it.' })
  readonly knownAt: string

  @Field(() => Int, { description: 'The version of the metric’s definition by which it was told.' })
  readonly definitionVersion: number
}
