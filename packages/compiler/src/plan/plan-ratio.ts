import type { Measure, RatioComputation, StageDefinition } from '@leadlight/metrics'
import { factOf } from '@leadlight/metrics'
import type { BoundParams } from '../bind/bound-query.js'
import type { MetricPlan, RatioForm } from './metric-plan.js'
import { planTotal } from './plan-total.js'

/** One total over another. */
export function planRatio(
  numerator: MetricPlan,
  denominator: MetricPlan,
  form: RatioForm,
): MetricPlan {
  const split = numerator.needs.length
  return {
    needs: [...numerator.needs, ...denominator.needs],
    gather: (numbers) => {
      const over = numerator.gather(numbers.slice(0, split))
      const under = denominator.gather(numbers.slice(split))
      if (over.kind !== 'total' || under.kind !== 'total') {
        throw new Error('A ratio is made of two totals.')
      }
      return {
        kind: 'ratio',
        numerator: above(form, over.total, under.total),
        denominator: under.total,
        units: under.rows,
        ofMoney: form.ofMoney,
        ...(under.per === undefined ? {} : { per: under.per }),
      }
    },
    leftOut: [
      ...numerator.leftOut,
      ...denominator.leftOut.map((item) => ({ ...item, need: item.need + split })),
    ],
    booked: [
      ...(numerator.booked ?? []),
      ...(denominator.booked ?? []).map((need) => need + split),
    ],
    made: { kind: 'ratio', split, above: form.above },
  }
}

function above(form: RatioForm, numerator: bigint, denominator: bigint): bigint {
  switch (form.above) {
    case 'numerator':
      return numerator
    case 'rest':
      return denominator - numerator
    case 'gain':
      return numerator - denominator
  }
}

const isOfMoney = ({ numerator, denominator }: RatioComputation): boolean =>
  isMoney(numerator) && isMoney(denominator)

const isMoney = ({ fact, aggregate, column }: Measure): boolean =>
  aggregate === 'sum' && column !== undefined && factOf(fact).money?.amount === column

/** A ratio; with a window also that of the rows whose window is over, and how many there are else. */
export function planWindowed(
  computation: RatioComputation,
  params: BoundParams,
  stages: readonly StageDefinition[],
): MetricPlan {
  const { numerator, denominator, complement, window } = computation
  const form: RatioForm = {
    above: complement ? 'rest' : 'numerator',
    ofMoney: isOfMoney(computation),
  }
  const only = (measure: Measure, isPast?: boolean): MetricPlan => {
    const over =
      window === undefined || isPast === undefined ? [] : [{ column: window, isPast } as const]
    return planTotal({ ...measure, where: [...(measure.where ?? []), ...over] }, params, stages)
  }
  const all = planRatio(only(numerator), only(denominator), form)
  if (window === undefined) return all
  const mature = planRatio(only(numerator, true), only(denominator, true), form)
  const waiting = only(denominator, false)
  const [first, second] = [all.needs.length, all.needs.length + mature.needs.length]
  return {
    ...all,
    needs: [...all.needs, ...mature.needs, ...waiting.needs],
    made: { ...all.made, undue: second + 1, mature: first },
    gather: (numbers) => {
      const immature = waiting.gather(numbers.slice(second))
      if (immature.kind !== 'total') throw new Error('What waits for its window is counted.')
      return {
        kind: 'windowed',
        measured: all.gather(numbers.slice(0, first)),
        immature: immature.rows,
        mature: mature.gather(numbers.slice(first, second)),
      }
    },
  }
}
