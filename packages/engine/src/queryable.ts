/** The part of a `pg` client or pool that this package needs. */
export interface Queryable {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: Record<string, unknown>[] }>
}
