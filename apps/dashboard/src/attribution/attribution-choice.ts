import type { AttributionInput, AttributionModelInput } from '../gql/graphql.js'
import type { Question } from '../segment/useQuestion.js'

/** What a reader has chosen, in words of the address. */
export interface AttributionChoice {
  /** Ids of models with commas between. */
  readonly models: string
  readonly by: string
  readonly goal: string
  /** Days, or `none`. */
  readonly lookback: string
  /** Minutes. */
  readonly pause: string
  readonly unit: string
  readonly scope: string
  readonly basis: string
  readonly dates: string
  /** Which paths chains learn from: `converting`, or `all`. */
  readonly paths: string
}

/** What the page shows before anything is chosen. */
export const USUAL: AttributionChoice = {
  models: 'linear,firstTouch,lastTouch,positionBased,timeDecay,markov',
  by: 'channel',
  goal: 'revenue',
  lookback: 'none',
  pause: '30',
  unit: 'TOUCH',
  scope: 'PERSON',
  basis: 'PROGRAM',
  dates: 'CLOSE_DATE',
  paths: 'converting',
}

/** Dimensions of touches, and where leads came from. */
export const GROUPINGS = ['channel', 'source', 'campaign', 'program', 'asset'] as const

export const LOOKBACKS = ['none', '30', '90', '180', '365'] as const
export const PAUSES = ['0', '30', '60', '1440'] as const

/** As many colours as charts have. */
export const MOST_MODELS = 6

/** The ids in a word of the address. */
export const modelIds = (word: string): readonly string[] =>
  [...new Set(word.split(',').filter((id) => id !== ''))].slice(0, MOST_MODELS)

/** Puts a model into the list, or takes it out; one always remains. */
export function toggleModel(word: string, id: string): string {
  const ids = modelIds(word)
  const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
  return next.length === 0 || next.length > MOST_MODELS ? word : next.join(',')
}

/** The one model that can learn from paths that led to nothing. */
const CHAIN = 'markov'

/** The question that a choice asks. A first touch is looked for without end, and so is what learns. */
export function attributionInput(
  choice: AttributionChoice,
  question: Question,
  learning: ReadonlySet<string>,
): AttributionInput {
  const days = choice.lookback === 'none' ? null : Number(choice.lookback)
  const models = modelIds(choice.models).map((model): AttributionModelInput => {
    if (model === CHAIN && choice.paths === 'all') return { model, nonConverting: true }
    const looksBack = days !== null && model !== 'firstTouch' && !learning.has(model)
    return looksBack ? { model, lookbackDays: days } : { model }
  })
  return {
    ...question,
    models,
    by: choice.by,
    goal: choice.goal,
    touches: {
      dedupeMinutes: Number(choice.pause),
      unit: choice.unit === 'DAY' ? 'DAY' : 'TOUCH',
      scope: choice.scope === 'ACCOUNT' ? 'ACCOUNT' : 'PERSON',
    },
    basis: choice.basis === 'FULLY_LOADED' ? 'FULLY_LOADED' : 'PROGRAM',
    dateBasis: choice.dates === 'SPEND_COHORT' ? 'SPEND_COHORT' : 'CLOSE_DATE',
    limit: 25,
  }
}
