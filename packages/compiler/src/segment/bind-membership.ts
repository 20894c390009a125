import type { Bucket, ResolvedPeriod } from '@leadlight/metrics'
import { bindAs } from '../bind/bind-as.js'
import type { RuleNode } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import type { MembershipQuery } from './membership.js'

/** A segment's rule over one period, its times cut. */
export interface BoundMembership {
  readonly rule: RuleNode
  readonly period: ResolvedPeriod
  readonly buckets: readonly Bucket[]
  readonly by: string | null
}

/** The same of the period that is asked about, and of the one before; null where nothing is compared. */
export interface MembershipPeriods {
  readonly now: BoundMembership
  readonly previous: BoundMembership | null
}

/**
 * Periods and dimensions follow the rules of the metric that counts leads.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function bindMembership(
  rule: RuleNode,
  { period, grain, by, compareTo }: MembershipQuery,
  context: CompileContext,
): MembershipPeriods {
  const bound = bindAs(
    'A segment',
    {
      metrics: [{ id: 'newLeadsGross' }],
      period,
      grain,
      ...(by === undefined ? {} : { by: [by] }),
      ...(compareTo && { compareTo }),
    },
    context,
  )
  const asked = { rule, by: by ?? null }
  const { previous, previousBuckets } = bound
  return {
    now: { ...asked, period: bound.period, buckets: bound.buckets },
    previous: previous && { ...asked, period: previous, buckets: previousBuckets },
  }
}
