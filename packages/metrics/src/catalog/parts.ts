import type { MetricVersion } from '../language/definition.js'
import type { Condition } from '../language/measure.js'
import type { CostBasis, Parameter } from '../language/parameter.js'

/** The wording with which the catalogue began. */
export const FIRST_VERSION: MetricVersion = { number: 1, since: '2026-01-01' }

/** Which costs count. */
export const costBasis: Parameter = {
  name: 'basis',
  type: 'costBasis',
  default: 'PROGRAM',
  about: 'PROGRAM counts direct spend; FULLY_LOADED adds labour, technology and overhead.',
}

const DIRECT = ['media', 'content', 'event', 'agency'] as const

/** The kinds of cost lines that a basis counts. */
export const COST_KINDS: Readonly<Record<CostBasis, readonly string[]>> = {
  PROGRAM: DIRECT,
  FULLY_LOADED: [...DIRECT, 'labour', 'technology', 'overhead'],
}

/** Keeps the cost lines that a basis counts. */
export const onCostBasis: Condition = { column: 'kind', param: 'basis', choices: COST_KINDS }

/** Which statistic of many values is the metric's value. */
export const statistic: Parameter = {
  name: 'statistic',
  type: 'statistic',
  default: 'MEDIAN',
  about: 'The statistic of the values: the median unless another is asked for.',
}

/** How long after the first stage a conversion may come. */
export const windowDays: Parameter = {
  name: 'windowDays',
  type: 'days',
  default: null,
  about: 'Days allowed to convert, counted from the first stage; left out: ever.',
}
