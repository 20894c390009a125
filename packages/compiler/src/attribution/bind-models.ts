import type { AttributionRule, OwnModel } from '@leadlight/metrics'
import {
  ATTRIBUTION_MODELS,
  isWindow,
  LEARNED_MODELS,
  MAX_WINDOW_DAYS,
  ruleOfWeights,
  weightsOfRule,
  weightsProblem,
} from '@leadlight/metrics'
import { suggestNames } from '../bind/near-names.js'
import type { CompileContext } from '../context.js'
import type { Problems } from '../errors.js'
import type { AskedModel, BoundModel } from './attribution.js'

/** Asked for where a question names no models. */
const USUAL = ['firstTouch', 'lastTouch', 'linear', 'timeDecay', 'positionBased', 'wShaped']

const MAX_MODELS = 12

/** The longest memory of a Markov chain. */
const MAX_ORDER = 4

type Path = readonly (string | number)[]

/** Settles the models of a question, each with all of its parameters. */
export function bindModels(
  asked: readonly AskedModel[] | undefined,
  context: CompileContext,
  problems: Problems,
): readonly BoundModel[] {
  const models = asked ?? USUAL.map((model) => ({ model }))
  if (models.length === 0 || models.length > MAX_MODELS) {
    problems.add(
      'BAD_PARAMETER',
      ['models'],
      `A question takes 1 to ${MAX_MODELS} models, not ${models.length}.`,
      'Leave `models` out for six well-known ones.',
    )
  }
  const bound = models.flatMap((model, i) => bindModel(model, context, problems, ['models', i]))
  bound.forEach(({ id }, i) => {
    if (bound.findIndex((other) => other.id === id) === i) return
    problems.add(
      'DUPLICATE_COLUMN',
      ['models', i, 'as'],
      `Two models would be called \`${id}\`.`,
      'Give one of them another name with `as`.',
      { column: id },
    )
  })
  return bound
}

function bindModel(
  asked: AskedModel,
  context: CompileContext,
  problems: Problems,
  path: Path,
): readonly BoundModel[] {
  checkWindows(asked, problems, path)
  if (asked.weights !== undefined) return bindWeights(asked, problems, path)
  const own = context.settings.attributionModels ?? []
  const learned = LEARNED_MODELS.find(({ id }) => id === asked.model)
  if (learned) return bindLearned(learned, asked, problems, path)
  const shipped = ATTRIBUTION_MODELS.find(({ id }) => id === asked.model)
  const made = own.find(({ id }) => id === asked.model)
  if (!shipped && !made) {
    problems.add(
      'UNKNOWN_MODEL',
      [...path, 'model'],
      asked.model === undefined
        ? 'A model needs a name or weights.'
        : `There is no attribution model \`${asked.model}\` in this workspace.`,
      suggestNames(
        asked.model ?? '',
        [...ATTRIBUTION_MODELS, ...LEARNED_MODELS, ...own].map(({ id }) => id),
      ),
      { model: asked.model },
    )
    return []
  }
  const { id, name, about, rule, lookbackDays } = shipped
    ? { ...shipped, lookbackDays: undefined }
    : ownModel(made as OwnModel)
  refuseOfChains(asked, problems, path)
  refuse(
    asked.halfLifeDays !== undefined && rule.kind !== 'decay',
    'halfLifeDays',
    `\`${id}\` has no half-life: it does not look at the age of touches.`,
    problems,
    path,
  )
  const set: AttributionRule =
    rule.kind === 'decay'
      ? { kind: 'decay', halfLifeDays: asked.halfLifeDays ?? rule.halfLifeDays ?? 7 }
      : rule
  return [
    weighed(
      { id: asked.as ?? id, name: asked.as ?? name, about },
      set,
      asked.lookbackDays ?? lookbackDays,
    ),
  ]
}

function bindWeights(asked: AskedModel, problems: Problems, path: Path): readonly BoundModel[] {
  const { weights = {}, as = 'custom' } = asked
  refuse(
    asked.model !== undefined,
    'model',
    'A model has either a name or weights, not both.',
    problems,
    path,
  )
  refuse(
    asked.halfLifeDays !== undefined,
    'halfLifeDays',
    'Weights have no half-life: they do not look at the age of touches.',
    problems,
    path,
  )
  refuseOfChains(asked, problems, path)
  const wrong = weightsProblem(weights)
  if (wrong) {
    problems.add('BAD_WEIGHTS', [...path, 'weights'], wrong.message, wrong.suggestion, { weights })
    return []
  }
  const about = 'Weights of the question’s own.'
  return [weighed({ id: as, name: as, about }, ruleOfWeights(weights), asked.lookbackDays)]
}

