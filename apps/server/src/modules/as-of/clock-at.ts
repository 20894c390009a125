import { compareInstants } from '@leadlight/metrics'

/** What a clock showed when something was known: now, or the instant asked for if that is earlier. */
export function clockAt(asOf: string | undefined, now: Date): string {
  const present = now.toISOString()
  return asOf !== undefined && compareInstants(asOf, present) < 0 ? asOf : present
}
