import type { Part, Unit } from '@leadlight/metrics'
import { kindOf, partUnits } from '@leadlight/metrics'
import type { BoundMetric } from '../bind/bound-query.js'
import type { Side } from './part-terms.js'

/** What the records of a part of a number add is measured in, side by side. */
export type SideUnits = Readonly<Record<Side, Unit>>

/** The units of what records add: of a quotient each side's own, of people and rows a count. */
export function sideUnits({ definition, params }: BoundMetric, part: Part): SideUnits {
  const sides = partUnits(definition, params) ?? {
    numerator: definition.unit,
    denominator: definition.unit,
  }
  return { ...sides, value: valueUnit({ definition, params }, part, sides) }
}

function valueUnit(
  { definition, params }: Pick<BoundMetric, 'definition' | 'params'>,
  part: Part,
  sides: Omit<SideUnits, 'value'>,
): Unit {
  switch (part) {
    case 'NUMERATOR':
      return sides.numerator
    case 'DENOMINATOR':
      return sides.denominator
    case 'N':
    case 'IMMATURE':
      return 'COUNT'
    default:
      // What an estimate is made of is counted row by row, whatever it comes to.
      return kindOf(definition, params).kind === 'estimate' ? 'COUNT' : definition.unit
  }
}
