import { ONE, type Effects } from './effects.js'

/** A way whose steps are groups. */
interface Walk {
  readonly steps: readonly string[]
  readonly conversions: number
  /** Those who got nowhere. */
  readonly lost: number
}

/**
 * Removal effects in a chain whose states are so many steps in a row. What is removed leads nowhere:
 * the chain is solved again without it, and what no longer arrives is its effect.
 */
export function chainEffects<Way extends Walk>(
  ways: readonly Way[],
  groups: readonly string[],
  order: number,
  worth: (way: Way) => bigint,
): Effects {
  const chain = countSteps(ways, order, worth)
  const whole = arriving(chain, () => false)
  const removed = groups.map((group) => {
    const left = arriving(chain, (state) => (JSON.parse(state) as string[]).includes(group))
    return whole === 0n ? 0n : ((whole - left) * ONE) / whole
  })
  return { removed, shares: removed }
}

interface State {
  /** Ways that begin here. */
  starts: bigint
  /** Ways that leave here, to wherever. */
  leaves: bigint
  readonly next: Map<string, bigint>
  /** What ways that end here are worth. */
  worth: bigint
}

function countSteps<Way extends Walk>(
  ways: readonly Way[],
  order: number,
  worthOf: (way: Way) => bigint,
): ReadonlyMap<string, State> {
  const states = new Map<string, State>()
  const at = (name: string): State => {
    const known = states.get(name) ?? {
      starts: 0n,
      leaves: 0n,
      next: new Map<string, bigint>(),
      worth: 0n,
    }
    states.set(name, known)
    return known
  }
  for (const way of ways) {
    const many = BigInt(way.conversions + way.lost)
    const names = namesOf(way.steps, order)
    // Whoever stays where they are has taken no step.
    const met = names.filter((name, i) => name !== names[i - 1])
    met.forEach((name, i) => {
      const here = at(name)
      if (i === 0) here.starts += many
      here.leaves += many
      const next = met[i + 1]
      if (next !== undefined) {
        here.next.set(next, (here.next.get(next) ?? 0n) + many)
        return
      }
      here.worth += worthOf(way)
    })
  }
  return states
}

function namesOf(steps: readonly string[], order: number): readonly string[] {
  if (steps.length <= order) return [JSON.stringify(steps)]
  return steps
    .slice(0, steps.length - order + 1)
    .map((_, i) => JSON.stringify(steps.slice(i, i + order)))
}

/** What arrives of one way that sets out, in parts of ONE: conversions with their worth. */
function arriving(chain: ReadonlyMap<string, State>, isRemoved: (name: string) => boolean): bigint {
  const names = [...chain.keys()].filter((name) => !isRemoved(name))
  const place = new Map(names.map((name, i) => [name, i]))
  // One equation a state: it brings what arrives from it at once, and what its next ones bring.
  const rows = names.map((name, i) => {
    const { next, leaves, worth } = chain.get(name)!
    const row = new Map<number, bigint>([
      [i, ONE],
      [names.length, (worth * ONE) / leaves],
    ])
    for (const [to, many] of next) {
      const j = place.get(to)
      if (j !== undefined) row.set(j, -((many * ONE) / leaves))
    }
    return row
  })
  const brings = solved(rows)
  const all = [...chain.values()].reduce((sum, { starts }) => sum + starts, 0n)
  return names.reduce((sum, name, i) => {
    return sum + (chain.get(name)!.starts * (brings[i] ?? 0n)) / all
  }, 0n)
}

/** Solves equations by elimination; the last column is what they equal. */
function solved(rows: readonly Map<number, bigint>[]): readonly bigint[] {
  rows.forEach((row, i) => {
    const own = row.get(i) ?? 0n
    for (const other of rows) {
      const factor = other === row ? 0n : (other.get(i) ?? 0n)
      if (factor === 0n) continue
      for (const [j, value] of row) {
        other.set(j, (other.get(j) ?? 0n) - (factor * value) / own)
      }
      other.delete(i)
    }
  })
  return rows.map((row, i) => ((row.get(rows.length) ?? 0n) * ONE) / (row.get(i) ?? ONE))
}
