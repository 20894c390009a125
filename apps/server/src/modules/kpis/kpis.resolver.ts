import type { Comparison, SegmentAt } from '@leadlight/metrics'
import { Arg, ID, Query, Resolver } from 'type-graphql'

import { ComparisonEnum, SegmentAtEnum } from '../../graphql/enums.js'
import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { AS_OF } from '../as-of/as-of-text.js'
import { FilterInput } from '../filter/filter.input.js'
import { toFilter } from '../filter/to-filter.js'
import { PeriodInput, toPeriod } from '../period/period.input.js'
import { KpisType } from './kpis.type.js'

@Resolver(() => KpisType)
export class KpisResolver {
  @Query(() => KpisType, {
    description: 'Metrics about one period; all of an operation are measured together.',
  })
  kpis(
    @Arg('period', () => PeriodInput, {
      nullable: true,
      description: 'The time asked about; the workspace’s default period where left out.',
    })
    period?: PeriodInput | null,
    @Arg('where', () => FilterInput, { nullable: true, description: 'What to count among.' })
    where?: FilterInput | null,
    @Arg('segment', () => ID, {
      nullable: true,
      description: 'A segment’s rule, on top of `where`.',
    })
    segment?: string | null,
    @Arg('segmentAt', () => SegmentAtEnum, {
      nullable: true,
      description: 'When its membership is told; EVENT_TIME where left out.',
    })
    segmentAt?: SegmentAt | null,
    @Arg('compareTo', () => ComparisonEnum, {
      nullable: true,
      description: 'What to set the period against.',
    })
    compareTo?: Comparison | null,
    @Arg('currency', () => String, {
      nullable: true,
      description: 'The currency to tell money in, ISO 4217.',
    })
    currency?: string | null,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF })
    asOf?: string | null,
  ): KpisType {
    return new KpisType({
      period: toPeriod(period),
      ...(where ? { where: toFilter(where) } : {}),
      ...(segment == null ? {} : { segment }),
      ...(segmentAt == null ? {} : { segmentAt }),
      ...(compareTo == null ? {} : { compareTo }),
      ...(currency == null ? {} : { currency }),
      ...(asOf == null ? {} : { asOf }),
    })
  }
}