function bindLearned(
  { id, name, about }: (typeof LEARNED_MODELS)[number],
  asked: AskedModel,
  problems: Problems,
  path: Path,
): readonly BoundModel[] {
  for (const key of ['lookbackDays', 'halfLifeDays'] as const) {
    refuse(
      asked[key] !== undefined,
      key,
      `\`${id}\` learns from whole paths and takes no \`${key}\`.`,
      problems,
      path,
    )
  }
  const { order = 1, nonConverting = false } = asked
  const oddOrder = !Number.isInteger(order) || order < 1 || order > MAX_ORDER
  if (oddOrder || (id === 'shapley' && asked.order !== undefined)) {
    problems.add(
      'BAD_PARAMETER',
      [...path, 'order'],
      id === 'markov'
        ? `\`order\` is ${order}: a chain remembers 1 to ${MAX_ORDER} steps.`
        : '`order` is for `markov`.',
      'Leave it out, or give such a number.',
      { order },
    )
  }
  refuse(
    id !== 'markov' && asked.nonConverting !== undefined,
    'nonConverting',
    '`nonConverting` is for `markov`.',
    problems,
    path,
  )
  const all = nonConverting ? `${about} Paths that led to nothing count as well.` : about
  const shown = { id: asked.as ?? id, name: asked.as ?? name, about: all }
  const kind = id === 'markov' ? 'MARKOV' : 'SHAPLEY'
  return [
    {
      ...shown,
      kind,
      weighed: null,
      weights: null,
      lookbackDays: null,
      halfLifeDays: null,
      order: id === 'markov' ? order : null,
      nonConverting: id === 'markov' ? nonConverting : null,
      definition: JSON.stringify({
        kind: id,
        ...(id === 'markov' ? { order } : {}),
        ...(nonConverting ? { nonConverting } : {}),
      }),
    },
  ]
}

function weighed(
  shown: Pick<BoundModel, 'id' | 'name' | 'about'>,
  rule: AttributionRule,
  lookback: number | undefined,
): BoundModel {
  const lookbackDays = lookback ?? null
  const halfLifeDays = rule.kind === 'decay' ? (rule.halfLifeDays ?? 7) : null
  const weights = weightsOfRule(rule)
  return {
    ...shown,
    kind: rule.kind === 'decay' ? 'TIME_DECAY' : 'WEIGHTS',
    weighed: { rule, lookbackDays },
    weights,
    lookbackDays,
    halfLifeDays,
    order: null,
    nonConverting: null,
    definition: JSON.stringify({ halfLifeDays, lookbackDays, weights: sorted(weights ?? {}) }),
  }
}

const sorted = (weights: object): object =>
  Object.fromEntries(Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1)))

function ownModel({ id, name, weights, halfLifeDays, lookbackDays }: OwnModel) {
  const rule: AttributionRule = weights
    ? ruleOfWeights(weights)
    : { kind: 'decay', halfLifeDays: halfLifeDays ?? 7 }
  return { id, name, about: 'A model of this workspace.', rule, lookbackDays }
}

/** A window of no days would hold no touch. */
function checkWindows(asked: AskedModel, problems: Problems, path: Path): void {
  for (const key of ['lookbackDays', 'halfLifeDays'] as const) {
    const days = asked[key]
    if (days === undefined || isWindow(days)) continue
    problems.add(
      'BAD_WINDOW',
      [...path, key],
      `\`${key}\` is ${days}: a window takes whole days from 1 to ${MAX_WINDOW_DAYS}.`,
      key === 'lookbackDays' ? 'Leave it out to look back for ever.' : 'Leave it out for 7 days.',
      { [key]: days },
    )
  }
}

/** What only chains have. */
function refuseOfChains(asked: AskedModel, problems: Problems, path: Path): void {
  for (const key of ['order', 'nonConverting'] as const) {
    refuse(asked[key] !== undefined, key, `\`${key}\` is for \`markov\`.`, problems, path)
  }
}

function refuse(
  wrong: boolean,
  key: string,
  message: string,
  problems: Problems,
  path: Path,
): void {
  if (wrong) problems.add('BAD_PARAMETER', [...path, key], message, `Leave \`${key}\` out.`)
}
