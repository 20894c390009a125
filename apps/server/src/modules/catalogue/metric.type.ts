import { Field, Int, ObjectType } from 'type-graphql'

import {
  AdditivityEnum,
  DirectionEnum,
  LifecycleEnum,
  MetricIdEnum,
  UnitEnum,
} from '../../graphql/enums.js'
import { DateScalar } from '../../graphql/scalars/date-scalar.js'
import { ValueScalar } from '../../graphql/scalars/value-scalar.js'

@ObjectType('MetricVersion', { description: 'Which wording of a definition is in force.' })
export class MetricVersionType {
  @Field(() => Int, { description: 'Counts up with every change of meaning.' })
  readonly number: number

  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  readonly since: string
}

@ObjectType('MetricParameter', { description: 'An argument of a metric.' })
export class MetricParameterType {
  @Field(() => String, { description: 'Its name, in arguments and in `params`.' })
  readonly name: string

  @Field(() => String, {
    description:
      'What it takes: stage, anyStage, goal, days, count, statistic, costBasis, attributionModel or choice.',
  })
  readonly type: string

  @Field(() => [String], {
    description: 'The words that it may be, where they are the same everywhere; else empty.',
  })
  readonly choices: readonly string[]

  @Field(() => ValueScalar, { nullable: true, description: 'What is used where it is left out.' })
  readonly default: string | number | null

  @Field(() => Boolean, { description: 'Whether it has to be given.' })
  readonly required: boolean

  @Field(() => String, { description: 'What it means.' })
  readonly about: string
}

@ObjectType('RefusedDimension', {
  description: 'A dimension that a metric cannot be grouped or filtered by.',
})
export class RefusedDimensionType {
  @Field(() => String, { description: 'Its id.' })
  readonly dimension: string

  @Field(() => String, { description: 'Why not, as half a sentence.' })
  readonly reason: string

  @Field(() => MetricIdEnum, { description: 'A metric that can be asked by it.' })
  readonly instead: string
}

@ObjectType('Metric', {
  description: 'A metric, defined once: everything that a reader needs to know of it.',
})
export class MetricType {
  @Field(() => MetricIdEnum, { description: 'Its id, spelled the same everywhere.' })
  readonly id: string

  @Field(() => String, { description: 'What people call it.' })
  readonly name: string

  @Field(() => LifecycleEnum, {
    description: 'The part of the customer lifecycle that it belongs to.',
  })
  readonly lifecycle: string

  @Field(() => UnitEnum, { description: 'What its value is measured in.' })
  readonly unit: string

  @Field(() => DirectionEnum, { description: 'Whether more is better.' })
  readonly direction: string

  @Field(() => AdditivityEnum, { description: 'Whether its values may be summed.' })
  readonly additivity: string

  @Field(() => String, { description: 'The question that it answers.' })
  readonly about: string

  @Field(() => String, { description: 'The formula in words.' })
  readonly formula: string

  @Field(() => String, { description: 'Who or what is counted.' })
  readonly population: string

  @Field(() => [String], { description: 'What to know before believing it.' })
  readonly caveats: readonly string[]

  @Field(() => MetricVersionType, { description: 'Which wording is in force.' })
  readonly version: MetricVersionType
}
