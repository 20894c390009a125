import type { Note } from '../frame/note.js'
import type { CollectedRows, Estimate } from './estimate.js'
import { liftInterval, type Share } from './interval-of-shares.js'

/** Either side needs so many people, and so many who reached the goal, to be compared. */
const LEAST_PEOPLE = 100
const LEAST_OUTCOMES = 10

interface Arm {
  people: number
  outcomes: number
}

interface Stratum {
  readonly nurtured: Arm
  readonly others: Arm
  immature: number
}

/**
 * How much more often nurtured people reach the goal than others, relative to the others. Rows:
 * nurtured, outcome, immature (booleans), the stratum within which people are compared, and how
 * many people such a row stands for. Others
 * are weighted so that each stratum has as many of them as nurtured ones; strata with one side alone
 * are left out. A single stratum compares everybody.
 */
export function lift([rows = []]: readonly CollectedRows[]): Estimate {
  const { nurtured, others, n, immature } = compareArms(rows)
  const counts = { n, immature }
  const reason = tooSmallReason(nurtured, others)
  if (reason) return { value: null, ...counts, reason }
  const base = others.hits / others.of
  const gain = nurtured.hits / nurtured.of - base
  return {
    value: gain / base,
    numerator: gain,
    denominator: base,
    ...counts,
    ...liftInterval(nurtured, others),
  }
}

/** Both sides of a comparison, like with like. */
export interface ComparedArms {
  readonly nurtured: Share
  /** As a sample of equal weights that tells as much. */
  readonly others: Share
  /** How many people the others are. */
  readonly otherPeople: number
  readonly otherOutcomes: number
  /** Of both sides. */
  readonly n: number
  readonly immature: number
  /** In strata with one side alone. */
  readonly leftOut: number
}

/** Sums rows (see `lift`) up by side, over the strata that have both. */
export function compareArms(rows: CollectedRows): ComparedArms {
  const all = [...strataOf(rows).values()]
  const strata = all.filter(({ nurtured, others }) => nurtured.people > 0 && others.people > 0)
  const people = (of: readonly Stratum[]): number =>
    sum(of, (stratum) => stratum.nurtured.people + stratum.others.people)
  const nurtured: Share = {
    hits: sum(strata, (stratum) => stratum.nurtured.outcomes),
    of: sum(strata, (stratum) => stratum.nurtured.people),
  }
  return {
    nurtured,
    others: weighted(strata, nurtured.of),
    otherPeople: sum(strata, (stratum) => stratum.others.people),
    otherOutcomes: sum(strata, (stratum) => stratum.others.outcomes),
    n: people(strata),
    immature: sum(strata, (stratum) => stratum.immature),
    leftOut: people(all) - people(strata),
  }
}

/** Why two sides cannot be compared, or null where they can. */
export function tooSmallReason(nurtured: Share, others: Share): Note | null {
  if (!isTooSmall(nurtured) && !isTooSmall(others)) return null
  return { code: 'NOT_ENOUGH_DATA', text: tooSmall(nurtured, others) }
}

function strataOf(rows: CollectedRows): ReadonlyMap<string, Stratum> {
  const strata = new Map<string, Stratum>()
  for (const [isNurtured, outcome, immature, name, people] of rows) {
    const key = String(name)
    const stratum = strata.get(key) ?? {
      nurtured: { people: 0, outcomes: 0 },
      others: { people: 0, outcomes: 0 },
      immature: 0,
    }
    strata.set(key, stratum)
    const arm = isNurtured === true ? stratum.nurtured : stratum.others
    const count = Number(people)
    arm.people += count
    if (outcome === true) arm.outcomes += count
    if (immature === true) stratum.immature += count
  }
  return strata
}

/** The others as a sample of equal weights that tells as much: (Σw)² ÷ Σw² of them. */
function weighted(strata: readonly Stratum[], nurtured: number): Share {
  const weight = ({ nurtured: { people }, others }: Stratum): number => people / others.people
  const squares = sum(strata, (stratum) => weight(stratum) ** 2 * stratum.others.people)
  if (squares === 0) return { hits: 0, of: 0 }
  // The weights of a stratum come to its nurtured people, so that all of them come to theirs.
  const of = nurtured ** 2 / squares
  const outcomes = sum(strata, (stratum) => weight(stratum) * stratum.others.outcomes)
  return { hits: (outcomes / nurtured) * of, of }
}

const sum = (strata: readonly Stratum[], part: (stratum: Stratum) => number): number =>
  strata.reduce((total, stratum) => total + part(stratum), 0)

/** A share a hair below a whole number of people is that number. */
const HAIR = 1e-9

const isTooSmall = ({ hits, of }: Share): boolean =>
  of < LEAST_PEOPLE - HAIR || hits < LEAST_OUTCOMES - HAIR

const tooSmall = (nurtured: Share, others: Share): string =>
  `Too few to compare: ${told(nurtured)} of the nurtured and ${told(others)} of the others reached the goal. ` +
  `Either side needs ${LEAST_PEOPLE} people and ${LEAST_OUTCOMES} who reached it; ask for a longer period.`

const told = ({ hits, of }: Share): string =>
  `${Math.floor(hits + HAIR)} of ${Math.floor(of + HAIR)}`
