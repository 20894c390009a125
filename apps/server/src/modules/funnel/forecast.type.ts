import { Field, Float, Int, ObjectType } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { FreshnessType } from '../freshness/freshness.type.js'

@ObjectType('ForecastRound', {
  description: 'A forecast as it would have been made in the past, and what came.',
})
export class ForecastRoundType {
  @Field(() => DateTimeScalar, { description: 'When it would have been made.' })
  readonly made: string

  @Field(() => DateTimeScalar, { description: 'Until when it would have looked.' })
  readonly until: string

  @Field(() => Float, { description: 'What it would have foretold.' })
  readonly expected: number

  @Field(() => Float, { description: 'Its lower limit.' })
  readonly lower: number

  @Field(() => Float, { description: 'Its upper limit.' })
  readonly upper: number

  @Field(() => Float, { description: 'What the deals that were open then brought in that time.' })
  readonly actual: number

  @Field(() => Float, {
    description: 'What deals brought that were opened afterwards: no forecast knows of them.',
  })
  readonly unforeseen: number
}

@ObjectType('ForecastBackTest', { description: 'The same forecast tried again on the past.' })
export class ForecastBackTestType {
  @Field(() => [ForecastRoundType], {
    description: 'Oldest first; those without enough closed deals to learn from are missing.',
  })
  readonly rounds: readonly ForecastRoundType[]

  @Field(() => Float, {
    nullable: true,
    description: 'How far it was off on average, as a share of what came; null where nothing came.',
  })
  readonly meanError: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Above 0 where too much was foretold, as a share of what came.',
  })
  readonly bias: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'The share of forecasts whose limits held; they promise 0.8.',
  })
  readonly coverage: number | null
}

@ObjectType('FunnelForecast', {
  description:
    'What the deals that are open where the data ends will bring, told from the history of such deals.',
})
export class FunnelForecastType {
  @Field(() => Int, { description: 'How many days it looks ahead.' })
  readonly aheadDays: number

  @Field(() => DateTimeScalar, { description: 'From when on it looks.' })
  readonly made: string

  @Field(() => DateTimeScalar, { description: 'Until when it looks.' })
  readonly until: string

  @Field(() => Int, { description: 'How many deals are open.' })
  readonly openDeals: number

  @Field(() => Int, { description: 'How many closed deals it learns from; it needs fifty.' })
  readonly closedDeals: number

  @Field(() => Float, { nullable: true, description: 'What the open deals are worth.' })
  readonly openValue: number | null

  @Field(() => Float, { nullable: true, description: 'What they will bring; null with a reason.' })
  readonly expected: number | null

  @Field(() => Float, { nullable: true, description: 'In nine cases of ten it is more.' })
  readonly lower: number | null

  @Field(() => Float, { nullable: true, description: 'In nine cases of ten it is less.' })
  readonly upper: number | null

  @Field(() => String, { nullable: true, description: 'Why there is no forecast.' })
  readonly reason: string | null

  @Field(() => String, { nullable: true, description: 'The currency of amounts, ISO 4217.' })
  readonly currency: string | null

  @Field(() => ForecastBackTestType, { description: 'How well it would have done before.' })
  readonly backTest: ForecastBackTestType

  @Field(() => FreshnessType, { description: 'How far the data behind it reaches.' })
  readonly freshness: FreshnessType

  @Field(() => ExplanationType, { description: 'How the numbers came about.' })
  readonly explain: ExplanationType
}
