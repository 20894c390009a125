/** What somebody may do. */
export type Role = 'ADMINISTRATOR' | 'ANALYST' | 'EXECUTIVE'

/** Who sends a request. */
export interface Identity {
  readonly role: Role
  /** The session's id, where a cookie and not a key let them in. */
  readonly session: string | undefined
}
