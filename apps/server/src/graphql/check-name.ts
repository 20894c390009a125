import { InputError } from '../errors/actionable-error.js'

const most = 100

/**
 * What people call something that they keep, without blanks around it.
 *
 * @throws InputError `NAME_LENGTH`
 */
export function checkName(text: string, thing: string): string {
  const name = text.trim()
  if (name.length >= 1 && name.length <= most) return name
  throw new InputError({
    code: 'NAME_LENGTH',
    message: `The name of a ${thing} has ${name.length} characters; it takes 1 to ${most}.`,
    suggestion: 'Choose a name that says what it is for.',
    path: ['name'],
  })
}
