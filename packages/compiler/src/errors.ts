/** One thing wrong with a question: where it is, why, and what to do instead. */
export interface Problem {
  readonly code: ProblemCode
  readonly message: string
  /** Place within the query, such as `['metrics', 0, 'params', 'from']`. */
  readonly path: readonly (string | number)[]
  readonly params: Readonly<Record<string, unknown>>
  readonly suggestion: string | null
}

export type ProblemCode =
  | 'UNKNOWN_METRIC'
  | 'UNKNOWN_DIMENSION'
  | 'UNKNOWN_STAGE'
  | 'UNKNOWN_GOAL'
  | 'UNKNOWN_SEGMENT'
  | 'UNKNOWN_COLUMN'
  | 'UNKNOWN_CURRENCY'
  | 'UNKNOWN_ZONE'
  | 'UNKNOWN_PARAMETER'
  | 'MISSING_PARAMETER'
  | 'BAD_PARAMETER'
  | 'BAD_PERIOD'
  | 'BAD_FILTER'
  | 'BAD_RULE'
  | 'UNKNOWN_DEED'
  | 'SEGMENT_CYCLE'
  | 'BAD_LIMIT'
  | 'NO_METRIC'
  | 'DUPLICATE_COLUMN'
  | 'TOO_MANY_BUCKETS'
  | 'TOO_MANY_DIMENSIONS'
  | 'DIMENSION_NOT_APPLICABLE'
  | 'FILTER_NOT_APPLICABLE'
  | 'UNKNOWN_BUCKET'
  | 'BAD_CELL'
  | 'NO_RECORDS'
  | 'BAD_SCORING_RULE'
  | 'UNKNOWN_MODEL'
  | 'BAD_WEIGHTS'
  | 'BAD_WINDOW'

/** A question that cannot be answered, with every problem found in it at once. */
export class MetricQueryError extends Error {
  readonly code: ProblemCode

  constructor(readonly problems: readonly [Problem, ...Problem[]]) {
    super(problems.map((problem) => problem.message).join(' '))
    this.name = 'MetricQueryError'
    this.code = problems[0].code
  }
}

/** Collects problems while a query is bound. */
export class Problems {
  readonly #found: Problem[] = []

  add(
    code: ProblemCode,
    path: readonly (string | number)[],
    message: string,
    suggestion: string | null = null,
    params: Readonly<Record<string, unknown>> = {},
  ): void {
    this.#found.push({ code, message, path, params, suggestion })
  }

  get found(): readonly Problem[] {
    return this.#found
  }

  /** Throws all that was found; does nothing where nothing was. */
  throwIfAny(): void {
    const [first, ...rest] = this.#found
    if (first) throw new MetricQueryError([first, ...rest])
  }
}
