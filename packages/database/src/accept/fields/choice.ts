import { copyValue } from '../copy-text.js'
import { missing, problem, shown } from '../problem.js'
import type { Field } from './field.js'

interface ChoiceOptions {
  readonly required?: boolean
  /** Written where the record says nothing. */
  readonly otherwise?: string
}

/** One of a few words. */
export function choice<Property extends string>(
  property: Property,
  column: string,
  words: readonly string[],
  { required = false, otherwise }: ChoiceOptions = {},
): Field<Property> {
  const allowed = new Set<unknown>(words)
  return {
    property,
    columns: [column],
    read(record) {
      const value = record[property]
      if (value === undefined || value === null || value === '')
        return required ? missing(property) : null
      if (allowed.has(value)) return value as string
      return problem(
        'BAD_CHOICE',
        `\`${property}\` is ${shown(value)}.`,
        `Use one of ${words.join(', ')}.`,
      )
    },
    write: (value) => copyValue(value ?? otherwise ?? null),
  }
}
