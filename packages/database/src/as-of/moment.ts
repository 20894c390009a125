import { exactInstant } from '../exact-instant.js'
import { DatabaseError } from '../database-error.js'
import type { DoorClient } from '../door/door-client.js'
import { SCHEMA } from '../schema/roles.js'

/** An instant of knowledge that was asked for, settled against what there is. */
export interface Moment {
  /** ISO text with microseconds. */
  readonly at: string
  /** Nothing has been recorded or come to pass since, and facts are behind nothing: the present is the answer, and later instants are no different. */
  readonly present: boolean
}

/** Reads an instant to the microsecond. What was told of a time after it may have come to pass by now. */
export async function readMoment(
  client: DoorClient,
  workspaceId: number,
  asOf: string,
  now: Date,
): Promise<Moment> {
  const [moment] = await client.query<Moment>(
    `select ${exactInstant('at')} as at,
       not exists (
         select from ${SCHEMA}.source
         where workspace_id = $1 and (last_recorded_at > at or (latest_told_at > at and at < $3::timestamptz)))
         and not exists (select from ${SCHEMA}.touched_batch where workspace_id = $1) as present
     from (select $2::timestamptz as at) asked`,
    [workspaceId, asOf, now.toISOString()],
  )
  return moment as Moment
}

/** The refusal of an instant at which nothing was known. */
export function tooEarly(at: string, earliest: string): DatabaseError {
  return new DatabaseError({
    code: 'AS_OF_TOO_EARLY',
    message: `Nothing was known at ${at}: the first facts were recorded at ${earliest}.`,
    hint: `Ask for ${earliest} or later, or leave \`asOf\` out for the present.`,
    params: { asOf: at, earliest },
  })
}
