import { InputError } from '../errors/actionable-error.js'

const most = 64

/**
 * Refuses bodies that are nested deeper than anything a question needs: what reads them calls itself
 * once per level.
 *
 * @throws InputError `REQUEST_TOO_DEEP`
 */
export function checkNesting(body: unknown): void {
  let level: readonly unknown[] = [body]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) throw tooDeep()
    level = level.flatMap(membersOf)
  }
}

const membersOf = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : []

function tooDeep(): InputError {
  return new InputError({
    code: 'REQUEST_TOO_DEEP',
    message: `This request’s body is nested more than ${most} levels deep.`,
    suggestion: 'Write filters flatter.',
  })
}
