import { InputError } from '../../errors/actionable-error.js'

/** What a group of a dimension is answered that a question is not broken down by. */
export const otherGroup = (dimension: string, what: string): InputError =>
  new InputError({
    code: 'BAD_CELL',
    message: `The ${what} is not broken down by \`${dimension}\`.`,
    suggestion: 'Name the dimension of `by`.',
    path: ['group', 'dimension'],
  })
