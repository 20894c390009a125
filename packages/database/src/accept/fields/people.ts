import { problem, shown } from '../problem.js'
import type { Field, Raw } from './field.js'
import { unknownRef } from './ref.js'
import { LONGEST_KEY, checkText } from './text.js'

/** Several leads by reference; they go to a table of their own. */
export function people<Property extends string>(property: Property): Field<Property> {
  return {
    property,
    columns: [],
    read(record, { wanted }) {
      const told = record[property]
      if (told === undefined || told === null) return null
      if (!Array.isArray(told)) {
        return problem(
          'BAD_RECORD',
          `\`${property}\` is ${shown(told)}.`,
          'Send a list of references to leads.',
        )
      }
      for (const each of told) {
        const value = checkText(property, each, LONGEST_KEY)
        if (value === null || typeof value === 'object') {
          return (
            value ?? problem('BAD_RECORD', `\`${property}\` has a blank entry.`, 'Leave it out.')
          )
        }
        wanted.refs.lead.add(value)
      }
      return readPeople(property, record).join('\0')
    },
    check(value, known) {
      const refs = value === null || value === '' ? [] : value.split('\0')
      const unknown = refs.find((each) => !known.numbers.lead.has(each))
      return unknown === undefined ? null : unknownRef(property, 'lead', unknown, known)
    },
    write: () => '',
  }
}

/** The references of a list that has been checked, each once. */
export const readPeople = (property: string, record: Raw): readonly string[] =>
  [...new Set((record[property] ?? []) as readonly string[])].sort()
