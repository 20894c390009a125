import { inverse, solve } from './linear-system.js'
import type { Matrix } from './linear-system.js'
import type { LearnedShare, TouchPath } from './touch-path.js'
import { normalised, statesOf } from './touch-path.js'

/** Names of the states that every chain has; paths hold none of them. */
const START = '(start)'
const CONVERSION = '(conversion)'
const NULL = '(null)'

/** A step of the chain with how likely it is taken from where it begins. */
export interface Transition {
  readonly from: string
  readonly to: string
  readonly probability: number
}

/** A chain learned from paths. */
export interface MarkovModel {
  readonly shares: readonly LearnedShare[]
  readonly transitions: readonly Transition[]
  /** How likely a path converts. */
  readonly conversionRate: number
}

/** The most states that a chain may have: it is solved exactly, in a time that grows with their cube. */
export const MAX_MARKOV_STATES = 800

/** A chain of more states than can be solved. */
export class TooManyStates extends Error {
  constructor(readonly states: number) {
    super(`The chain has ${states} states, more than ${MAX_MARKOV_STATES}.`)
    this.name = 'TooManyStates'
  }
}

/**
 * Attribution by removal effects in an absorbing Markov chain (Anderl, Becker, von Wangenheim,
 * Schumann 2016). Paths go from start through their steps to conversion or to null. The removal
 * effect of a channel is the share of conversions whose path leads through it; channels share
 * conversions in proportion to their effects. A state of order k is k steps in a row, a shorter path
 * is one state. Solved exactly: the same paths give the same numbers, in whatever order they come.
 *
 * @throws TooManyStates
 */
export function markovModel(
  paths: readonly TouchPath[],
  { order = 1 }: { readonly order?: number } = {},
): MarkovModel {
  const used = paths.filter(
    ({ steps, conversions, nulls }) => steps.length > 0 && conversions + nulls > 0,
  )
  const chain = countSteps(used, order)
  const { names, starts, moves, worth } = chain
  if (names.length > MAX_MARKOV_STATES) throw new TooManyStates(names.length)
  const out = moves.map((row, i) => sum([...row.values()]) + (chain.ends[i]?.all ?? 0))
  const stay = names.map((_, i) =>
    names.map((__, j) => (i === j ? 1 : 0) - (moves[i]?.get(j) ?? 0) / (out[i] || 1)),
  )
  const visits = inverse(stay)
  const converts = chain.ends.map(({ converted }, i) => converted / (out[i] || 1))
  const begins = normalised(starts)
  const reach = names.map((_, j) =>
    begins.reduce((all, probability, i) => all + probability * at(visits, i, j), 0),
  )
  const onwards = (ends: readonly number[]): readonly number[] =>
    names.map((_, i) => ends.reduce((all, end, j) => all + at(visits, i, j) * end, 0))
  const rates = onwards(converts)
  const values = onwards(converts.map((rate, i) => rate * (worth[i] ?? 0)))
  const whole = dot(begins, rates)
  const wholeValue = dot(begins, values)

  const states = statesOf(used)
  const effects = states.map((state) => {
    const through = names.flatMap((name, i) => (name.includes(state) ? [i] : []))
    const first = firstVisits(through, visits, reach)
    const lost = (ends: readonly number[]): number =>
      through.reduce((all, i, n) => all + (first[n] ?? 0) * (ends[i] ?? 0), 0)
    return {
      removalEffect: whole > 0 ? lost(rates) / whole : 0,
      removalEffectOnValue: wholeValue > 0 ? lost(values) / wholeValue : 0,
    }
  })
  const ofConversions = normalised(effects.map(({ removalEffect }) => removalEffect))
  const ofValue = normalised(effects.map(({ removalEffectOnValue }) => removalEffectOnValue))
  return {
    conversionRate: whole,
    shares: states.map((state, i) => ({
      state,
      ofConversions: ofConversions[i] ?? 0,
      ofValue: ofValue[i] ?? 0,
      ...(effects[i] ?? { removalEffect: 0, removalEffectOnValue: 0 }),
    })),
    transitions: transitionsOf(chain, begins, out),
  }
}

