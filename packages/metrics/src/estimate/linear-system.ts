/** Rows of a square matrix. */
export type Matrix = readonly (readonly number[])[]

/** The inverse of a matrix, by elimination with the largest pivots. */
export function inverse(matrix: Matrix): Matrix {
  const n = matrix.length
  const rows = matrix.map((row, i) =>
    Float64Array.from({ length: 2 * n }, (_, j) => (j < n ? (row[j] ?? 0) : j - n === i ? 1 : 0)),
  )
  eliminate(rows, n)
  return rows.map((row) => Array.from(row.subarray(n)))
}

/** x of matrix · x = right. */
export function solve(matrix: Matrix, right: readonly number[]): readonly number[] {
  const n = matrix.length
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i] ?? 0]))
  eliminate(rows, n)
  return rows.map((row) => row[n] ?? 0)
}

/**
 * Makes the first `n` columns those of the identity, whatever stands behind them following along.
 *
 * @throws RangeError where the matrix has no inverse
 */
function eliminate(rows: Float64Array[], n: number): void {
  for (let column = 0; column < n; column++) {
    const pivot = largestIn(rows, column)
    const [a, b] = [rows[column], rows[pivot]]
    if (!a || !b || b[column] === 0) throw new RangeError('The matrix has no inverse.')
    rows[column] = b
    rows[pivot] = a
    const own = b
    const by = own[column] ?? 1
    for (let j = column; j < own.length; j++) own[j] = (own[j] ?? 0) / by
    for (const row of rows) {
      const factor = row[column] ?? 0
      if (row === own || factor === 0) continue
      for (let j = column; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (own[j] ?? 0)
    }
  }
}

/** The row, from the column's own place on, that is largest in it. */
function largestIn(rows: readonly Float64Array[], column: number): number {
  let best = column
  for (let i = column + 1; i < rows.length; i++) {
    if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = i
  }
  return best
}
