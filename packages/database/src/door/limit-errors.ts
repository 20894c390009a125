import { DatabaseError, sqlStateOf } from '../database-error.js'
import type { DoorOptions } from './context.js'

const QUERY_CANCELED = '57014'
const CONFIGURATION_LIMIT = '53400'

/** An error of a statement in the words of the limit that it ran into; any other error as it is. */
export function explainLimit(
  error: unknown,
  { statementTimeoutMs, tempFileMb }: DoorOptions,
): unknown {
  const state = sqlStateOf(error)
  if (state === QUERY_CANCELED && statementTimeoutMs !== undefined) {
    return new DatabaseError({
      code: 'TIME_LIMIT',
      message: `A statement took longer than ${statementTimeoutMs} ms, so it was ended.`,
      hint: 'Ask for less, or allow more time.',
      params: { limitMs: statementTimeoutMs },
      cause: error,
    })
  }
  if (state === CONFIGURATION_LIMIT && tempFileMb !== undefined) {
    return new DatabaseError({
      code: 'SPACE_LIMIT',
      message: `A statement needed more than ${tempFileMb} MB of temporary files, so it was ended.`,
      hint: 'Ask for less, or allow more room.',
      params: { limitMb: tempFileMb },
      cause: error,
    })
  }
  return error
}

export const tooManyRows = (maxRows: number): DatabaseError =>
  new DatabaseError({
    code: 'ROWS_LIMIT',
    message: `A statement returned more than ${maxRows} rows, so it was ended.`,
    hint: 'Ask for less, or allow more rows.',
    params: { limitRows: maxRows },
  })
