import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** A world that is asked. */
export interface WorldRequest {
  readonly leads: number
  /** A data folder as the server's, with PostgreSQL in it. */
  readonly dataDir: string
}

/** What a person asked the bench for. */
export interface BenchRequest {
  /** From the smallest on; the last one is what most tables are about. */
  readonly worlds: readonly WorldRequest[]
  readonly seed: number
  /** The day before which all facts of a new world happen. */
  readonly until: string
  /** How often each thing is done after it has been done once. */
  readonly runs: number
  /** How long events are sent, each way. */
  readonly seconds: number
  /** Ids of questions and parts; everything where undefined. */
  readonly only: ReadonlySet<string> | undefined
  /** Whether the report is kept in docs/performance.md. */
  readonly write: boolean
}

/** Words behind `npm run bench --` that will not do. */
export class BenchArgumentError extends Error {
  override readonly name = 'BenchArgumentError'
  readonly code = 'ARGUMENT_INVALID'
  readonly hint = 'Write: npm run bench -- --leads 100000 --seed 1 --only overview,funnel'
}

const USUAL = { leads: 25_000, seed: 1, until: '2025-12-01', runs: 7, seconds: 15 } as const

/**
 * Reads the words behind `npm run bench --`. `--leads` and `--data-dir` may be given several times,
 * one world each.
 *
 * @throws BenchArgumentError
 */
export function parseBenchArguments(argv: readonly string[], folder: string): BenchRequest {
  const words = read(argv)
  const seed = toNumber('seed', words.seed, USUAL.seed)
  const sizes = (words.leads ?? []).map((text) => toNumber('leads', text, USUAL.leads))
  const leads = sizes.length === 0 ? [USUAL.leads] : sizes
  const folders = words['data-dir'] ?? []
  if (folders.length > leads.length) {
    throw new BenchArgumentError('There are more data folders than sizes: give --leads for each.')
  }
  const worlds = leads.map((count, place) => ({
    leads: count,
    dataDir: resolve(folder, folders[place] ?? `.leadlight/bench-${count}-${seed}`),
  }))
  return {
    worlds: worlds.toSorted((a, b) => a.leads - b.leads),
    seed,
    until: words.until ?? USUAL.until,
    runs: toNumber('runs', words.runs, USUAL.runs),
    seconds: toNumber('seconds', words.seconds, USUAL.seconds),
    only: words.only === undefined ? undefined : new Set(words.only.split(',')),
    write: words.write ?? false,
  }
}

function read(argv: readonly string[]) {
  const text = { type: 'string' } as const
  const texts = { type: 'string', multiple: true } as const
  const options = {
    leads: texts,
    'data-dir': texts,
    seed: text,
    until: text,
    runs: text,
    seconds: text,
    only: text,
    write: { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args: [...argv], options }).values
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new BenchArgumentError(reason, { cause })
  }
}

function toNumber(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  const value = Number(text.replaceAll('_', ''))
  if (Number.isSafeInteger(value) && value >= 1) return value
  throw new BenchArgumentError(`--${name} is "${text}"; it takes a whole number from 1.`)
}
