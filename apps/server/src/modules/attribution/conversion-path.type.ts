import { Field, Int, ObjectType } from 'type-graphql'

import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'

@ObjectType('PathStep', { description: 'A step of a path.' })
class PathStepType {
  @Field(() => String, { nullable: true, description: 'The value; null where it is blank.' })
  readonly value: string | null

  @Field(() => String, { description: 'What people call it.' })
  readonly label: string

  @Field(() => Int, { description: 'The most times in a row.' })
  readonly times: number
}

@ObjectType('PathCount', { description: 'What went along a path in one span of time.' })
class PathCountType {
  @Field(() => Int, {
    description:
      'How many conversions went along it; one whose revenue came in several buckets is in each.',
  })
  readonly conversions: number

  @Field(() => DecimalScalar, { description: 'What they come to.' })
  readonly value: string
}

@ObjectType('ConversionPath', { description: 'A way to conversion, with what went along it.' })
export class ConversionPathType {
  @Field(() => [PathStepType], { description: 'Its steps, repeats in a row told once.' })
  readonly steps: readonly PathStepType[]

  @Field(() => Int, { description: 'How many conversions went along it.' })
  readonly conversions: number

  @Field(() => DecimalScalar, { description: 'What they come to.' })
  readonly value: string

  @Field(() => [PathCountType], { description: 'The same of each bucket; none without a grain.' })
  readonly series: readonly PathCountType[]

  @Field(() => PathCountType, {
    nullable: true,
    description: 'The same of the period before; null where nothing is compared.',
  })
  readonly previous: PathCountType | null
}
