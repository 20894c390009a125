import { compileMatches, compileProgramRecords } from '@leadlight/compiler'
import type { EnrolmentPlace, MatchCell, ProgramCell, ProgramsQuery } from '@leadlight/compiler'

import type { RequestContext } from '../../graphql/context.js'
import { checkFirst } from '../../graphql/list-size.js'
import { fromCursor, isInstant, pack, toCursor } from '../../graphql/opaque-text.js'
import { toPage } from '../connections/to-page.js'
import { contextAt } from '../metrics/context-at.js'
import { countAt, rowsAt } from '../metrics/rows-at.js'
import type { EnrolmentConnectionType } from './enrolment.type.js'
import type { TriggerMatchConnectionType } from './match.type.js'

/** A page of enrolments that is asked for. */
export interface EnrolmentsAsk {
  readonly cell: ProgramCell
  readonly first: number
  readonly after: string | null
}

/** A page of matches that is asked for. */
export interface MatchesAsk {
  readonly cell: MatchCell
  readonly first: number
  readonly after: string | null
}

/** Of which question. */
interface Of {
  readonly query: ProgramsQuery
  readonly asOf: string | undefined
}

/**
 * A page of the enrolments behind a number.
 *
 * @throws InputError `FIRST_OUT_OF_RANGE`, `CURSOR_INVALID`, `CURSOR_MISMATCH`
 */
export async function readEnrolments(
  ctx: RequestContext,
  { query, cell, first, after, asOf }: EnrolmentsAsk & Of,
): Promise<EnrolmentConnectionType> {
  const question = ['enrolments', query, cell, asOf]
  const place = after === null ? null : fromCursor(after, question, isPlace)
  const limit = checkFirst(first) + 1
  const context = await contextAt(ctx, asOf)
  const plan = compileProgramRecords(query, cell, context)
  const rows = await rowsAt(ctx, asOf, plan.page(place, limit))
  const page = toPage(rows, first, (row) => {
    const { place: own, ...enrolment } = plan.read(row)
    return {
      cursor: toCursor(own, question),
      node: { id: pack(['enrolment', own.id]), ...enrolment, asOf },
    }
  })
  return {
    ...page,
    count: () => countAt(ctx, asOf, plan.count()),
  }
}

/**
 * A page of what a trigger matched.
 *
 * @throws InputError `FIRST_OUT_OF_RANGE`, `CURSOR_INVALID`, `CURSOR_MISMATCH`
 */
export async function readMatches(
  ctx: RequestContext,
  { query, cell, first, after, asOf }: MatchesAsk & Of,
): Promise<TriggerMatchConnectionType> {
  const question = ['matches', query, cell, asOf]
  const place = after === null ? null : fromCursor(after, question, isPlace)
  const limit = checkFirst(first) + 1
  const plan = compileMatches(query, cell, await contextAt(ctx, asOf))
  const rows = await rowsAt(ctx, asOf, plan.page(place, limit))
  const page = toPage(rows, first, (row) => {
    const { place: own, ...match } = plan.read(row)
    return { cursor: toCursor(own, question), node: { ...match, asOf } }
  })
  return { ...page, count: () => countAt(ctx, asOf, plan.count()) }
}

function isPlace(value: unknown): value is EnrolmentPlace {
  if (typeof value !== 'object' || value === null) return false
  const { at, id } = value as Partial<EnrolmentPlace>
  return isInstant(at) && typeof id === 'string'
}
