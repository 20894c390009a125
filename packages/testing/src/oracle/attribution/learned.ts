import type { AskedModel } from '@leadlight/compiler'
import { byCodePoint } from '../code-point-order.js'
import { chainEffects } from './chain.js'
import { coalitionEffects } from './coalitions.js'
import { ONE, type Effects } from './effects.js'

/** A way that several took: its steps, blank ones null. */
export interface Way {
  readonly steps: readonly (string | null)[]
  readonly conversions: number
  /** Those who have not converted. */
  readonly lost: number
  /** What they come to, refunds taken off. */
  readonly value: bigint
  /** What those that brought anything come to. */
  readonly earned: bigint
}

/** What a model that learns has found, by JSON of the group. */
export interface OracleLearned {
  readonly credits: ReadonlyMap<string, bigint>
  readonly unattributed: bigint
  /** Of conversions; groups by JSON of their value. */
  readonly effects: ReadonlyMap<string, { readonly removed: bigint; readonly share: bigint }>
}

/** Remainders that differ by less are equal. */
const NEARLY = 10_000n

/** Whether a model learns its shares from paths. */
export const isLearned = ({ model }: AskedModel): boolean =>
  model === 'markov' || model === 'shapley'

/** Shares out what touched conversions come to, by what a model finds that each group brings. */
export function learn({ model, order = 1 }: AskedModel, ways: readonly Way[]): OracleLearned {
  const values = [...new Set(ways.flatMap(({ steps }) => steps))].sort(blankFirst)
  const groups = values.map((value) => JSON.stringify(value))
  const touched = ways
    .filter(({ steps }) => steps.length > 0)
    .map((way) => ({ ...way, steps: way.steps.map((step) => JSON.stringify(step)) }))
  const effectsOn = (worth: (way: (typeof touched)[number]) => bigint): Effects =>
    model === 'markov'
      ? chainEffects(touched, groups, order, worth)
      : coalitionEffects(touched, groups, worth)
  const onCount = effectsOn(({ conversions }) => BigInt(conversions))
  const onValue = effectsOn(({ earned }) => earned)
  const whole = touched.reduce((sum, { value }) => sum + value, 0n)
  const credits = shareOut(whole, parts(onValue.shares))
  const shares = parts(onCount.shares)
  return {
    credits: new Map(groups.map((group, i) => [group, credits[i] ?? 0n])),
    unattributed: ways
      .filter(({ steps }) => steps.length === 0)
      .reduce((sum, { value }) => sum + value, 0n),
    effects: new Map(
      groups.map((group, i) => [
        group,
        { removed: onCount.removed[i] ?? 0n, share: shares[i] ?? 0n },
      ]),
    ),
  }
}

const blankFirst = (a: string | null, b: string | null): number =>
  a === null ? -1 : b === null ? 1 : byCodePoint(a, b)

/** Parts of ONE; all alike where there is nothing to tell them apart. */
function parts(weights: readonly bigint[]): readonly bigint[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0n)
  return weights.map((weight) => (all > 0n ? (weight * ONE) / all : ONE / BigInt(weights.length)))
}

/** Floors first; then one more for the largest remainders, of equal ones for the first. */
function shareOut(amount: bigint, weights: readonly bigint[]): readonly bigint[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0n)
  const sign = amount < 0n ? -1n : 1n
  const credits = weights.map((weight) => (amount * sign * weight) / all)
  const rest = weights.map(
    (weight) => (2n * ((amount * sign * weight) % all) * NEARLY + all) / (2n * all),
  )
  const queue = [...weights.keys()].sort((a, b) => {
    const [one = 0n, other = 0n] = [rest[a], rest[b]]
    return one === other ? a - b : one < other ? 1 : -1
  })
  const given = credits.reduce((sum, credit) => sum + credit, 0n)
  const more = new Set(queue.slice(0, Number(amount * sign - given)))
  return credits.map((credit, i) => sign * (credit + (more.has(i) ? 1n : 0n)))
}
