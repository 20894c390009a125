import { isPeriodProblem, isZone, resolvePeriod } from '@leadlight/metrics'
import type { Period } from '@leadlight/metrics'

import type { RequestContext } from '../../graphql/context.js'
import { toCompileContext } from '../metrics/compile-context.js'

/**
 * The days of a period as it is told now: as it was known before, a preset is another one. A period
 * that cannot be used stays as it is, for whoever asks about it is told what is wrong with it.
 */
export async function presentDays(
  { workspace, facts, now }: RequestContext,
  period: Period,
): Promise<Period> {
  const { zone } = period
  if (zone !== undefined && !isZone(zone)) return period
  const { settings, horizon } = toCompileContext(workspace, await facts(), now)
  const days = resolvePeriod(period, settings, horizon)
  if (isPeriodProblem(days)) return period
  return { from: days.from, to: days.to, ...(zone !== undefined && { zone }) }
}
