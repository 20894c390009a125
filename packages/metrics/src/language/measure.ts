import type { StageRole } from '../workspace/workspace-settings.js'

/** A count or sum over the rows of one fact, placed in time by an anchor column. Plain data. */
export interface Measure {
  readonly fact: string
  /** The column that places a row in time. */
  readonly anchor: string
  readonly aggregate: Aggregate
  /** The column that is summed or ranked; a count has none. */
  readonly column?: string
  /** Rows must meet all of these. */
  readonly where?: readonly Condition[]
}

/** What is done with the rows: `values` hands a column to a statistic. */
export type Aggregate = 'count' | 'sum' | 'values'

/**
 * A fixed test on a fact's own columns, part of a metric's definition. `stageRole` keeps the rows of
 * the workspace's first stage in that role.
 */
export type Condition =
  | { readonly column: string; readonly is: string | number | boolean }
  | { readonly column: string; readonly in: readonly string[] }
  | { readonly column: string; readonly param: string; readonly choices: ParameterChoices }
  | { readonly stageRole: StageRole }

/** The values of a column that each choice of a parameter lets through. */
export type ParameterChoices = Readonly<Record<string, readonly string[]>>
