import { Field, Float, ObjectType } from 'type-graphql'

@ObjectType('KpiInterval', {
  description: 'The limits between which an estimate is likely to lie.',
})
export class KpiIntervalType {
  @Field(() => Float, { description: 'The lower limit, in the unit of the value.' })
  readonly lower: number

  @Field(() => Float, { description: 'The upper limit.' })
  readonly upper: number
}
