import { Field, Float, Int, ObjectType } from 'type-graphql'

@ObjectType('TouchBin', { description: 'How many conversions took so many touches.' })
class TouchBinType {
  @Field(() => Int, { description: 'The touches.' })
  readonly touches: number

  @Field(() => Int, { description: 'The conversions.' })
  readonly conversions: number
}

@ObjectType('TouchStatistics', {
  description: 'How many touches conversions took, in one span of time.',
})
export class TouchStatisticsType {
  @Field(() => Int, { description: 'How many conversions there were.' })
  readonly conversions: number

  @Field(() => Int, { description: 'How many of them took no touch at all.' })
  readonly without: number

  @Field(() => Float, { nullable: true, description: 'On average.' })
  readonly mean: number | null

  @Field(() => Float, { nullable: true, description: 'Half took no more.' })
  readonly median: number | null

  @Field(() => Float, { nullable: true, description: 'Three quarters took no more.' })
  readonly p75: number | null

  @Field(() => Float, { nullable: true, description: 'Nine tenths took no more.' })
  readonly p90: number | null

  @Field(() => [TouchBinType], { description: 'All of them, fewest touches first.' })
  readonly distribution: readonly TouchBinType[]
}

@ObjectType('TouchCounts', { description: 'How many touches conversions took.' })
export class TouchCountsType extends TouchStatisticsType {
  @Field(() => [TouchStatisticsType], {
    description: 'The same of each bucket; none without a grain.',
  })
  readonly series: readonly TouchStatisticsType[]

  @Field(() => TouchStatisticsType, {
    nullable: true,
    description: 'The same of the period before; null where nothing is compared.',
  })
  readonly previous: TouchStatisticsType | null
}
