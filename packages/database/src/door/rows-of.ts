import type pg from 'pg'

/** The rows of a message; the driver gives a result for each of its statements where it has several. */
export const rowsOf = <Row>(result: pg.QueryResult | readonly pg.QueryResult[]): readonly Row[] =>
  'rows' in result ? (result.rows as Row[]) : result.flatMap(({ rows }) => rows as Row[])
