/** The MQL threshold from a day on (of the workspace's zone); null since ever, and null for none. */
export interface ThresholdVersion {
  readonly since: string | null
  readonly threshold: number | null
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

/**
 * Sets the threshold from a day on: what was in force before that day stays so, what was to come
 * after it is dropped. The first threshold of all has always been in force.
 */
export function changeThreshold(
  versions: readonly ThresholdVersion[],
  threshold: number | null,
  since: string,
): readonly ThresholdVersion[] {
  if (versions.length === 0) return threshold === null ? [] : [{ since: null, threshold }]
  const before = versions.filter((version) => version.since === null || version.since < since)
  return before.at(-1)?.threshold === threshold ? before : [...before, { since, threshold }]
}
