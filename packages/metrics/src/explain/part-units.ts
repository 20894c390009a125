import { kindOf, partOf } from '../catalog/attachments.js'
import type { ParamsOfMetric } from '../catalog/attachments.js'
import { factOf } from '../catalog/facts.js'
import type { MetricDefinition, MetricPart, Unit } from '../language/definition.js'
import type { Measure } from '../language/measure.js'

/** What the two sides of a quotient are measured in. */
export interface PartUnits {
  readonly numerator: Unit
  readonly denominator: Unit
}

/** The units of a metric's numerator and denominator; null where it is no quotient. */
export function partUnits(metric: MetricDefinition, params?: ParamsOfMetric): PartUnits | null {
  const computation = kindOf(metric, params)
  switch (computation.kind) {
    case 'ratio':
      return {
        numerator: unitOfMeasure(computation.numerator),
        denominator: unitOfMeasure(computation.denominator),
      }
    case 'derived':
      return {
        numerator: unitOfPart(computation.numerator, params),
        denominator: unitOfPart(computation.denominator, params),
      }
    case 'conversion':
      return { numerator: 'COUNT', denominator: 'COUNT' }
    default:
      return null
  }
}

const unitOfPart = (part: MetricPart, params: ParamsOfMetric = {}): Unit =>
  partOf(part, params).definition.unit

function unitOfMeasure({ fact, aggregate, column }: Measure): Unit {
  const amount = factOf(fact).money?.amount
  return aggregate === 'sum' && amount !== undefined && amount === column ? 'MONEY' : 'COUNT'
}
