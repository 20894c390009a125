import { InputError } from '../errors/actionable-error.js'

const most = 1_000

/**
 * Checks how much of a list is asked for.
 *
 * @throws InputError `FIRST_OUT_OF_RANGE`
 */
export function checkFirst(first: number): number {
  if (first >= 1 && first <= most) return first
  throw new InputError({
    code: 'FIRST_OUT_OF_RANGE',
    message: `\`first\` is ${first}; it takes 1 to ${most}.`,
    suggestion: 'Ask for less, and for the rest with `after`.',
    path: ['first'],
    params: { first, most },
  })
}
