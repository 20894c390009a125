/** A piece of SQL: text with the places of its values. Built by the `sql` tag alone. */
export interface Sql {
  readonly parts: readonly (string | SqlValue)[]
}

/** A value that travels as a parameter, never as text. */
interface SqlValue {
  readonly value: unknown
}

/** SQL text with other pieces put in; anything else than a piece is refused. */
export function sql(text: TemplateStringsArray, ...pieces: readonly Sql[]): Sql {
  return {
    parts: text.flatMap((string, i) => {
      if (i === 0) return [string]
      const piece = pieces[i - 1]
      if (!isSql(piece)) {
        throw new TypeError(
          `A ${typeof piece} was put into SQL text. Write it as val(…) to send it as a parameter, or id(…) to name a column.`,
        )
      }
      return [...piece.parts, string]
    }),
  }
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
  return {
    parts: pieces.flatMap((piece, i) => (i === 0 ? piece.parts : [separator, ...piece.parts])),
  }
}

/** The statement as a driver takes it: `$1`, `$2`, … and their values; places may begin later. */
export function print(
  statement: Sql,
  placesUsed = 0,
): { readonly text: string; readonly values: readonly unknown[] } {
  const values: unknown[] = []
  const text = statement.parts
    .map((part) => (typeof part === 'string' ? part : `$${values.push(part.value) + placesUsed}`))
    .join('')
  return { text: text.trim(), values }
}

function isSql(piece: unknown): piece is Sql {
  return typeof piece === 'object' && piece !== null && 'parts' in piece
}
