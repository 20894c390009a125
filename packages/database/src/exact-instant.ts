/** A timestamptz as ISO text with all its microseconds, which a JavaScript date would lose; a SQL expression. */
export const exactInstant = (value: string): string =>
  `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
