import { textScalar } from './text-scalar.js'

/** An instant in UTC; what is stored to the microsecond is told to the microsecond. */
export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC, such as `2025-06-30T12:00:00.000Z`.',
  print: (value) => (typeof value === 'string' ? printText(value) : printDate(value as Date)),
  refuse: (text) =>
    INSTANT.test(text) && !Number.isNaN(Date.parse(text))
      ? undefined
      : `"${text}" is no instant. Write ISO 8601 with an offset, such as 2025-06-30T12:00:00Z.`,
})

// '2025-06-30T12:00Z', '2025-06-30T14:00:00.123456+02:00'
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)$/

const printDate = (value: Date): string => new Date(value).toISOString()

/** A date of JavaScript ends at milliseconds; the digits after them are the text's own. */
function printText(text: string): string {
  const printed = new Date(text).toISOString()
  const finer = /\.\d{3}(\d{1,3})/.exec(text)?.[1] ?? ''
  return `${printed.slice(0, -1)}${finer && finer.padEnd(3, '0')}Z`
}
