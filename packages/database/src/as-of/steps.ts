import { sqlOf } from '../derived/derived-client.js'
import type { DerivedStep } from '../derived/derived-client.js'
import { STEPS, WHOLE_STEPS } from '../derived/derive.js'
import { FILL_SCOPE } from '../derived/scope.js'
import { TABLES } from '../schema/tables.js'

/** The derived tables. */
export const DERIVED: readonly string[] = TABLES.filter(({ room }) => room === 'derived').map(
  ({ name }) => name,
)

const derived = new Set(DERIVED)

/** The derived tables that a statement names. */
export const derivedIn = (text: string): readonly string[] =>
  words(text).filter((word) => derived.has(word))

/**
 * The steps that have to run before some derived tables are whole, in their order: those that write
 * them and, in turn, those that write what these read. What a step reads and writes is read from its
 * statements, so that a new step needs no word here. The scope comes before all of them.
 */
export function stepsFor(tables: readonly string[]): readonly DerivedStep[] {
  const needed = new Set<Deriving>()
  const follow = (names: Iterable<string>): void => {
    for (const name of names) {
      for (const deriving of DERIVING) {
        if (needed.has(deriving) || !deriving.writes.has(name)) continue
        needed.add(deriving)
        follow(deriving.names)
      }
    }
  }
  follow(tables)
  return DERIVING.filter((deriving) => needed.has(deriving)).map(({ step }) => step)
}

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

const DERIVING: readonly Deriving[] = [...WHOLE_STEPS, ...STEPS]
  .filter((step) => step !== FILL_SCOPE)
  .map((step) => {
    const text = sqlOf(step)
    const written = [...text.matchAll(/\b(?:insert into|update|delete from)\s+(\w+)/gi)]
    return {
      step,
      names: new Set(words(text)),
      writes: new Set(written.flatMap(([, table]) => (table === undefined ? [] : [table]))),
    }
  })

function words(text: string): readonly string[] {
  return [...new Set(text.match(/\w+/g))]
}
