import { NO_VALUE, valueName } from '@leadlight/metrics'

/** A dimension's value as people call it; `blank` where there is none. */
export const namedValue = (
  dimension: string,
  value: string | null | undefined,
  blank: string = NO_VALUE,
): string => (value == null ? blank : (valueName(dimension, value) ?? value))
