import { ConfigError } from '../config.js'

/** What a person at a terminal is told of a failure: reason and next step; a stack only of bugs. */
export function explainFailure(error: unknown): string {
  if (error instanceof ConfigError) return `${error.message}\n`
  if (!(error instanceof Error)) return `${String(error)}\n`
  if ('hint' in error && typeof error.hint === 'string') return `${error.message}\n${error.hint}\n`
  return `${error.stack ?? error.message}\n`
}
