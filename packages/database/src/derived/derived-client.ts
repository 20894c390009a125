/** What deriving needs of a connection: the door's client has it. */
export interface DerivedClient {
  query(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
}

/** Runs work in a transaction of its own, in the workspace's context and allowed to write. */
export type InTransaction = (work: (client: DerivedClient) => Promise<void>) => Promise<void>

/** One step: its statements in order. `$1` is the workspace. */
export interface DerivedStep {
  readonly name: string
  readonly statements: readonly DerivedStatement[]
}

/** SQL text, or one that looks each row of the scope up. */
export type DerivedStatement = string | LookUp

/**
 * A statement that reads large tables by keys of the scope, each by an index. The scope is a few
 * neighbours among many, and the planner, who knows how many but not that they lie together, would
 * rather read a table from its beginning to merge or hash it: the further a workspace has grown, the more
 * of it. Every join of the statement has to have an index on one of its sides.
 */
export interface LookUp {
  readonly lookUp: string
}

export const lookUp = (text: string): LookUp => ({ lookUp: text })

/** The SQL of a statement. */
export const textOf = (statement: DerivedStatement): string =>
  typeof statement === 'string' ? statement : statement.lookUp

/** The SQL of a step. */
export const sqlOf = ({ statements }: DerivedStep): string => statements.map(textOf).join('\n')

/** Joins the ledger's present; a superseded version derives nothing. */
export const PRESENT = (alias: string): string => `${alias}.superseded_at = 'infinity'`
