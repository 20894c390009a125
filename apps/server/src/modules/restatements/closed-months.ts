import { bucketsOf, compareInstants, isPeriodProblem, resolvePeriod } from '@leadlight/metrics'
import type { Bucket, WorkspaceSettings } from '@leadlight/metrics'

const DAY_MS = 86_400_000

/** The months of a workspace's calendar that are over, oldest first. */
export function closedMonths(
  settings: WorkspaceSettings,
  now: Date,
  count: number,
): readonly Bucket[] {
  // The longest month of any calendar has five weeks.
  const from = new Date(now.getTime() - (count + 2) * 35 * DAY_MS)
  const to = new Date(now.getTime() + 2 * DAY_MS)
  const clock = now.toISOString()
  const period = resolvePeriod({ from: dayText(from), to: dayText(to) }, settings, clock)
  if (isPeriodProblem(period)) throw new Error(period.reason)
  return bucketsOf(period, 'MONTH', settings)
    .filter(({ end, partial }) => !partial && compareInstants(end, clock) <= 0)
    .slice(-count)
}

const dayText = (date: Date): string => date.toISOString().slice(0, 10)
