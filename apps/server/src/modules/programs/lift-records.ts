import { compileLiftRecords } from '@leadlight/compiler'
import type { LiftCell, LiftPlace, LiftQuery, ProgramsQuery } from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, isInstant, toCursor } from '../../graphql/opaque-text.js'
import { toPage } from '../connections/to-page.js'
import { contextAt } from '../metrics/context-at.js'
import { countAt, rowsAt } from '../metrics/rows-at.js'
import type { LiftPersonConnectionType } from './lift-record.type.js'

/** A page of people of one side that is asked for. */
export interface LiftPeopleAsk {
  readonly cell: LiftCell
  readonly first: number
  readonly after: string | null
}

/** Of which question. */
interface Of {
  readonly query: ProgramsQuery
  readonly lift: LiftQuery
  readonly asOf: string | undefined
}

/**
 * A page of the people of one side of a lift.
 *
 * @throws MetricQueryError with every problem of the question
 * @throws InputError `FIRST_OUT_OF_RANGE`, `CURSOR_INVALID`, `CURSOR_MISMATCH`
 */
export async function readLiftPeople(
  ctx: RequestContext,
  { query, lift, cell, first, after, asOf }: LiftPeopleAsk & Of,
): Promise<LiftPersonConnectionType> {
  const question = ['liftPeople', query, lift, cell, asOf]
  const place = after === null ? null : fromCursor(after, question, isPlace)
  const limit = checkFirst(first) + 1
  const plan = compileLiftRecords(query, lift, cell, await contextAt(ctx, asOf))
  const rows = await rowsAt(ctx, asOf, plan.page(place, limit))
  const page = toPage(rows, first, (row) => {
    const person = plan.read(row)
    const own: LiftPlace = { at: person.followedFrom, leadNo: person.leadNo }
    return { cursor: toCursor(own, question), node: { ...person, asOf } }
  })
  return { ...page, count: () => countAt(ctx, asOf, plan.count()) }
}

function isPlace(value: unknown): value is LiftPlace {
  if (typeof value !== 'object' || value === null) return false
  const { at, leadNo } = value as Partial<LiftPlace>
  return isInstant(at) && Number.isInteger(leadNo)
}
