import { textScalar } from './text-scalar.js'

/** An instant in UTC. */
export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC, such as `2025-06-30T12:00:00.000Z`.',
  print: (value) => new Date(value as Date | string).toISOString(),
  refuse: (text) =>
    Number.isNaN(Date.parse(text))
      ? `"${text}" is no instant. Write ISO 8601 with an offset.`
      : undefined,
})
