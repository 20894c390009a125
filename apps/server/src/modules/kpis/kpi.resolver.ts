import type { AnswerValue } from '@leadlight/compiler'
import { changeTone } from '@leadlight/metrics'
import type { Grain, MetricDefinition, Part } from '@leadlight/metrics'
import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { GrainEnum, PartEnum, UnitEnum } from '../../graphql/enums.js'
import { checkFirst } from '../../graphql/list-size.js'
import { DecimalScalar } from '../../graphql/scalars/decimal-scalar.js'
import { DimensionIdScalar } from '../../graphql/scalars/id-scalars.js'
import { MetricType } from '../catalogue/metric.type.js'
import { explainMetric } from '../explain/explain-metric.js'
import { ExplanationType } from '../explain/explanation.type.js'
import { FreshnessType } from '../freshness/freshness.type.js'
import { ResolvedPeriodType } from '../period/resolved-period.type.js'
import { RecordConnectionType } from '../records/record-connection.type.js'
import { readRecords } from '../records/records.service.js'
import { askForTile } from './kpi-answers.js'
import type { KpiOutcome } from './kpi-answers.js'
import { cellQuery, groupSeriesQuery, groupsQuery, seriesQuery, totalQuery } from './kpi-ask.js'
import type { KpiAsk } from './kpi-ask.js'
import { KpiComparisonType } from './kpi-comparison.type.js'
import { KpiIntervalType } from './kpi-interval.type.js'
import { NoteType, ReasonType } from './kpi-parts.type.js'
import { KpiPointType } from './kpi-point.type.js'
import { pointsOf } from './kpi-points.js'
import { KpiSliceType } from './kpi-slice.type.js'
import { slicesOf } from './kpi-slices.js'
import { KpiType } from './kpi.type.js'
import { NO_VALUE_MEASURED } from './no-value.js'
import type { ValueFormat } from './value-format.js'
import { writeValue } from './write-value.js'

/** Fields of one metric; each of them only asks, and the loader answers them together. */
@Resolver(() => KpiType)
export class KpiResolver {
  @FieldResolver(() => MetricType, { description: 'The metric’s definition.' })
  metric(@Root() { ask }: KpiType): MetricDefinition {
    return ask.metric
  }

