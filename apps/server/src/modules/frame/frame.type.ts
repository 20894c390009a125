import type { Value } from '@leadlight/metrics'
import { Field, Int, ObjectType } from 'type-graphql'

import { ColumnRoleEnum, PartEnum, UnitEnum } from '../../graphql/enums.js'
import { ValueScalar } from '../../graphql/scalars/value-scalar.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { FreshnessType } from '../freshness/freshness.type.js'
import { NoteType } from '../kpis/kpi-parts.type.js'
import { ResolvedPeriodType } from '../period/resolved-period.type.js'

@ObjectType('ValueLabel', { description: 'What people call a dimension’s value.' })
export class ValueLabelType {
  @Field(() => String, { description: 'The value.' })
  readonly value: string

  @Field(() => String, { description: 'Its name.' })
  readonly label: string
}

@ObjectType('FrameColumn', { description: 'A column of a frame.' })
export class FrameColumnType {
  @Field(() => String, {
    description:
      'Its id: `time`, a dimension’s, or a metric’s with its part, such as `newLeads.previous`.',
  })
  readonly id: string

  @Field(() => String, { description: 'What people call it.' })
  readonly name: string

  @Field(() => ColumnRoleEnum, { description: 'What it is for.' })
  readonly role: string

  @Field(() => UnitEnum, { nullable: true, description: 'What its values are measured in.' })
  readonly unit?: string

  @Field(() => String, { nullable: true, description: 'The currency of money, ISO 4217.' })
  readonly currency?: string

  @Field(() => String, {
    nullable: true,
    description: 'The id of the metric’s column that it is a part of.',
  })
  readonly of?: string

  @Field(() => PartEnum, { nullable: true, description: 'Which part of that metric it holds.' })
  readonly part?: string

  @Field(() => [ValueLabelType], {
    nullable: true,
    description: 'Names of its values, where they differ from the values.',
  })
  readonly labels?: readonly ValueLabelType[]
}

@ObjectType('Frame', { description: 'A table of typed columns, one row for each cell.' })
export class FrameType {
  @Field(() => [FrameColumnType], { description: 'Time first, then dimensions, then metrics.' })
  readonly columns: readonly FrameColumnType[]

  @Field(() => [[ValueScalar]], { nullable: 'items', description: 'One value for each column.' })
  readonly rows: readonly (readonly Value[])[]

  @Field(() => [ValueScalar], {
    nullable: 'items',
    description:
      'Over all groups and the whole period, measured and not summed from rows; null under time and dimensions.',
  })
  readonly totals: readonly Value[]

  @Field(() => [Int], { description: 'Places of the rows that hold the groups beyond the limit.' })
  readonly otherRows: readonly number[]

  @Field(() => [Int], {
    description:
      'Places of the rows whose time bucket is told in part only: cut by the period, or not over in the data.',
  })
  readonly partialRows: readonly number[]

  @Field(() => Boolean, { description: 'Whether groups were left out.' })
  readonly truncated: boolean

  @Field(() => [NoteType], { description: 'What a reader must know of the numbers.' })
  readonly notes: readonly NoteType[]

  @Field(() => ResolvedPeriodType, { description: 'The days that were meant.' })
  readonly period: ResolvedPeriodType

  @Field(() => FreshnessType, { description: 'How far the data behind it reaches.' })
  readonly freshness: FreshnessType

  @Field(() => ExplanationType, { description: 'How the numbers came about.' })
  readonly explain: ExplanationType
}
