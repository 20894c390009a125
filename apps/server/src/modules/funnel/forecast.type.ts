import { Field, Float, Int, ObjectType } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { BackTestType } from '../back-test/back-test.type.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { FreshnessType } from '../freshness/freshness.type.js'

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

  @Field(() => Int, {
    description: 'How many open deals are left out, as there is no rate for their currency.',
  })
  readonly fxMissing: number

  @Field(() => String, { nullable: true, description: 'The currency of amounts, ISO 4217.' })
  readonly currency: string | null

  @Field(() => BackTestType, { description: 'How well it would have done before.' })
  readonly backTest: BackTestType

  @Field(() => FreshnessType, { description: 'How far the data behind it reaches.' })
  readonly freshness: FreshnessType

  @Field(() => ExplanationType, { description: 'How the numbers came about.' })
  readonly explain: ExplanationType
}
