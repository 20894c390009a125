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

/** What is wrong with a workspace's models, and where in their list. */
export interface OwnModelsProblem {
  /** The model's place, and the field of it. */
  readonly path: readonly (string | number)[]
  /** What to do, in words. */
  readonly text: string
}

/** The first thing that is wrong with a workspace's models; null where nothing is. */
export function ownModelsProblem(models: unknown): OwnModelsProblem | null {
  if (!Array.isArray(models)) {
    return { path: [], text: 'They are a list of models, each with id, name and weights.' }
  }
  const taken = new Set([...ATTRIBUTION_MODELS, ...LEARNED_MODELS].map(({ id }) => id))
  for (const [place, model] of (models as readonly unknown[]).entries()) {
    const wrong = problemOf(model, taken)
    if (wrong) return { ...wrong, path: [place, ...wrong.path] }
    taken.add((model as OwnModel).id)
  }
  return null
}

function problemOf(model: unknown, taken: ReadonlySet<string>): OwnModelsProblem | null {
  if (typeof model !== 'object' || model === null) {
    return { path: [], text: 'A model is an object with id and name.' }
  }
  const { id, name, weights, halfLifeDays, lookbackDays } = model as Partial<OwnModel>
  if (typeof id !== 'string' || !/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(id)) {
    const text = 'The id of a model is up to 64 letters and digits, such as ourModel.'
    return { path: ['id'], text }
  }
  if (taken.has(id)) {
    return { path: ['id'], text: `There is a model \`${id}\` already; choose another id.` }
  }
  if (typeof name !== 'string' || name.trim() === '') {
    return { path: ['name'], text: `The model \`${id}\` needs a name.` }
  }
  if ((weights === undefined) === (halfLifeDays === undefined)) {
    return { path: ['weights'], text: `The model \`${id}\` needs either weights or halfLifeDays.` }
  }
  const wrong = weights === undefined ? null : weightsProblem(weights)
  if (wrong) {
    const text = `The model \`${id}\`: ${wrong.message} ${wrong.suggestion}`
    return { path: ['weights'], text }
  }
  const window = Object.entries({ halfLifeDays, lookbackDays }).find(
    ([, days]) => days !== undefined && !isWindow(days),
  )
  const text = `The model \`${id}\` has a window of no days; use whole days from 1 to ${MAX_WINDOW_DAYS}.`
  return window ? { path: [window[0]], text } : null
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
