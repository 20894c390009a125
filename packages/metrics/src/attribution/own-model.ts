import { ATTRIBUTION_MODELS } from '../catalog/attribution-models.js'
import type { TouchWeights } from './touch-weights.js'
import { weightsProblem } from './touch-weights.js'
import { LEARNED_MODELS } from './learned-models.js'

/** A model that a workspace has made for itself: weights, or a half-life. */
export interface OwnModel {
  readonly id: string
  readonly name: string
  readonly weights?: TouchWeights
  readonly halfLifeDays?: number
  /** How far it looks back; for ever where left out. */
  readonly lookbackDays?: number
}

/** How far a window may reach, in days. */
export const MAX_WINDOW_DAYS = 36_500

/** What is wrong with a workspace's models, in words; null where nothing is. */
export function ownModelsProblem(models: unknown): string | null {
  if (!Array.isArray(models)) return 'They are a list of models, each with id, name and weights.'
  const taken = new Set([...ATTRIBUTION_MODELS, ...LEARNED_MODELS].map(({ id }) => id))
  for (const model of models as readonly unknown[]) {
    const wrong = problemOf(model, taken)
    if (wrong !== null) return wrong
    taken.add((model as OwnModel).id)
  }
  return null
}

function problemOf(model: unknown, taken: ReadonlySet<string>): string | null {
  if (typeof model !== 'object' || model === null) return 'A model is an object with id and name.'
  const { id, name, weights, halfLifeDays, lookbackDays } = model as Partial<OwnModel>
  if (typeof id !== 'string' || !/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(id)) {
    return 'The id of a model is up to 64 letters and digits, such as ourModel.'
  }
  if (taken.has(id)) return `There is a model \`${id}\` already; choose another id.`
  if (typeof name !== 'string' || name.trim() === '') return `The model \`${id}\` needs a name.`
  if ((weights === undefined) === (halfLifeDays === undefined)) {
    return `The model \`${id}\` needs either weights or halfLifeDays.`
  }
  const wrong = weights === undefined ? null : weightsProblem(weights)
  if (wrong) return `The model \`${id}\`: ${wrong.message} ${wrong.suggestion}`
  const windows = [halfLifeDays, lookbackDays].filter((days) => days !== undefined)
  return windows.every(isWindow)
    ? null
    : `The model \`${id}\` has a window of no days; use whole days from 1 to ${MAX_WINDOW_DAYS}.`
}

/** Whole days, one at least. */
export const isWindow = (days: unknown): boolean =>
  Number.isInteger(days) && Number(days) >= 1 && Number(days) <= MAX_WINDOW_DAYS

/** The models of a workspace's settings; none where they hold none that make sense. */
export function ownModelsOf(settings: Readonly<Record<string, unknown>>): readonly OwnModel[] {
  const models = settings['attributionModels']
  return models !== undefined && ownModelsProblem(models) === null
    ? (models as readonly OwnModel[])
    : []
}
