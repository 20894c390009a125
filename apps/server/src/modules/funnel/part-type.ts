import { Field, ObjectType } from 'type-graphql'
import type { ClassType } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { FreshnessType } from '../freshness/freshness.type.js'
import { ResolvedPeriodType } from '../period/resolved-period.type.js'

/** How a part of the funnel is named in the schema. */
export interface PartShape {
  /** The type's name; those of its points, groups and comparison begin with it. */
  readonly name: string
  readonly about: string
  /** The field that holds the numbers, in the part and everywhere within it. */
  readonly field: string
  readonly fieldAbout: string
  readonly isList: boolean
  readonly type: () => ClassType<object>
}

/**
 * Adds the fields of a part to a class: its numbers in total, over time, by group, and of the period
 * that it is compared with, all of one shape.
 */
export function addPartFields(target: ClassType<object>, shape: PartShape): void {
  const { name, field, fieldAbout, isList, type } = shape
  const numbers = (of: ClassType<object>): void =>
    Field(isList ? () => [type()] : type, { description: fieldAbout })(of.prototype, field)

  const point = named(`${name}Point`, 'The same in one time bucket.')
  Field(() => String, { description: 'The bucket’s label, such as `2018-01`.' })(
    point.prototype,
    'bucket',
  )
  Field(() => DateTimeScalar, { description: 'Where the bucket begins.' })(point.prototype, 'start')
  Field(() => Boolean, {
    description: 'Whether the period or the data holds only a part of the bucket.',
  })(point.prototype, 'partial')
  numbers(point)

  const group = named(`${name}Breakdown`, 'The same of one value of a dimension.')
  Field(() => String, { nullable: true, description: 'The value; null where it is blank.' })(
    group.prototype,
    'value',
  )
  Field(() => String, { description: 'What people call it.' })(group.prototype, 'label')
  numbers(group)

  const comparison = named(`${name}Comparison`, 'The same of the period that it is compared with.')
  Field(() => ResolvedPeriodType, { description: 'Its days.' })(comparison.prototype, 'period')
  numbers(comparison)

  for (const owner of [group, comparison, target]) {
    Field(() => [point], { description: 'The same by bucket; empty without `grain`.' })(
      owner.prototype,
      'series',
    )
  }
  for (const owner of [comparison, target]) {
    Field(() => [group], {
      description: 'The same for each value of `by`, measured and not split up.',
    })(owner.prototype, 'breakdown')
  }
  Field(() => ResolvedPeriodType, { description: 'The days that were meant.' })(
    target.prototype,
    'period',
  )
  numbers(target)
  Field(() => comparison, {
    nullable: true,
    description: 'The period that it is compared with; null without `compareTo`.',
  })(target.prototype, 'comparison')
  Field(() => FreshnessType, { description: 'How far the data behind it reaches.' })(
    target.prototype,
    'freshness',
  )
  Field(() => ExplanationType, { description: 'How the numbers came about.' })(
    target.prototype,
    'explain',
  )
}

/** A part as a type of its own. */
export function partType(shape: PartShape): ClassType<object> {
  const type = named(shape.name, shape.about)
  addPartFields(type, shape)
  return type
}

function named(name: string, about: string): ClassType<object> {
  const type = class {}
  ObjectType(name, { description: about })(type)
  return type
}
