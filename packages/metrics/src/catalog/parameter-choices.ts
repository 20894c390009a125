import type { Parameter } from '../language/parameter.js'
import { COST_BASES, STATISTICS } from '../language/parameter.js'
import { ATTRIBUTION_MODELS } from './attribution-models.js'

/** The words that a parameter may be in every workspace; none where they are the workspace's own or a number. */
export function choicesOf({
  type,
  choices,
}: Pick<Parameter, 'type' | 'choices'>): readonly string[] {
  switch (type) {
    case 'choice':
      return choices ?? []
    case 'statistic':
      return STATISTICS
    case 'costBasis':
      return COST_BASES
    case 'attributionModel':
      return ATTRIBUTION_MODELS.map(({ id }) => id)
    default:
      return []
  }
}
