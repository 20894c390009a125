import { Field, Float, ObjectType } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { ExplanationType } from '../explain/explanation.type.js'

@ObjectType('BackTestRound', {
  description: 'A forecast as it would have been made earlier, and what came of it.',
})
export class BackTestRoundType {
  @Field(() => DateTimeScalar, { description: 'When it would have been made.' })
  readonly made: string

  @Field(() => DateTimeScalar, { description: 'Until when it looked.' })
  readonly until: string

  @Field(() => Float, { description: 'What it would have expected of the deals open then.' })
  readonly expected: number

  @Field(() => Float, { description: 'In one of ten cases it is less.' })
  readonly lower: number

  @Field(() => Float, { description: 'In one of ten cases it is more.' })
  readonly upper: number

  @Field(() => Float, { description: 'What those deals brought in that time.' })
  readonly actual: number

  @Field(() => Float, {
    description: 'What deals brought that were opened afterwards: no forecast knows of them.',
  })
  readonly unforeseen: number
}

@ObjectType('BackTest', {
  description: 'How forecasts of the same reach would have done, rolling back from now.',
})
export class BackTestType {
  @Field(() => [BackTestRoundType], {
    description: 'Oldest first; those without 50 closed deals to learn from are left out.',
  })
  readonly rounds: readonly BackTestRoundType[]

  @Field(() => Float, {
    nullable: true,
    description: 'Mean of |expected − actual| ÷ actual; null where nothing came.',
  })
  readonly meanError: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Sum of expected − actual ÷ sum of actual: above 0 where too much was expected.',
  })
  readonly bias: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'The share of forecasts whose limits held; they promise 0.8.',
  })
  readonly coverage: number | null

  @Field(() => String, { nullable: true, description: 'The currency of the amounts, ISO 4217.' })
  readonly currency: string | null

  @Field(() => ExplanationType, { description: 'How its numbers came about.' })
  readonly explain: ExplanationType
}
