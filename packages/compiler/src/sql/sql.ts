/** A piece of SQL: text with the places of its values and of other pieces. Built by the `sql` tag alone. */
export interface Sql {
  // Pieces stay in one piece until they are printed: putting them in one another copies nothing.
  readonly parts: readonly (string | SqlValue | Sql)[]
}

/** A value that travels as a parameter, never as text. */
interface SqlValue {
  readonly value: unknown
}

/** SQL text with other pieces put in; anything else than a piece is refused. */
export function sql(text: TemplateStringsArray, ...pieces: readonly Sql[]): Sql {
  const parts: (string | Sql)[] = []
  text.forEach((string, i) => {
    if (i > 0) {
      const piece = pieces[i - 1]
      if (!isSql(piece)) {
        throw new TypeError(
          `A ${typeof piece} was put into SQL text. Write it as val(…) to send it as a parameter, or id(…) to name a column.`,
        )
      }
      parts.push(piece)
    }
    if (string !== '') parts.push(string)
  })
  return { parts }
}

/**
 * Ends a subquery whose columns are used many times. PostgreSQL would put their expressions, with the
 * subqueries in them, in each place; so each is worked out once a row.
 */
export const ONCE: Sql = { parts: ['offset 0'] }

/** A value, sent as a parameter. */
export function val(value: unknown): Sql {
  return { parts: [{ value }] }
}

/** A column or table by name; names come from the catalogue and are quoted all the same. */
export function id(...names: readonly string[]): Sql {
  return { parts: [names.map((name) => `"${name.replaceAll('"', '""')}"`).join('.')] }
}

/** Pieces in a row with a separator between them. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  return { parts: pieces.flatMap((piece, i) => (i === 0 ? [piece] : [separator, piece])) }
}

/** The statement as a driver takes it: `$1`, `$2`, … and their values; places may begin later. */
export function print(
  statement: Sql,
  placesUsed = 0,
): { readonly text: string; readonly values: readonly unknown[] } {
  const values: unknown[] = []
  let text = ''
  const write = ({ parts }: Sql): void => {
    for (const part of parts) {
      if (typeof part === 'string') text += part
      else if (isSql(part)) write(part)
      else text += `$${values.push(part.value) + placesUsed}`
    }
  }
  write(statement)
  return { text: text.trim(), values }
}

function isSql(piece: unknown): piece is Sql {
  return typeof piece === 'object' && piece !== null && 'parts' in piece
}
