import type { Part } from '@leadlight/metrics'
import type { MetricPlan, Need } from '../plan/metric-plan.js'

/** What a row adds to: the part itself or, where a part is a quotient, one of its two sides. */
export type Side = 'value' | 'numerator' | 'denominator'

/** One sum that a part of a number is made of. */
export interface Term {
  readonly side: Side
  readonly need: Need
  readonly sign: 1 | -1
  /** The row's own value is what it adds, nothing at all included. */
  readonly isValue: boolean
  /** So many of the column's units are one of the metric's. */
  readonly per?: number
}

/**
 * The sums that a part of a metric's value is made of; null where it has no such part. A quotient's
 * value is made of both of its sides, a difference of what is added and what is taken off.
 */
export function termsOf(plan: MetricPlan, part: Part): readonly Term[] | null {
  const { undue, mature = 0 } = plan.made
  if (undue !== undefined && part === 'IMMATURE') return [term(plan, undue)]
  if (undue !== undefined && part === 'MATURE_VALUE') {
    // Unless the mature are told apart, all that could be judged at all is.
    return termsOf({ ...plan, needs: plan.needs.slice(mature) }, 'VALUE')
  }
  const asked = part === 'PREVIOUS' ? 'VALUE' : part
  switch (plan.made.kind) {
    case 'total':
      return totalTerms(plan, plan.made.per, asked)
    case 'values':
      return valuesTerms(plan, plan.made.per, asked)
    case 'ratio':
      return ratioTerms(plan, plan.made, asked)
    case 'conversion':
      return conversionTerms(plan, asked)
    case 'estimate':
      return asked === 'VALUE' || asked === 'N'
        ? plan.needs.map((need) => ({ side: 'value', need, sign: 1, isValue: false }))
        : null
  }
}

function totalTerms(plan: MetricPlan, per: number | undefined, part: Part): readonly Term[] | null {
  if (part === 'VALUE') return [{ ...term(plan, 0), ...(per === undefined ? {} : { per }) }]
  return part === 'N' ? [term(plan, 1)] : null
}

function valuesTerms(plan: MetricPlan, per: number, part: Part): readonly Term[] | null {
  if (part === 'VALUE') return [{ ...term(plan, 0), isValue: true, per }]
  return part === 'N' ? [term(plan, 1)] : null
}

function ratioTerms(
  plan: MetricPlan,
  { split, above }: Extract<MetricPlan['made'], { kind: 'ratio' }>,
  part: Part,
): readonly Term[] | null {
  const over = above === 'rest' ? -1 : 1
  const under = above === 'rest' ? 1 : -1
  const numerator = [
    term(plan, 0, 'value', over),
    ...(above === 'numerator' ? [] : [term(plan, split, 'value', under)]),
  ]
  switch (part) {
    case 'VALUE':
      return [
        ...numerator.map((one) => ({ ...one, side: 'numerator' as const })),
        term(plan, split, 'denominator'),
      ]
    case 'NUMERATOR':
      return numerator
    case 'DENOMINATOR':
      return [term(plan, split)]
    case 'N':
      return [term(plan, split + 1)]
    default:
      return null
  }
}

const [CONVERTED, MEMBERS, IMMATURE, MATURE_CONVERTED] = [0, 1, 2, 3] as const

function conversionTerms(plan: MetricPlan, part: Part): readonly Term[] | null {
  switch (part) {
    case 'VALUE':
      return [term(plan, CONVERTED, 'numerator'), term(plan, MEMBERS, 'denominator')]
    case 'NUMERATOR':
      return [term(plan, CONVERTED)]
    case 'DENOMINATOR':
    case 'N':
      return [term(plan, MEMBERS)]
    case 'IMMATURE':
      return [term(plan, IMMATURE)]
    case 'MATURE_VALUE':
      return [
        term(plan, MATURE_CONVERTED, 'numerator'),
        term(plan, MEMBERS, 'denominator'),
        term(plan, IMMATURE, 'denominator', -1),
      ]
    default:
      return null
  }
}

function term(plan: MetricPlan, place: number, side: Side = 'value', sign: 1 | -1 = 1): Term {
  const need = plan.needs[place]
  if (!need) throw new Error('A part of a number has nothing that it is measured by.')
  return { side, need, sign, isValue: false }
}
