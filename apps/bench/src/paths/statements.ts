import type { Statement } from '../read-sql.js'

/** A statement as the product tells of it. */
interface ToldStatement {
  readonly sql: string
  readonly values: readonly unknown[]
}

/** What the product says of how an answer came about. */
export interface Told {
  /** Each statement once, in the order in which it was told. */
  readonly statements: readonly Statement[]
  readonly rowsRead: number | undefined
}

/** Collects every explanation that an answer holds, however deep. */
export function explanationsIn(data: unknown): Told {
  const statements = new Map<string, Statement>()
  let rowsRead: number | undefined
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look)
    else if (typeof value === 'object' && value !== null) {
      const { explain } = value as { explain?: Explanation | null }
      for (const { sql, values } of explain?.statements ?? []) {
        statements.set(JSON.stringify([sql, values]), { text: sql, values })
      }
      rowsRead = explain?.rowsRead ?? rowsRead
      Object.values(value).forEach(look)
    }
  }
  look(data)
  return { statements: [...statements.values()], rowsRead }
}

interface Explanation {
  readonly rowsRead?: number
  readonly statements: readonly ToldStatement[] | null
}
