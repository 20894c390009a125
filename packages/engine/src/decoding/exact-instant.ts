// '2025-03-30 02:30:00.123456+05:30' → date, time, fraction, sign, hours, minutes, seconds
const printed =
  /^(\d{4,6}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?$/

/**
 * Turns PostgreSQL's text of a timestamptz, in whatever zone its session prints, into ISO 8601 in UTC
 * with six digits of a second. Text without such an instant (`infinity`, years BC) is kept as it is.
 */
export function toExactInstant(text: string): string {
  const parts = printed.exec(text)
  if (!parts) return text
  const [, date = '', time = '', fraction = '', sign, hours, minutes = '0', seconds = '0'] = parts
  const offset = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  // Only years of four digits can be read here; the few beyond keep PostgreSQL's own text.
  const local = Date.parse(`${date}T${time}Z`)
  if (Number.isNaN(local)) return text
  const utc = new Date(local - (sign === '-' ? -offset : offset) * 1000)
  return `${utc.toISOString().slice(0, -5)}.${fraction.padEnd(6, '0')}Z`
}
