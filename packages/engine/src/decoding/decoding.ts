import pg from 'pg'

import { toExactInstant } from './exact-instant.js'

type Parse = (text: string) => unknown

/** The `types` object of a `pg` client or pool: how each column type becomes a JavaScript value. */
export interface Decoding {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown
}

const { getTypeParser } = pg.types
// The package lists no array types, though it reads them.
const textArray: number = 1009
const parseTextArray = getTypeParser(textArray) as (text: string) => unknown[]

/** An int8 as a number where a number holds it exactly, else as its decimal text. */
export function decodeInt8(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

const asText: Parse = (text) => text

function arrayOf(parse: Parse): Parse {
  const decode = (entry: unknown): unknown =>
    Array.isArray(entry) ? entry.map(decode) : typeof entry === 'string' ? parse(entry) : entry
  return (text) => parseTextArray(text).map(decode)
}

// Each row: the type, the type of its array, how one value of it is read.
const scalars: readonly (readonly [oid: number, arrayOid: number, parse: Parse])[] = [
  [20, 1016, decodeInt8], // int8
  [1700, 1231, asText], // numeric: a float would lose money
  [1082, 1182, asText], // date: a Date would move with the zone of the machine
  [1114, 1115, asText], // timestamp without a zone names no instant
]

function createDecoding(instant: Parse): Decoding {
  const parsers = new Map<number, Parse>()
  for (const [oid, arrayOid, parse] of [...scalars, [1184, 1185, instant] as const]) {
    parsers.set(oid, parse)
    parsers.set(arrayOid, arrayOf(parse))
  }
  return {
    getTypeParser(oid, format = 'text') {
      const own = format === 'text' ? parsers.get(oid) : undefined
      return own ?? (getTypeParser(oid, format) as Parse)
    },
  }
}

/**
 * The project's decoding: int8 → number if safe, else text · numeric → text · date → `YYYY-MM-DD` ·
 * timestamptz → `Date` (milliseconds; `infinity` is the number) · timestamp → text.
 */
export const decoding: Decoding = createDecoding(getTypeParser(1184) as Parse)

/** As {@link decoding}, but timestamptz → ISO 8601 text in UTC with microseconds, for cursors and stamps. */
export const exactDecoding: Decoding = createDecoding(toExactInstant)
