import type {
  DerivedComputation,
  MetricDefinition,
  MetricPart,
  Note,
  StageDefinition,
} from '@leadlight/metrics'
import { kindOf, partOf } from '@leadlight/metrics'
import type { BoundParams } from '../bind/bound-query.js'
import type { MetricPlan } from './metric-plan.js'
import { planRatio } from './plan-ratio.js'
import { planTotal } from './plan-total.js'

/** One metric over another. */
export function planDerived(
  { unit }: MetricDefinition,
  { numerator, denominator, minusDenominator, spoiledBy }: DerivedComputation,
  params: BoundParams,
  stages: readonly StageDefinition[],
): MetricPlan {
  const over = planPart(numerator, params, stages)
  const under = planPart(denominator, params, stages)
  const ratio = planRatio(over.plan, under.plan, {
    above: minusDenominator ? 'gain' : 'numerator',
    // Money over a count is money; money over money is a plain ratio of major units.
    ofMoney: unit !== 'MONEY' && over.isMoney && under.isMoney,
  })
  if (!spoiledBy) return ratio
  return unlessSpoiled(ratio, planPart(spoiledBy.part, params, stages).plan, spoiledBy.reason)
}

/** Leaves no value where a count is not 0. */
function unlessSpoiled(ratio: MetricPlan, spoils: MetricPlan, reason: Note): MetricPlan {
  const split = ratio.needs.length
  return {
    ...ratio,
    needs: [...ratio.needs, ...spoils.needs],
    gather: (numbers) => {
      const measured = ratio.gather(numbers.slice(0, split))
      const spoiled = spoils.gather(numbers.slice(split))
      const isSpoiled = spoiled.kind === 'total' && spoiled.total > 0n
      return measured.kind === 'ratio' && isSpoiled ? { ...measured, spoiled: reason } : measured
    },
  }
}

/** A metric's part, and whether it is money. */
export function planPart(
  part: MetricPart,
  params: BoundParams,
  stages: readonly StageDefinition[],
): { readonly plan: MetricPlan; readonly isMoney: boolean } {
  const { definition, params: own } = partOf(part, params)
  const computation = kindOf(definition, own)
  if (computation.kind !== 'simple') {
    throw new Error(
      `A metric of two units is made of \`${definition.id}\`, which is no simple metric.`,
    )
  }
  const bound = Object.fromEntries(
    Object.entries(own).map(([name, value]) => [name, value ?? null]),
  )
  return {
    plan: planTotal(computation.measure, bound, stages),
    isMoney: definition.unit === 'MONEY',
  }
}
