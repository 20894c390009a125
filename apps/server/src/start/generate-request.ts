import { parseArgs } from 'node:util'

/** What a person asked the generate command for; what is left out has a default. */
export interface GenerateRequest {
  readonly leads: number
  readonly seed: number
  /** The day before which all facts happen; today where left out. */
  readonly until: string | undefined
  readonly workspace: string | undefined
}

/** Words behind `npm run generate --` that will not do. */
export class GenerateArgumentError extends Error {
  override readonly name = 'GenerateArgumentError'
  readonly code = 'ARGUMENT_INVALID'
  readonly hint =
    'Write: npm run generate -- --leads 1000000 --seed 1 --until 2025-11-01 --workspace big'
}

/**
 * Reads the words behind `npm run generate --`.
 *
 * @throws GenerateArgumentError
 */
export function parseGenerateArguments(argv: readonly string[]): GenerateRequest {
  const { leads, seed, until, workspace } = read(argv)
  return {
    leads: toNumber('leads', leads, 25_000),
    seed: toNumber('seed', seed, 1),
    until,
    workspace,
  }
}

function read(argv: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    const options = { leads: text, seed: text, until: text, workspace: text }
    return parseArgs({ args: [...argv], options }).values
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new GenerateArgumentError(reason, { cause })
  }
}

function toNumber(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  const value = Number(text.replaceAll('_', ''))
  if (Number.isSafeInteger(value) && value >= 1) return value
  throw new GenerateArgumentError(`--${name} is "${text}"; it takes a whole number from 1.`)
}
