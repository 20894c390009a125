import type { ResolvedPeriod } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import { Problems } from '../errors.js'
import type { BoundFunnel } from './bind-funnel.js'
import { bindFunnel } from './bind-funnel.js'
import type { FunnelQuery } from './funnel.js'

/** A forecast's question with its names settled and its reach told. */
interface BoundForecast {
  readonly bound: BoundFunnel
  /** From the horizon on. */
  readonly period: ResolvedPeriod
  /** Milliseconds that it looks ahead. */
  readonly ahead: number
  readonly aheadDays: number
  /** ISO instants from which on and until which it looks. */
  readonly made: string
  readonly until: string
}

const SHIPPED_AHEAD = 90
const MOST_AHEAD = 730
const MS_PER_DAY = 86_400_000

/**
 * Settles the question of a forecast. Its own period plays no part.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function bindForecast(
  query: FunnelQuery,
  asked: number | undefined,
  context: CompileContext,
): BoundForecast {
  const { grain: _, compareTo: __, ...people } = query
  const aheadDays = checkAhead(asked ?? SHIPPED_AHEAD)
  const bound = bindFunnel(people, { id: 'forecastRevenue' }, 'The forecast', context)
  const { horizon: made } = context
  const ahead = aheadDays * MS_PER_DAY
  const until = new Date(Date.parse(made) + ahead).toISOString()
  return {
    bound,
    period: { ...bound.period, start: made, end: until },
    ahead,
    aheadDays,
    made,
    until,
  }
}

function checkAhead(days: number): number {
  if (Number.isInteger(days) && days >= 1 && days <= MOST_AHEAD) return days
  const problems = new Problems()
  problems.add(
    'BAD_PARAMETER',
    ['aheadDays'],
    `A forecast cannot look ${days} days ahead.`,
    `Use whole days from 1 to ${MOST_AHEAD}.`,
  )
  problems.throwIfAny()
  return days
}
