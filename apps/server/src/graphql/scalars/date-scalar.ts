import { textScalar } from './text-scalar.js'

/** A calendar day; it never becomes an instant, so no zone can move it. */
export const DateScalar = textScalar({
  name: 'Date',
  description: 'A calendar day, `YYYY-MM-DD`.',
  refuse: (text) =>
    isDay(text) ? undefined : `"${text}" is no day. Write YYYY-MM-DD, such as 2025-06-30.`,
})

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  // '2025-02-30' parses in some engines and comes back as another day
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}
