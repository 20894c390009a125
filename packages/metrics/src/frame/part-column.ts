import type { Part } from './frame.js'

/** The id of the column of a part: the metric's own for its value, else such as `newLeads.previous`. */
export function partColumn(column: string, part: Part): string {
  return part === 'VALUE' ? column : `${column}.${camelCase(part)}`
}

const camelCase = (part: Part): string =>
  part.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
