/** What can go wrong where a statement runs; each code has one meaning and one next step. */
export type EngineErrorCode =
  | 'DATABASE_MISSING'
  | 'DATABASE_REFUSED'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_URL_INVALID'
  | 'DATABASE_VERSION_UNSAFE'
  | 'DATA_DIR_IN_USE'
  | 'DATA_DIR_UNUSABLE'
  | 'DATA_DIR_VERSION'
  | 'EMBEDDED_FAILED'
  | 'EMBEDDED_NO_USER'
  | 'EMBEDDED_UNSUPPORTED'
  | 'PORT_TAKEN'

interface EngineErrorParts {
  readonly code: EngineErrorCode
  readonly message: string
  readonly hint: string
  readonly cause?: unknown
}

/** A failure of the database that its reader can act on: `message` is the reason, `hint` the next step. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly code: EngineErrorCode
  readonly hint: string

  constructor({ code, message, hint, cause }: EngineErrorParts) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.hint = hint
  }
}

/** Tells whether an error is an {@link EngineError}, optionally one of the given code. */
export function isEngineError(error: unknown, code?: EngineErrorCode): error is EngineError {
  return error instanceof EngineError && (code === undefined || error.code === code)
}
