import { compareInstants, startOfDay } from '../calendar/zone-time.js'

/** The MQL threshold from a day on (of the workspace's zone); null since ever, and null for none. */
export interface ThresholdVersion {
  readonly since: string | null
  readonly threshold: number | null
  /** What marketing and sales had agreed on then, in words. */
  readonly rule?: string | null
}

/** A change of the rule; what is left out stays as it was. */
export interface ThresholdChange {
  readonly threshold?: number | null | undefined
  readonly rule?: string | null | undefined
}

/** Every threshold that was ever in force, earliest first; one that was never changed has always been. */
export function thresholdsOf({
  mqlThreshold,
  mqlThresholds,
}: {
  readonly mqlThreshold: number | null
  readonly mqlThresholds?: readonly ThresholdVersion[]
}): readonly ThresholdVersion[] {
  return mqlThresholds ?? [{ since: null, threshold: mqlThreshold }]
}

/** The threshold in force at an instant; null for none. */
export function thresholdAt(
  settings: Parameters<typeof thresholdsOf>[0] & { readonly zone: string },
  instant: string,
): number | null {
  const begun = thresholdsOf(settings).filter(
    ({ since }) =>
      since === null || compareInstants(startOfDay(since, settings.zone), instant) <= 0,
  )
  return begun.at(-1)?.threshold ?? null
}

/**
 * Sets the threshold or its wording from a day on: what was in force before that day stays so, what
 * was to come after it is dropped. The first of all has always been in force.
 */
export function changeThreshold(
  versions: readonly ThresholdVersion[],
  change: ThresholdChange,
  since: string,
): readonly ThresholdVersion[] {
  const before = versions.filter((version) => version.since === null || version.since < since)
  const last = before.at(-1)
  const next = {
    threshold: change.threshold === undefined ? (last?.threshold ?? null) : change.threshold,
    rule: change.rule === undefined ? (last?.rule ?? null) : change.rule,
  }
  if (next.threshold === (last?.threshold ?? null) && next.rule === (last?.rule ?? null)) {
    return before
  }
  const version = { threshold: next.threshold, ...(next.rule === null ? {} : { rule: next.rule }) }
  return last ? [...before, { since, ...version }] : [{ since: null, ...version }]
}
