import type { FunnelQuery } from '@leadlight/compiler'
import { Field, Float, Int, ObjectType } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { BackTestType } from '../back-test/back-test.type.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { FreshnessType } from '../freshness/freshness.type.js'

/** The question of a forecast. */
export interface ForecastAsk {
  readonly query: FunnelQuery
  readonly aheadDays: number | undefined
  readonly asOf: string | undefined
}

@ObjectType('ForecastNumbers', { description: 'What some open deals will bring.' })
class ForecastNumbersType {
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
}

@ObjectType('FunnelForecastGroup', {
  description: 'What the deals of one value of a dimension will bring, by their own history.',
})
export class FunnelForecastGroupType extends ForecastNumbersType {
  @Field(() => String, { nullable: true, description: 'The value; null where it is blank.' })
  readonly value: string | null

  @Field(() => String, { description: 'What people call it.' })
  readonly label: string

  @Field(() => Float, {
    nullable: true,
    description:
      'What they bring to the forecast of all deals, by the history of all: these add up to it.',
  })
  readonly ofWhole: number | null
}

@ObjectType('FunnelForecast', {
  description:
    'What the deals that are open where the data ends will bring, told from the history of such deals.',
})
export class FunnelForecastType extends ForecastNumbersType {
  @Field(() => Int, { description: 'How many days it looks ahead.' })
  readonly aheadDays: number

  @Field(() => DateTimeScalar, { description: 'From when on it looks.' })
  readonly made: string

  @Field(() => DateTimeScalar, { description: 'Until when it looks.' })
  readonly until: string

  @Field(() => String, { nullable: true, description: 'The currency of amounts, ISO 4217.' })
  readonly currency: string | null

  @Field(() => [FunnelForecastGroupType], {
    description: 'By each value of `by`, what brings most first; empty without it.',
  })
  readonly breakdown: readonly FunnelForecastGroupType[]

  @Field(() => BackTestType, { description: 'How well it would have done before.' })
  readonly backTest: BackTestType

  @Field(() => FreshnessType, { description: 'How far the data behind it reaches.' })
  readonly freshness: FreshnessType

  @Field(() => ExplanationType, { description: 'How the numbers came about.' })
  readonly explain: ExplanationType

  readonly asked: ForecastAsk
}
