import type { AskedModel, AttributionQuery, TouchRules } from '@leadlight/compiler'

import { toFilter } from '../filter/to-filter.js'
import { toPeriod } from '../period/period.input.js'
import type {
  AttributionInput,
  AttributionModelInput,
  TouchRulesInput,
} from './attribution.input.js'

/** The question of an input, as plain data. */
export function toAttributionQuery(input: AttributionInput): AttributionQuery {
  const { period, where, models, touches, asOf: _, ...plain } = input
  return {
    ...given(plain),
    period: toPeriod(period),
    ...(where == null ? {} : { where: toFilter(where) }),
    ...(models == null ? {} : { models: models.map(toModel) }),
    ...(touches == null ? {} : { touches: given<TouchRulesInput>(touches) as Partial<TouchRules> }),
  } as AttributionQuery
}

function toModel({ weights, ...model }: AttributionModelInput): AskedModel {
  return {
    ...given(model),
    ...(weights == null ? {} : { weights: given(weights) }),
  } as AskedModel
}

/** What was sent; a null says no more than nothing. */
function given<T extends object>(input: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<T>
}