/** What was counted of paths, by the number of the state. */
interface Chain {
  /** Each state is the steps that it stands for. */
  readonly names: readonly (readonly string[])[]
  readonly starts: readonly number[]
  readonly moves: readonly ReadonlyMap<number, number>[]
  readonly ends: readonly { readonly all: number; readonly converted: number }[]
  /** What a conversion from the state is worth on average. */
  readonly worth: readonly number[]
}

function countSteps(paths: readonly TouchPath[], order: number): Chain {
  const windows = paths.map(({ steps }) => windowsOf(steps, order))
  const keyOf = (window: readonly string[]): string => JSON.stringify(window)
  const keys = [...new Set(windows.flat().map(keyOf))].sort()
  const numbers = new Map(keys.map((key, i) => [key, i]))
  const names = keys.map((key) => JSON.parse(key) as readonly string[])
  const starts = names.map(() => 0)
  const moves = names.map(() => new Map<number, number>())
  const ends = names.map(() => ({ all: 0, converted: 0, value: 0 }))
  paths.forEach(({ conversions, nulls, value }, p) => {
    const way = (windows[p] ?? []).map((window) => numbers.get(keyOf(window)) ?? 0)
    const weight = conversions + nulls
    way.forEach((here, i) => {
      const next = way[i + 1]
      if (i === 0) starts[here] = (starts[here] ?? 0) + weight
      if (next === undefined) {
        const end = ends[here]
        if (!end) return
        end.all += weight
        end.converted += conversions
        end.value += value
        return
      }
      // To stay is no step: a channel that is met twice in a row is met once.
      const row = next === here ? undefined : moves[here]
      row?.set(next, (row.get(next) ?? 0) + weight)
    })
  })
  const worth = ends.map(({ converted, value }) => (converted > 0 ? value / converted : 0))
  return { names, starts, moves, ends, worth }
}

/** `order` steps in a row, one further each time; a shorter path is one. */
function windowsOf(steps: readonly string[], order: number): readonly (readonly string[])[] {
  if (steps.length <= order) return [steps]
  return Array.from({ length: steps.length - order + 1 }, (_, i) => steps.slice(i, i + order))
}

/** How likely each of some states is the first of them that a path comes to. */
function firstVisits(
  through: readonly number[],
  visits: Matrix,
  reach: readonly number[],
): readonly number[] {
  const [only] = through
  if (only !== undefined && through.length === 1) {
    return [(reach[only] ?? 0) / at(visits, only, only)]
  }
  // Every visit is one after the first: reach = first × visits among them.
  const among = through.map((j) => through.map((i) => at(visits, i, j)))
  return solve(
    among,
    through.map((i) => reach[i] ?? 0),
  )
}

function transitionsOf(
  { names, moves, ends }: Chain,
  begins: readonly number[],
  out: readonly number[],
): readonly Transition[] {
  const name = (i: number): string => (names[i] ?? []).join(' > ')
  const all = [
    ...begins.map((probability, i) => ({ from: START, to: name(i), probability })),
    ...moves.flatMap((row, i) =>
      [...row]
        .sort(([a], [b]) => a - b)
        .map(([j, count]) => ({ from: name(i), to: name(j), probability: count / (out[i] || 1) })),
    ),
    ...ends.flatMap(({ all: count, converted }, i) => [
      { from: name(i), to: CONVERSION, probability: converted / (out[i] || 1) },
      { from: name(i), to: NULL, probability: (count - converted) / (out[i] || 1) },
    ]),
  ]
  return all.filter(({ probability }) => probability > 0)
}

const at = (matrix: Matrix, i: number, j: number): number => matrix[i]?.[j] ?? 0

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((all, one, i) => all + one * (b[i] ?? 0), 0)
