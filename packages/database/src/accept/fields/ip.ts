import { isIP } from 'node:net'

import { copyValue } from '../copy-text.js'
import { problem, shown } from '../problem.js'
import type { Field } from './field.js'

/** An address of the Internet Protocol, version 4 or 6. */
export function ip<Property extends string>(property: Property, column: string): Field<Property> {
  return {
    property,
    columns: [column],
    read(record) {
      const value = record[property]
      if (value === undefined || value === null || value === '') return null
      // A zone index such as fe80::1%eth0 means something on one machine only.
      if (typeof value === 'string' && isIP(value) !== 0 && !value.includes('%')) return value
      return problem(
        'BAD_IP',
        `\`${property}\` is ${shown(value)}.`,
        'Send an IPv4 or IPv6 address, or leave it out.',
      )
    },
    write: copyValue,
  }
}
