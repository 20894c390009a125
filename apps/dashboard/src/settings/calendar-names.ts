interface Named {
  readonly value: string
  readonly label: string
}

/** The first of January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000

/** The days of the week from Monday 1 to Sunday 7. */
export const dayNames = (locale: string): readonly Named[] =>
  named(7, locale, { weekday: 'long' }, (i) => MONDAY + i * DAY_MS)

/** The months from January 1 to December 12. */
export const monthNames = (locale: string): readonly Named[] =>
  named(12, locale, { month: 'long' }, (i) => Date.UTC(2024, i, 1))

function named(
  length: number,
  locale: string,
  options: Intl.DateTimeFormatOptions,
  instantOf: (index: number) => number,
): readonly Named[] {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  return Array.from({ length }, (_, i) => ({
    value: String(i + 1),
    label: format.format(instantOf(i)),
  }))
}
