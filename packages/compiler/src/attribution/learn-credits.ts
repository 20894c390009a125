import type { LearnedShare, Note, TouchPath, Transition } from '@leadlight/metrics'
import { markovModel, shapleyModel, splitByShares, TooManyStates } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { countIn } from '../answer/values-in.js'
import type { BoundModel } from './attribution.js'
import { wholeOf } from './credit-table.js'

/** A path as it was counted: blank steps are null. */
export interface CountedPath {
  readonly bucket: number
  readonly steps: readonly (string | null)[]
  readonly conversions: number
  /** What its conversions come to, refunds taken off. */
  readonly value: bigint
  /** What those that brought anything come to. */
  readonly earned: bigint
  /** Those who went so and have not converted. */
  readonly lost: number
}

/** What a model has learned from paths, and the credit that follows of it. */
export interface Learned {
  readonly shares: readonly LearnedShare[]
  readonly transitions: readonly Transition[] | null
  readonly credits: readonly { readonly group: string | null; readonly credit: bigint }[]
  readonly unearned: bigint
  readonly reason: Note | null
}

/** A step without a value, which is a state of its own; no value is written so. */
const BLANK = '\u0000'

/**
 * Paths from the rows of their statements, to conversions or to nothing, in one order whatever the
 * rows' is.
 */
export function readPaths(rows: readonly Row[]): readonly CountedPath[] {
  return rows
    .map((row) => ({
      bucket: Number(row['bucket']) - 1,
      steps: row['path'] as readonly (string | null)[],
      conversions: countIn(row, 'conversions'),
      value: wholeOf(row['value'] ?? 0),
      earned: wholeOf(row['earned'] ?? 0),
      lost: countIn(row, 'lost'),
    }))
    .map((path) => ({ path, key: JSON.stringify(path.steps) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ path }) => path)
}

/**
 * Lets a model learn from the paths that touches lead along; what all of them come to is split by
 * what it finds. It learns from what was earned: a refund earns nothing, and is shared out after.
 */
export function learnCredits(model: BoundModel, paths: readonly CountedPath[]): Learned {
  const touched = paths.filter(({ steps }) => steps.length > 0)
  const unearned = sumOf(paths.filter(({ steps }) => steps.length === 0))
  const learnable = touched.map(({ steps, conversions, earned, lost }): TouchPath => ({
    steps: steps.map((step) => step ?? BLANK),
    conversions,
    value: Number(earned),
    nulls: lost,
  }))
  try {
    const chain =
      model.kind === 'MARKOV' ? markovModel(learnable, { order: model.order ?? 1 }) : null
    const { shares } = chain ?? shapleyModel(learnable)
    const parts = splitByShares(
      sumOf(touched),
      shares.map(({ ofValue }) => ofValue),
    )
    return {
      shares,
      transitions: chain && chain.transitions.map(named),
      credits: shares.map(({ state }, i) => ({ group: groupOf(state), credit: parts[i] ?? 0n })),
      unearned,
      reason: null,
    }
  } catch (error) {
    if (!(error instanceof TooManyStates)) throw error
    const text = `There are too many different values along these paths for a chain of this order. Choose a coarser dimension.`
    return {
      shares: [],
      transitions: null,
      credits: [],
      unearned,
      reason: { code: 'TOO_MANY_STATES', text },
    }
  }
}

const named = ({ from, to, probability }: Transition): Transition => ({
  from: from.replaceAll(BLANK, '(blank)'),
  to: to.replaceAll(BLANK, '(blank)'),
  probability,
})

/** The group that a state stands for. */
export const groupOf = (state: string): string | null => (state === BLANK ? null : state)

const sumOf = (paths: readonly CountedPath[]): bigint =>
  paths.reduce((sum, { value }) => sum + value, 0n)
