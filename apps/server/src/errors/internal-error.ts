import type { ErrorDescription } from './describe-error.js'

/** What a client sees of a bug: an id that the log explains, and nothing else. */
export function internalError(id: string): ErrorDescription {
  return {
    message: `Something went wrong here; it is not your request. The server’s log tells more under ${id}.`,
    extensions: {
      code: 'INTERNAL',
      params: { id },
      suggestion: 'Try again; if it stays, report it with this id.',
    },
  }
}
