import { compareInstants, dayOf, startOfDay } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import type { QueryPlan } from '../plan/plan-query.js'

/**
 * New leads are settled when their calendar month of creation is over; until then some may still
 * turn out not to be reachable.
 */
export function isProvisional({ query, metrics }: QueryPlan, context: CompileContext): boolean {
  const { zone } = context.settings
  const monthBegan = startOfDay(`${dayOf(context.horizon, zone).slice(0, 7)}-01`, zone)
  if (compareInstants(query.period.end, monthBegan) <= 0) return false
  return metrics.some(({ plan }) =>
    plan.needs.some((need) =>
      need.measure.where.some(
        (test) =>
          'column' in test &&
          (test.column === 'new_lead' || (test.column === 'counts' && need.goal?.fromLead)),
      ),
    ),
  )
}
