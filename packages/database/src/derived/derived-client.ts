/** What deriving needs of a connection: the door's client has it. */
export interface DerivedClient {
  query(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
}

/** One step: its statements in order. `$1` is the workspace. */
export interface DerivedStep {
  readonly name: string
  readonly statements: readonly string[]
}

/** Joins the ledger's present; a superseded version derives nothing. */
export const PRESENT = (alias: string): string => `${alias}.superseded_at = 'infinity'`
