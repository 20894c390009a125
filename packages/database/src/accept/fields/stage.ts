import { copyValue } from '../copy-text.js'
import { missing, problem, shown } from '../problem.js'
import type { Field } from './field.js'
import { LONGEST_KEY, checkText } from './text.js'

/** A stage of the workspace's own funnel, by its id. */
export function stage<Property extends string>(
  property: Property,
  column: string,
): Field<Property> {
  return {
    property,
    columns: [column],
    read: (record) => checkText(property, record[property], LONGEST_KEY) ?? missing(property),
    check: (value, { stages }) =>
      value !== null && stages.has(value)
        ? null
        : problem(
            'UNKNOWN_STAGE',
            `\`${property}\` is ${shown(value)}, which is no stage of this workspace.`,
            `Use one of ${[...stages].join(', ')}, or map it to one of them.`,
          ),
    write: copyValue,
  }
}
