import { compareInstants } from '../calendar/zone-time.js'
import type { OwnModel } from './own-model.js'
import { ownModelsOf, ownModelsProblem } from './own-model.js'

type Settings = Readonly<Record<string, unknown>>

/** What a model of a workspace was until it was changed or removed. */
export interface EarlierModel {
  readonly model: OwnModel
  /** ISO 8601. */
  readonly until: string
}

/** What a workspace's models have been, in the order in which that ended. */
export function earlierModelsOf(settings: Settings): readonly EarlierModel[] {
  const kept = settings['earlierModels']
  return Array.isArray(kept) ? (kept as readonly unknown[]).filter(isEarlier) : []
}

function isEarlier(kept: unknown): kept is EarlierModel {
  if (typeof kept !== 'object' || kept === null) return false
  const { model, until } = kept as Partial<EarlierModel>
  return typeof until === 'string' && ownModelsProblem([model]) === null
}

/**
 * The models of a workspace's settings as they were at an instant, the present ones without one. One that
 * is younger is what it was first.
 */
export function ownModelsAt(settings: Settings, asOf: string | undefined): readonly OwnModel[] {
  const present = ownModelsOf(settings)
  if (asOf === undefined) return present
  const then = new Map<string, OwnModel>()
  for (const { model, until } of earlierModelsOf(settings)) {
    if (compareInstants(until, asOf) > 0 && !then.has(model.id)) then.set(model.id, model)
  }
  const removed = [...then.values()].filter(({ id }) => !present.some((model) => model.id === id))
  return [...present.map((model) => then.get(model.id) ?? model), ...removed]
}

/** What a workspace's models have been, once other settings take the place of those before. */
export function earlierModelsAfter(
  before: Settings,
  after: Settings,
  now: string,
): readonly EarlierModel[] {
  const next = new Set(ownModelsOf(after).map(textOf))
  const ended = ownModelsOf(before).filter((model) => !next.has(textOf(model)))
  return [...earlierModelsOf(before), ...ended.map((model) => ({ model, until: now }))]
}

/** Equal for equal models, in whatever order their weights are told. */
const textOf = ({ id, name, weights, halfLifeDays, lookbackDays }: OwnModel): string =>
  JSON.stringify([
    ...[id, name, halfLifeDays, lookbackDays],
    weights && Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1)),
  ])
