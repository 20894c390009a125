import { Field, Float, Int, ObjectType } from 'type-graphql'

import { MetricIdEnum } from '../../graphql/enums.js'

@ObjectType('ExplainedNumber', {
  description: 'One metric’s value over the whole period, with what it is made of.',
})
export class ExplainedNumberType {
  @Field(() => MetricIdEnum, { description: 'The metric.' })
  readonly metric: string

  @Field(() => String, { description: 'What people call it.' })
  readonly name: string

  @Field(() => String, { description: 'The question that it answers.' })
  readonly definition: string

  @Field(() => String, { description: 'The formula in words.' })
  readonly formula: string

  @Field(() => String, {
    description: 'The formula with the numbers of this value put in, in English.',
  })
  readonly sum: string

  @Field(() => String, { description: 'Who or what is counted.' })
  readonly population: string

  @Field(() => Float, { nullable: true, description: 'What a ratio counts.' })
  readonly numerator: number | null

  @Field(() => Float, { nullable: true, description: 'What a ratio counts it among.' })
  readonly denominator: number | null

  @Field(() => Int, { nullable: true, description: 'How many rows are behind the value.' })
  readonly n: number | null

  @Field(() => Int, { nullable: true, description: 'How many members still have time to convert.' })
  readonly immature: number | null

  @Field(() => [String], {
    description: 'What to know before believing it: of the metric, and of this value.',
  })
  readonly caveats: readonly string[]
}
