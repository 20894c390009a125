import { sqlOf } from '../derived/derived-client.js'
import type { DerivedStep } from '../derived/derived-client.js'
import { LAST_HEARD } from '../derived/people.js'
import { TABLES } from '../schema/tables.js'
import { FILLING } from './filling.js'

/** The derived tables. */
export const DERIVED: readonly string[] = TABLES.filter(({ room }) => room === 'derived').map(
  ({ name }) => name,
)

const derived = new Set(DERIVED)

/** A column that has a step of its own, since hardly anything reads it; whoever does has to name it. */
const LAST_ENGAGED = 'last_engaged_at'

/** The derived tables that a statement names, and the columns that are filled by themselves. */
export const derivedIn = (text: string): readonly string[] =>
  words(text).filter((word) => derived.has(word) || word === LAST_ENGAGED)

/**
 * The steps that have to run before some derived tables are whole, in their order: those that write
 * them and, in turn, of the steps before these the ones that write what they read, or read what they
 * write. So whatever has run, and whatever is asked for next, every two steps that touch one table run in
 * their order. What a step reads and writes is read from its statements, so that a new step needs no
 * word here. The scope comes before all of them.
 */
export function stepsFor(tables: readonly string[]): readonly DerivedStep[] {
  const asked = new Set(tables)
  const needed = new Set<Deriving>()
  for (const deriving of DERIVING.toReversed()) {
    const isNeeded =
      meet(deriving.writes, asked) || [...needed].some((later) => isBound(deriving, later))
    if (isNeeded) needed.add(deriving)
  }
  return DERIVING.filter((deriving) => needed.has(deriving)).map(({ step }) => step)
}

const isBound = (earlier: Deriving, later: Deriving): boolean =>
  meet(earlier.writes, later.names) || meet(later.writes, earlier.names)

const meet = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].some((one) => others.has(one))

/** The derived tables that a step writes. */
export const writtenBy = (step: DerivedStep): readonly string[] =>
  DERIVING.filter((deriving) => deriving.step === step).flatMap(({ writes }) =>
    [...writes].filter((table) => derived.has(table)),
  )

interface Deriving {
  readonly step: DerivedStep
  /** Every word of its statements: the tables that it reads are among them. */
  readonly names: ReadonlySet<string>
  readonly writes: ReadonlySet<string>
}

const DERIVING: readonly Deriving[] = FILLING.map((step) => {
  const text = sqlOf(step)
  const written = [...text.matchAll(/\b(?:insert into|update|delete from)\s+(\w+)/gi)]
  return {
    step,
    names: new Set(words(text)),
    writes: new Set(
      step === LAST_HEARD
        ? [LAST_ENGAGED]
        : written.flatMap(([, table]) => (table === undefined ? [] : [table])),
    ),
  }
})

function words(text: string): readonly string[] {
  return [...new Set(text.match(/\w+/g))]
}
