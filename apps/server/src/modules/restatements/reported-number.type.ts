import { Field, Int, ObjectType } from 'type-graphql'

import { UnitEnum } from '../../graphql/enums.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { KeptNumberType } from './kept-number.type.js'

@ObjectType('ReportedNumber', {
  description: 'A number of a month as it was reported when the month closed.',
})
export class ReportedNumberType extends KeptNumberType {
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The number; null where there was no value.',
  })
  readonly value: string | null

  @Field(() => UnitEnum, { description: 'What it is measured in.' })
  readonly unit: string

  @Field(() => DateTimeScalar, { description: 'What was recorded by then is in it.' })
  readonly knownAt: string

  @Field(() => Int, { description: 'The version of the metric’s definition by which it was told.' })
  readonly definitionVersion: number
}