  @FieldResolver(() => ResolvedPeriodType, { description: 'The days that were meant.' })
  async period(@Root() { ask }: KpiType, @Ctx() ctx: RequestContext): Promise<ResolvedPeriodType> {
    const outcome = await askForTile(ctx, totalQuery(ask))
    if (outcome.kind === 'answered') return outcome.answered.answer.period
    // The filter is what the metric cannot bear, not the period.
    const { answer } = await ctx.metrics.load(
      totalQuery({ ...ask, where: undefined, segment: undefined }),
    )
    return answer.period
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'The value: a number of the metric’s unit, money in major units. Null where there is none; `reason` says why.',
  })
  async value(@Root() kpi: KpiType, @Ctx() ctx: RequestContext): Promise<number | null> {
    return (await total(ctx, kpi)).value
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'The value as decimal text, with no digit lost.',
  })
  async exact(@Root() kpi: KpiType, @Ctx() ctx: RequestContext): Promise<string | null> {
    return (await total(ctx, kpi)).exact
  }

  @FieldResolver(() => String, {
    description: 'The value as people read it, in English unless a language is named.',
  })
  async formatted(
    @Root() kpi: KpiType,
    @Ctx() ctx: RequestContext,
    @Arg('locale', () => String, { nullable: true, description: 'A BCP 47 tag, such as `ko`.' })
    locale?: string | null,
  ): Promise<string> {
    const outcome = await askForTile(ctx, totalQuery(kpi.ask))
    return writeValue(valueOf(outcome).value, formatOf(kpi.ask, outcome), locale)
  }

  @FieldResolver(() => UnitEnum, { description: 'What the value is measured in.' })
  unit(@Root() { ask }: KpiType): string {
    return ask.metric.unit
  }

  @FieldResolver(() => String, { nullable: true, description: 'The currency of money, ISO 4217.' })
  async currency(@Root() { ask }: KpiType, @Ctx() ctx: RequestContext): Promise<string | null> {
    return formatOf(ask, await askForTile(ctx, totalQuery(ask))).currency
  }

  @FieldResolver(() => Float, { nullable: true, description: 'What a ratio counts.' })
  async numerator(@Root() kpi: KpiType, @Ctx() ctx: RequestContext): Promise<number | null> {
    return (await total(ctx, kpi)).numerator
  }

  @FieldResolver(() => Float, { nullable: true, description: 'What a ratio counts it among.' })
  async denominator(@Root() kpi: KpiType, @Ctx() ctx: RequestContext): Promise<number | null> {
    return (await total(ctx, kpi)).denominator
  }

  @FieldResolver(() => KpiIntervalType, {
    nullable: true,
    description:
      'The limits of an estimate: of a lift 95 %, of a forecast 80 %; null for what is counted.',
  })
  async interval(
    @Root() kpi: KpiType,
    @Ctx() ctx: RequestContext,
  ): Promise<KpiIntervalType | null> {
    const { lower, upper } = await total(ctx, kpi)
    return lower === null || upper === null ? null : { lower, upper }
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many rows are behind the value.' })
  async n(@Root() kpi: KpiType, @Ctx() ctx: RequestContext): Promise<number | null> {
    return (await total(ctx, kpi)).n
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many members still have time to convert.',
  })
  async immature(@Root() kpi: KpiType, @Ctx() ctx: RequestContext): Promise<number | null> {
    return (await total(ctx, kpi)).immature
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'The value of those whose time to convert is over.',
  })
  async matureValue(@Root() kpi: KpiType, @Ctx() ctx: RequestContext): Promise<number | null> {
    return (await total(ctx, kpi)).matureValue
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether later facts of the same period are still expected.',
  })
  async provisional(@Root() { ask }: KpiType, @Ctx() ctx: RequestContext): Promise<boolean> {
    const outcome = await askForTile(ctx, totalQuery(ask))
    return outcome.kind === 'answered' && outcome.answered.answer.provisional
  }

  @FieldResolver(() => ReasonType, {
    nullable: true,
    description: 'Why there is no value, where there is none.',
  })
  async reason(@Root() { ask }: KpiType, @Ctx() ctx: RequestContext): Promise<ReasonType | null> {
    const outcome = await askForTile(ctx, totalQuery(ask))
    if (outcome.kind === 'notApplicable') return outcome.note
    const { value, reason } = valueOf(outcome)
    return value === null
      ? (reason ?? { code: 'NO_DATA', text: 'There is nothing to measure.' })
      : null
  }

  @FieldResolver(() => KpiComparisonType, {
    nullable: true,
    description: 'The value set against `compareTo`.',
  })
  async comparison(
    @Root() { ask }: KpiType,
    @Ctx() ctx: RequestContext,
  ): Promise<KpiComparisonType | null> {
    const outcome = await askForTile(ctx, totalQuery(ask))
    if (outcome.kind !== 'answered') return null
    const { previous: period } = outcome.answered.answer
    const { comparison } = valueOf(outcome)
    if (!period || !comparison) return null
    const { previous, change, relativeChange, equalMaturity } = comparison
    const tone = changeTone({ change, relativeChange }, ask.metric.direction)
    const better = tone === 'flat' ? null : tone === 'good'
    return {
      period,
      value: previous,
      change,
      relativeChange,
      better,
      equalMaturity,
      format: formatOf(ask, outcome),
    }
  }

  @FieldResolver(() => [NoteType], { description: 'What a reader must know of this number.' })
  async caveats(
    @Root() { ask }: KpiType,
    @Ctx() ctx: RequestContext,
  ): Promise<readonly NoteType[]> {
    return notesOf(await askForTile(ctx, totalQuery(ask)))
  }

  @FieldResolver(() => [KpiPointType], { description: 'The value by time bucket, without gaps.' })
  async series(
    @Root() { ask }: KpiType,
    @Ctx() ctx: RequestContext,
    @Arg('grain', () => GrainEnum, { description: 'The width of a bucket.' }) grain: Grain,
  ): Promise<readonly KpiPointType[]> {
    const outcome = await askForTile(ctx, seriesQuery(ask, grain))
    if (outcome.kind !== 'answered') return []
    return pointsOf(outcome.answered.answer, formatOf(ask, outcome))
  }

  @FieldResolver(() => [KpiSliceType], {
    nullable: true,
    description:
      'The largest groups by a dimension, and the rest as Other; null with an error where the metric does not bear it.',
  })
  async by(
    @Root() { ask }: KpiType,
    @Ctx() ctx: RequestContext,
    @Arg('dimension', () => DimensionIdScalar, { description: 'What to group by.' })
    dimension: string,
    @Arg('first', () => Int, {
      defaultValue: 10,
      nullable: true,
      description: 'How many groups, 1 to 1,000.',
    })
    first: number | null,
    @Arg('grain', () => GrainEnum, { nullable: true, description: 'Asks for each group’s series.' })
    grain?: Grain | null,
  ): Promise<readonly KpiSliceType[]> {
    const limit = checkFirst(first ?? 10)
    const [groups, byBucket] = await Promise.all([
      askForTile(ctx, groupsQuery(ask, dimension, limit)),
      grain ? askForTile(ctx, groupSeriesQuery(ask, dimension, limit, grain)) : null,
    ])
    if (groups.kind !== 'answered') return []
    const series = byBucket?.kind === 'answered' ? byBucket.answered : null
    return slicesOf(groups.answered, series, dimension, formatOf(ask, groups))
  }

  @FieldResolver(() => RecordConnectionType, {
    description: 'Exactly the rows behind the value: summing what they add gives it again.',
  })
  records(
    @Root() { ask }: KpiType,
    @Ctx() ctx: RequestContext,
    @Arg('first', () => Int, { description: 'How many, 1 to 1,000.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    after?: string | null,
    @Arg('part', () => PartEnum, {
      nullable: true,
      description: 'Which part of it; the value where left out.',
    })
    part?: Part | null,
  ): Promise<RecordConnectionType> {
    return readRecords(ctx, cellQuery(ask, part ?? 'VALUE'), first, after ?? null)
  }

  @FieldResolver(() => ExplanationType, { description: 'How the value came about.' })
  async explain(@Root() { ask }: KpiType, @Ctx() ctx: RequestContext): Promise<ExplanationType> {
    const outcome = await askForTile(ctx, totalQuery(ask))
    const answered = outcome.kind === 'answered' ? outcome.answered : null
    return explainMetric([ask.metric], answered, { role: ctx.identity.role, asOf: ask.asOf })
  }

  @FieldResolver(() => FreshnessType, { description: 'How far the data behind it reaches.' })
  async freshness(@Root() { ask }: KpiType, @Ctx() ctx: RequestContext): Promise<FreshnessType> {
    const outcome = await askForTile(ctx, totalQuery(ask))
    if (outcome.kind === 'answered') return outcome.answered.freshness
    return (await ctx.metrics.load(totalQuery({ ...ask, where: undefined, segment: undefined })))
      .freshness
  }
}

async function total(ctx: RequestContext, { ask }: KpiType): Promise<AnswerValue> {
  return valueOf(await askForTile(ctx, totalQuery(ask)))
}

function valueOf(outcome: KpiOutcome): AnswerValue {
  return (
    (outcome.kind === 'answered' ? outcome.answered.answer.totals[0] : undefined) ??
    NO_VALUE_MEASURED
  )
}

function notesOf(outcome: KpiOutcome): readonly NoteType[] {
  return outcome.kind === 'answered' ? outcome.answered.answer.notes : [outcome.note]
}

function formatOf({ metric: { unit } }: KpiAsk, outcome: KpiOutcome): ValueFormat {
  const currency = outcome.kind === 'answered' ? outcome.answered.answer.currency : null
  return { unit, currency: unit === 'MONEY' ? currency : null }
}
