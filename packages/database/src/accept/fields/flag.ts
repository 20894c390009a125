import { problem, shown } from '../problem.js'
import type { Field } from './field.js'

/** Yes or no; no where the record says nothing. */
export function flag<Property extends string>(
  property: Property,
  column: string | null,
): Field<Property> {
  return {
    property,
    columns: column === null ? [] : [column],
    read(record) {
      const value = record[property]
      if (value === undefined || value === null || value === false) return null
      if (value === true) return 't'
      return problem('BAD_CHOICE', `\`${property}\` is ${shown(value)}.`, 'Send true or false.')
    },
    write: (value) => value ?? 'f',
  }
}
