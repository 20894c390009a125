import { copyValue } from '../copy-text.js'
import { missing, problem, shown } from '../problem.js'
import type { Field } from './field.js'
import { dayToMs } from './when.js'

const SPELLING = /^(\d{4})-(\d\d)-(\d\d)$/

/** A calendar day that stays that day in every zone. */
export function day<Property extends string>(
  property: Property,
  column: string,
  { required = false }: { readonly required?: boolean } = {},
): Field<Property> {
  return {
    property,
    columns: [column],
    read(record) {
      const value = record[property]
      if (value === undefined || value === null || value === '')
        return required ? missing(property) : null
      const parts = typeof value === 'string' ? SPELLING.exec(value) : null
      const exists =
        parts && dayToMs(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== undefined
      if (exists) return value as string
      return problem(
        'BAD_DAY',
        `\`${property}\` is ${shown(value)}, which is no day of the calendar from 1900 on.`,
        'Write it as 2018-02-26.',
      )
    },
    write: copyValue,
  }
}
