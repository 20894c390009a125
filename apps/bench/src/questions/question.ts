import type { AnswerRow } from '../compare/differences.js'
import type { BenchWorld } from '../world/open-world.js'

/** How a question's explanation is asked for, wherever its type has one. */
export const EXPLAINED = `explain @include(if: $explain) {
  rowsRead
  statements { sql values }
}`

/** Something that people ask the product, and that can be asked in SQL by hand. */
export interface Question {
  /** Its folder below questions/. */
  readonly id: string
  readonly title: string
  /** A GraphQL operation that takes `$explain: Boolean!` beside its own variables. */
  readonly document: string
  variables(world: BenchWorld): object
  /** The answer as a table, with the columns of `by-hand.sql`. */
  read(data: unknown): readonly AnswerRow[]
  /** How many columns of `by-hand.sql` say what a row is about; the others are numbers. */
  readonly keys: number
  /** Milliseconds that its statements are to take at a million leads on two cores. */
  readonly reach?: number
}
