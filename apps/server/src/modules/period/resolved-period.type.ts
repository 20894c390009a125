import { Field, ObjectType } from 'type-graphql'

import { DateScalar } from '../../graphql/scalars/date-scalar.js'

@ObjectType('ResolvedPeriod', { description: 'The days that were meant.' })
export class ResolvedPeriodType {
  @Field(() => DateScalar, { description: 'The first day.' })
  readonly from: string

  @Field(() => DateScalar, { description: 'The first day that no longer belongs to it.' })
  readonly to: string

  @Field(() => String, { description: 'The IANA zone whose days they are.' })
  readonly zone: string
}
