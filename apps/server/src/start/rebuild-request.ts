import { parseArgs } from 'node:util'

/** What a person asked the rebuild command for. */
export interface RebuildRequest {
  /** Compare only, and change nothing. */
  readonly verify: boolean
  /** All workspaces where left out. */
  readonly workspace: string | undefined
}

/** Words behind `npm run rebuild --` that will not do. */
export class RebuildArgumentError extends Error {
  override readonly name = 'RebuildArgumentError'
  readonly code = 'ARGUMENT_INVALID'
  readonly hint = 'Write: npm run rebuild -- --verify --workspace demo'
}

/**
 * Reads the words behind `npm run rebuild --`.
 *
 * @throws RebuildArgumentError
 */
export function parseRebuildArguments(argv: readonly string[]): RebuildRequest {
  try {
    const options = { verify: { type: 'boolean' }, workspace: { type: 'string' } } as const
    const { verify = false, workspace } = parseArgs({ args: [...argv], options }).values
    return { verify, workspace }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new RebuildArgumentError(reason, { cause })
  }
}
