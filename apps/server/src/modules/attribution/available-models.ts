import { ATTRIBUTION_MODELS, LEARNED_MODELS, ownModelsOf, weightsOfRule } from '@leadlight/metrics'
import type { TouchWeights } from '@leadlight/metrics'

import type { TouchWeightType } from './attribution-model.type.js'
import type { AvailableModelType } from './available-model.type.js'

/** Every model of a workspace with these settings. */
export function availableModels(
  settings: Readonly<Record<string, unknown>>,
): readonly AvailableModelType[] {
  return [
    ...ATTRIBUTION_MODELS.map(({ id, name, about, rule }) => ({
      ...{ id, name, about },
      learns: false,
      weights: toWeights(weightsOfRule(rule)),
      lookbackDays: null,
    })),
    ...LEARNED_MODELS.map(({ id, name, about }) => ({
      ...{ id, name, about },
      learns: true,
      weights: null,
      lookbackDays: null,
    })),
    ...ownModelsOf(settings).map(({ id, name, weights, lookbackDays }) => ({
      id,
      name,
      about: 'A model of this workspace.',
      learns: false,
      weights: toWeights(weights ?? null),
      lookbackDays: lookbackDays ?? null,
    })),
  ]
}

/** In the order of a journey, whatever order they were saved in. */
const ROLES = ['first', 'creation', 'opening', 'conversion', 'rest'] as const

/** Weights as a list; null where a model has none. */
export const toWeights = (weights: TouchWeights | null): readonly TouchWeightType[] | null =>
  weights &&
  ROLES.flatMap((role) => {
    const share = weights[role]
    return share === undefined ? [] : [{ role, share }]
  })
