import { problem, shown } from '../problem.js'
import type { Problem } from '../problem.js'
import type { Field, Raw } from './field.js'
import { checkText } from './text.js'

// 'companySize'
const NAME = /^[a-z][A-Za-z0-9]{0,62}$/
const LONGEST_VALUE = 500

/** Dimensions that the catalogue has already; an attribute of the same name would be asked for in vain. */
const TAKEN: ReadonlySet<string> = new Set([
  'asset',
  'campaign',
  'campaignType',
  'channel',
  'cohort',
  'costKind',
  'imported',
  'imputed',
  'landingPage',
  'network',
  'program',
  'programStep',
  'reason',
  'scoreBand',
  'segment',
  'source',
  'stage',
  'variant',
])

/** Attributes by name; they go to the profile, not to the record's own table. */
export function attributes<Property extends string>(property: Property): Field<Property> {
  return {
    property,
    columns: [],
    read(record) {
      const pairs = readAttributes(property, record)
      return Array.isArray(pairs)
        ? pairs
            .map(([name, value]) => `${name}\0${value ?? '\0'}`)
            .sort()
            .join('\0\0')
        : pairs
    },
    write: () => '',
  }
}

/** The names and values of a record's attributes in one spelling; null clears. */
export function readAttributes(
  property: string,
  record: Raw,
): [name: string, value: string | null][] | Problem {
  const told = record[property]
  if (told === undefined || told === null) return []
  if (typeof told !== 'object' || Array.isArray(told)) {
    return problem(
      'BAD_ATTRIBUTE',
      `\`${property}\` is ${shown(told)}.`,
      'Send an object of names and texts.',
    )
  }
  const pairs: [string, string | null][] = []
  for (const [name, value] of Object.entries(told)) {
    if (!NAME.test(name)) {
      return problem(
        'BAD_ATTRIBUTE',
        `An attribute cannot be called ${shown(name)}.`,
        'Use camelCase: a small letter, then letters and digits, 63 at most.',
      )
    }
    if (TAKEN.has(name)) {
      return problem(
        'RESERVED_ATTRIBUTE',
        `\`${name}\` is a dimension of its own and no attribute.`,
        'Choose another name, or fill the property of the record that is meant.',
      )
    }
    const checked = checkText(`${property}.${name}`, value, LONGEST_VALUE)
    if (typeof checked === 'object' && checked !== null) return checked
    pairs.push([name, checked?.trim().normalize() || null])
  }
  return pairs
}
