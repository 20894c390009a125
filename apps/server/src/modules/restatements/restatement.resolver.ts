import { findMetric } from '@leadlight/metrics'
import type { MetricDefinition } from '@leadlight/metrics'
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'

import { InputError } from '../../errors/actionable-error.js'
import type { RequestContext } from '../../graphql/context.js'
import { MetricIdEnum } from '../../graphql/enums.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { PeriodInput, toPeriod } from '../period/period.input.js'
import { keptOf, presentMonths } from './ask-months.js'
import { findRestatements } from './find-restatements.js'
import type { Restatement } from './find-restatements.js'
import { ReportedNumberType } from './reported-number.type.js'
import { RestatementStepType, RestatementType } from './restatement.type.js'
import { REPORTED } from './take-snapshots.js'

@Resolver(() => RestatementType)
export class RestatementResolver {
  @Query(() => [RestatementType], {
    description:
      'What is no longer as it was reported: the closed months of a period whose numbers have changed, in total and by source, and why.',
  })
  async restatements(
    @Ctx() ctx: RequestContext,
    @Arg('metric', () => MetricIdEnum, { description: 'Which metric, with its usual parameters.' })
    id: string,
    @Arg('period', () => PeriodInput, {
      nullable: true,
      description: 'Its whole months are compared; the default period where left out.',
    })
    period?: PeriodInput | null,
    @Arg('since', () => DateTimeScalar, {
      nullable: true,
      description:
        'Compares with what was known at this instant; with what was kept when each month closed where left out.',
    })
    since?: string | null,
    @Arg('bySource', () => Boolean, {
      defaultValue: true,
      description: 'Whether each source is told as well.',
    })
    bySource = true,
  ): Promise<readonly RestatementType[]> {
    const metric = reportedMetric(id)
    const found = await findRestatements(ctx, {
      ...{ metric, period: toPeriod(period) },
      since: since ?? undefined,
      bySource,
    })
    return found.map((restatement) => ({
      ...restatement,
      unit: metric.unit,
      relativeDifference: relative(restatement),
    }))
  }

  @Query(() => [ReportedNumberType], {
    description:
      'What was kept of the closed months of a period: a metric as it was reported of each, in total and by source. Months that are missing were not kept.',
  })
  async reported(
    @Ctx() ctx: RequestContext,
    @Arg('metric', () => MetricIdEnum, { description: 'Which metric, with its usual parameters.' })
    id: string,
    @Arg('period', () => PeriodInput, {
      nullable: true,
      description: 'Its whole months are told; the default period where left out.',
    })
    period?: PeriodInput | null,
    @Arg('bySource', () => Boolean, {
      defaultValue: true,
      description: 'Whether each source is told as well.',
    })
    bySource = true,
  ): Promise<readonly ReportedNumberType[]> {
    const metric = reportedMetric(id)
    const asked = { metric, period: toPeriod(period), since: undefined, bySource }
    const present = await presentMonths(ctx, { ...asked, bySource: false })
    const kept = await keptOf(ctx, asked, present)
    return kept.map((number) => ({ ...number, unit: metric.unit }))
  }

  @FieldResolver(() => [RestatementStepType], {
    description: 'Why; the differences add up to the whole.',
  })
  causes(@Root() { causes }: RestatementType): Promise<readonly RestatementStepType[]> {
    return causes()
  }
}

function reportedMetric(id: string): MetricDefinition {
  const metric = findMetric(id)
  if (!metric || !REPORTED.includes(metric)) throw notReported(id)
  return metric
}

function relative({ old, difference }: Restatement): number | null {
  if (old === null || difference === null || Number(old) === 0) return null
  return Number(difference) / Math.abs(Number(old))
}

function notReported(metric: string): InputError {
  return new InputError({
    code: 'METRIC_NOT_REPORTED',
    message: `\`${metric}\` has to be asked with parameters, so nothing is reported of it month by month.`,
    suggestion: 'Compare two answers of `frame` with different `asOf`.',
    params: { metric },
    path: ['metric'],
  })
}
