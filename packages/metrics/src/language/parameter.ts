import type { StageRole } from '../workspace/workspace-settings.js'

/** An argument of a metric, as data: GraphQL arguments, inputs and documentation derive from it. */
export interface Parameter {
  readonly name: string
  readonly type: ParameterType
  /** Used where the question leaves the parameter out; `null` means that it may stay unset. */
  readonly default: string | number | null
  readonly required?: boolean
  /** Of a stage or goal: the workspace's first stage in this role is used where the question leaves it out. */
  readonly defaultRole?: StageRole
  /** The roles of the stages that a `goal` may be; any goal unless given. */
  readonly roles?: readonly StageRole[]
  /** The greatest that a number may be; the days of a hundred years unless given. */
  readonly most?: number
  /** What a `choice` may be. */
  readonly choices?: readonly string[]
  readonly about: string
}

/**
 * `stage` and `goal` are ids of the workspace's own stages and goals, `anyStage` may be a side stage
 * too; `days` and `count` are whole numbers ≥ 1; a `choice` lists its words.
 */
export type ParameterType =
  | 'stage'
  | 'anyStage'
  | 'goal'
  | 'days'
  | 'count'
  | 'statistic'
  | 'costBasis'
  | 'attributionModel'
  | 'choice'

/** The statistics that a metric over many values offers. */
export const STATISTICS = ['MEAN', 'MEDIAN', 'P25', 'P75', 'P90', 'MIN', 'MAX'] as const
export type Statistic = (typeof STATISTICS)[number]

/** PROGRAM counts direct spend; FULLY_LOADED adds labour, technology and overhead. */
export const COST_BASES = ['PROGRAM', 'FULLY_LOADED'] as const
export type CostBasis = (typeof COST_BASES)[number]
