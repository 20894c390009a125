import type { Answer, Refusal } from '@leadlight/compiler'

import type { ExplainedStatementType } from '../explain/explanation.type.js'
import type { FreshnessType } from '../freshness/freshness.type.js'
import { asKept } from './run-statements.js'

/** An answer with how far its data reaches, what people call its groups, and the statements behind it. */
export interface Answered {
  readonly answer: Answer
  readonly freshness: FreshnessType
  readonly labels: ValueLabels
  readonly statements: readonly ExplainedStatementType[]
  /** The tables that those statements read. */
  readonly reads: readonly string[]
  /** Cheaper sources that could not answer exactly, each reason once. */
  readonly refused: readonly Refusal[]
}

/** What people call the values of some dimensions, where that is not the value itself. */
export type ValueLabels = ReadonlyMap<string, ReadonlyMap<string, string>>

type AnswerOrError = Answered | Error

/** Answers as they are told when they were kept. */
export function answeredAgain(answers: readonly AnswerOrError[]): readonly AnswerOrError[] {
  const known = new Map<ExplainedStatementType, ExplainedStatementType>()
  const again = (statement: ExplainedStatementType): ExplainedStatementType => {
    const kept = known.get(statement) ?? asKept(statement)
    known.set(statement, kept)
    return kept
  }
  return answers.map((one) =>
    one instanceof Error ? one : { ...one, statements: one.statements.map(again) },
  )
}

/** About how much memory answers take: most of it are the values of their cells, told as cells and as rows. */
export function bytesOfAnswers(answers: readonly AnswerOrError[]): number {
  let bytes = 0
  const counted = new Set<ExplainedStatementType>()
  for (const one of answers) {
    bytes += 4_000
    if (one instanceof Error) continue
    const { cells, metrics } = one.answer
    bytes += cells.length * (200 + 500 * metrics.length)
    for (const statement of one.statements) {
      if (counted.has(statement)) continue
      counted.add(statement)
      bytes += 200 + statement.sql.length + 50 * statement.values.length
    }
  }
  return bytes
}
