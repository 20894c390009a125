import { KINDS } from './kinds/index.js'

/** When the facts of a table happened, by column; what has no time of its own was always so. */
export const EFFECTIVE: ReadonlyMap<string, string> = new Map(
  KINDS.flatMap(({ table, effective }) => (table && effective ? [[table, effective]] : [])),
)
