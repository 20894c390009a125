import { NULL } from '../copy-text.js'
import { missing, problem, shown } from '../problem.js'
import type { Field } from './field.js'

interface NumberOptions {
  readonly required?: boolean
  readonly whole?: boolean
  readonly least?: number
  /** Written where the record says nothing. */
  readonly otherwise?: string
}

const LARGEST_INT = 2_147_483_647

/** A number that is no money: a score, a place in an order. */
export function number<Property extends string>(
  property: Property,
  column: string,
  { required = false, whole = false, least = -LARGEST_INT, otherwise }: NumberOptions = {},
): Field<Property> {
  return {
    property,
    columns: [column],
    read(record) {
      const value = record[property]
      if (value === undefined || value === null) return required ? missing(property) : null
      const fits = typeof value === 'number' && value >= least && value <= LARGEST_INT
      if (fits && (!whole || Number.isInteger(value))) return String(value)
      return problem(
        'BAD_NUMBER',
        `\`${property}\` is ${shown(value)}.`,
        `Send ${whole ? 'a whole number' : 'a number'} from ${least} to ${LARGEST_INT}.`,
      )
    },
    write: (value) => value ?? otherwise ?? NULL,
  }
}
