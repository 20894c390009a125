import { copyValue } from '../copy-text.js'
import { problem, shown } from '../problem.js'
import type { Field } from './field.js'

// '5.4321'
const SPELLING = /^\d{1,12}(?:\.\d{1,12})?$/

/** A factor above zero as decimal text. */
export function rate<Property extends string>(property: Property, column: string): Field<Property> {
  return {
    property,
    columns: [column],
    read(record) {
      const value = record[property]
      if (typeof value === 'string' && SPELLING.test(value) && Number(value) > 0) return value
      return problem(
        'BAD_NUMBER',
        `\`${property}\` is ${shown(value)}.`,
        'Write it as decimal text above zero, such as "5.4321".',
      )
    },
    write: copyValue,
  }
}
