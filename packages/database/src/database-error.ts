/** What can go wrong between a program and its tables. */
export type DatabaseErrorCode =
  | 'AS_OF_TOO_EARLY'
  | 'CONTEXT_MISSING'
  | 'FACTS_BEHIND'
  | 'IMPORT_RUN_UNKNOWN'
  | 'INTAKE_FULL'
  | 'MIGRATION_FAILED'
  | 'ROLES_MISSING'
  | 'ROWS_LIMIT'
  | 'SETTING_INVALID'
  | 'SLUG_INVALID'
  | 'SLUG_TAKEN'
  | 'SPACE_LIMIT'
  | 'TIME_LIMIT'
  | 'WORKSPACE_UNKNOWN'

interface DatabaseErrorParts {
  readonly code: DatabaseErrorCode
  readonly message: string
  readonly hint: string
  /** Facts of the error that programs read. */
  readonly params?: Readonly<Record<string, unknown>>
  readonly cause?: unknown
}

/** A failure that its reader can act on: `message` is the reason, `hint` the next step. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly code: DatabaseErrorCode
  readonly hint: string
  readonly params: Readonly<Record<string, unknown>>

  constructor({ code, message, hint, params = {}, cause }: DatabaseErrorParts) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.hint = hint
    this.params = params
  }
}

/** Tells whether an error is a {@link DatabaseError}, optionally one of the given code. */
export function isDatabaseError(error: unknown, code?: DatabaseErrorCode): error is DatabaseError {
  return error instanceof DatabaseError && (code === undefined || error.code === code)
}

/** The SQLSTATE of an error that PostgreSQL reported, else undefined. */
export function sqlStateOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
