import type { CompileContext } from '../context.js'
import type { Sql } from './sql.js'
import { sql, val } from './sql.js'

/** The instant at which all that is known ends. */
export const horizonOf = ({ horizon }: CompileContext): Sql => sql`${val(horizon)}::timestamptz`

/** The instant after a row's: what happens at the row's own counts. */
export const justAfter = (instant: Sql): Sql => sql`(${instant} + interval '1 microsecond')`

/** The instant before which all that is known has happened. */
export const beyondHorizon = (context: CompileContext): Sql => justAfter(horizonOf(context))

/** So many days of 24 hours after an instant. */
export const daysAfter = (instant: Sql, days: number): Sql =>
  sql`(${instant} + make_interval(hours => ${val(days * 24)}::int))`

/** Whether something holds at an instant: it began before, and is not over before. */
export const holdsAt = (from: Sql, to: Sql, instant: Sql): Sql =>
  sql`(${from} < ${instant} and (${to} is null or ${to} >= ${instant}))`
