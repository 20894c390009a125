import type { Fact } from '@leadlight/metrics'
import { factOf } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import type { Joins } from './joins.js'
import { printDimension, printValues } from './print-dimension.js'
import type { DimensionPrinter } from './print-filter.js'
import { beyondHorizon } from './instants.js'
import type { Sql } from './sql.js'

/**
 * The dimensions of a row of lead_fact as they are at a moment (an instant before which things
 * count): at the end of all that is known, unless said.
 */
export function leadPrinter(
  row: string,
  joins: Joins,
  context: CompileContext,
  moment: Sql = beyondHorizon(context),
): DimensionPrinter {
  const { scoreBand, ...dimensions } = factOf('lead').dimensions
  const now: Fact = {
    ...factOf('lead'),
    dimensions: { ...dimensions, ...(scoreBand && { scoreBand: NOW }) },
  }
  return {
    value: (dimension) => printDimension(dimension, now, row, moment, joins, context),
    values: (dimension) => printValues(dimension, now, row, moment, context),
  }
}

/** A new lead's band is that of the end of its month; a lead's is that of today. */
const NOW = { kind: 'state', of: 'scoreBand' } as const
