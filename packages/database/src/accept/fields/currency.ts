import { copyValue } from '../copy-text.js'
import { missing } from '../problem.js'
import type { Field } from './field.js'
import { checkCurrency } from './money.js'

/** The code of a currency that stands by itself. */
export function currency<Property extends string>(
  property: Property,
  column: string,
): Field<Property> {
  return {
    property,
    columns: [column],
    read: (record) => checkCurrency(property, record[property]) ?? missing(property),
    write: copyValue,
  }
}
