import type { CellQuery, Comparison, Grain, Part, SegmentAt } from '@leadlight/metrics'
import { Field, ID, InputType } from 'type-graphql'

import { InputError } from '../../errors/actionable-error.js'
import { ComparisonEnum, GrainEnum, PartEnum, SegmentAtEnum } from '../../graphql/enums.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DimensionIdScalar } from '../../graphql/scalars/id-scalars.js'
import { AS_OF } from '../as-of/as-of-text.js'
import { FilterInput } from '../filter/filter.input.js'
import { toFilter } from '../filter/to-filter.js'
import { MetricParamsInput, toParams } from '../frame/metric-params.input.js'
import { PeriodInput, toPeriod } from '../period/period.input.js'

@InputType('GroupInput', { description: 'A dimension and its value in a group.' })
export class GroupInput {
  @Field(() => DimensionIdScalar, { description: 'The dimension.' })
  dimension: string

  @Field(() => String, { nullable: true, description: 'Its value; null where it is blank.' })
  value?: string | null
}

@InputType('CellInput', {
  description: 'One number of an answer: everything that was asked, with the cell’s own place.',
})
export class CellInput {
  @Field(() => PeriodInput, { description: 'The time that was asked about.' })
  period: PeriodInput

  @Field(() => [GroupInput], {
    nullable: true,
    description: 'The cell’s group; everybody where left out.',
  })
  by?: GroupInput[] | null

  @Field(() => [[String]], {
    nullable: 'itemsAndList',
    description:
      'For Other: the groups that have rows of their own, values in the order of `by`. The cell holds all others, and the values of `by` say nothing.',
  })
  besides?: ((string | null)[] | null)[] | null

  @Field(() => String, {
    nullable: true,
    description:
      'The label of the cell’s bucket, such as `2018-01`; the whole period where left out.',
  })
  bucket?: string | null

  @Field(() => GrainEnum, {
    nullable: true,
    description: 'The width of the bucket, where its label does not tell.',
  })
  grain?: Grain | null

  @Field(() => PartEnum, {
    nullable: true,
    description: 'Which number of the cell; its value where left out.',
  })
  part?: Part | null

  @Field(() => MetricParamsInput, { nullable: true, description: 'Arguments of the metric.' })
  params?: MetricParamsInput | null

  @Field(() => FilterInput, { nullable: true, description: 'What was counted among.' })
  where?: FilterInput | null

  @Field(() => ID, { nullable: true, description: 'A segment’s rule, on top of `where`.' })
  segment?: string | null

  @Field(() => SegmentAtEnum, {
    nullable: true,
    description: 'When its membership is told; EVENT_TIME where left out.',
  })
  segmentAt?: SegmentAt | null

  @Field(() => ComparisonEnum, {
    nullable: true,
    description: 'What the period was set against; PREVIOUS needs it.',
  })
  compareTo?: Comparison | null

  @Field(() => String, { nullable: true, description: 'The currency of money, ISO 4217.' })
  currency?: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: AS_OF })
  asOf?: string | null
}

/**
 * The cell of an input, as plain data.
 *
 * @throws InputError `BAD_CELL` where a group of `besides` is null
 */
export function toCell(metric: string, input: CellInput): CellQuery {
  const { period, by, besides, bucket, grain, part, params, where } = input
  const { segment, segmentAt, compareTo, currency, asOf } = input
  return {
    metric,
    period: toPeriod(period),
    ...(by == null
      ? {}
      : { group: by.map(({ dimension, value }) => ({ dimension, value: value ?? null })) }),
    ...(besides == null ? {} : { besides: besides.map(toGroup) }),
    ...(bucket == null ? {} : { bucket }),
    ...(grain == null ? {} : { grain }),
    ...(part == null ? {} : { part }),
    ...(params == null ? {} : { params: toParams(params) }),
    ...(where == null ? {} : { where: toFilter(where, ['cell', 'where']) }),
    ...(segment == null ? {} : { segment }),
    ...(segmentAt == null ? {} : { segmentAt }),
    ...(compareTo == null ? {} : { compareTo }),
    ...(currency == null ? {} : { currency }),
    ...(asOf == null ? {} : { asOf }),
  }
}

function toGroup(values: readonly (string | null)[] | null, place: number) {
  if (values) return values
  throw new InputError({
    code: 'BAD_CELL',
    message: 'A group of `besides` is null, which says nothing.',
    suggestion: 'Write its values, `[null]` for the blank group of one dimension.',
    path: ['cell', 'besides', place],
  })
}
