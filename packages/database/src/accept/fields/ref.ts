import { NULL } from '../copy-text.js'
import type { Known, Target } from '../known.js'
import { missing, problem, shown } from '../problem.js'
import type { Problem, RejectionCode } from '../problem.js'
import type { Field } from './field.js'
import { LONGEST_KEY, checkText } from './text.js'

/** A reference by the source's own name, written as the number of what it names. */
export function ref<Property extends string>(
  property: Property,
  target: Target,
  column: string | null,
  { required = false }: { readonly required?: boolean } = {},
): Field<Property> {
  return {
    property,
    columns: column === null ? [] : [column],
    target,
    read(record, { wanted }) {
      const value = checkText(property, record[property], LONGEST_KEY)
      if (value === null) return required ? missing(property) : null
      if (typeof value === 'string') wanted.refs[target].add(value)
      return value
    },
    check: (value, known) =>
      value === null || known.numbers[target].has(value)
        ? null
        : unknownRef(property, target, value, known),
    write: (value, { numbers }) => (value === null ? NULL : String(numbers[target].get(value))),
  }
}

export function unknownRef(
  property: string,
  target: Target,
  value: string,
  { source }: Known,
): Problem {
  return problem(
    `UNKNOWN_${target.toUpperCase() as Uppercase<Target>}` satisfies RejectionCode,
    `\`${property}\` names the ${target} ${shown(value)}, which the source "${source}" has not told of.`,
    `Send the ${target}'s own record in this batch or before it. References are read within one source.`,
  )
}
