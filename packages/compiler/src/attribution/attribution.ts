import type {
  Bucket,
  Comparison,
  CostBasis,
  Filter,
  Grain,
  LearnedShare,
  MetricValue,
  Note,
  Period,
  ResolvedPeriod,
  SegmentAt,
  TouchWeights,
  Transition,
} from '@leadlight/metrics'
import type { TouchRules, WeighedModel } from './credit-spec.js'

/** The question: which touches does a goal come from, by several models at once? */
export interface AttributionQuery {
  readonly period: Period
  /** Six well-known models where left out. */
  readonly models?: readonly AskedModel[]
  /** A dimension; `channel` where left out. */
  readonly by?: string
  /** `revenue` (where left out), `pipeline`, or a stage. */
  readonly goal?: string
  readonly grain?: Grain
  readonly where?: Filter
  readonly segment?: string
  /** EVENT_TIME, at the moment of each conversion, where left out. */
  readonly segmentAt?: SegmentAt
  readonly compareTo?: Comparison
  readonly currency?: string
  readonly touches?: Partial<TouchRules>
  readonly costScope?: CostScope
  readonly basis?: CostBasis
  readonly dateBasis?: DateBasis
  /** Rows that are shown by themselves; the others are one row together. */
  readonly limit?: number
  /** Common paths to be shown. */
  readonly paths?: number
}

/** A model by its name, or weights of the question's own. */
export interface AskedModel {
  readonly model?: string
  /** What it is called in the answer; its name where left out. */
  readonly as?: string
  readonly weights?: TouchWeights
  readonly lookbackDays?: number
  readonly halfLifeDays?: number
  /** Of a Markov chain: how many steps make a state. */
  readonly order?: number
  /** Of a Markov chain: whether it learns from paths that led to nothing as well; false where left out. */
  readonly nonConverting?: boolean
}

export type CostScope = 'CAMPAIGN' | 'PROGRAM' | 'PLATFORM'
export type DateBasis = 'CLOSE_DATE' | 'SPEND_COHORT'

/** A model with every parameter filled in. */
export interface BoundModel {
  /** Its column. */
  readonly id: string
  readonly name: string
  readonly about: string
  readonly kind: 'WEIGHTS' | 'TIME_DECAY' | 'MARKOV' | 'SHAPLEY'
  /** Null for models that learn. */
  readonly weighed: WeighedModel | null
  readonly weights: TouchWeights | null
  readonly lookbackDays: number | null
  readonly halfLifeDays: number | null
  readonly order: number | null
  /** Whether it learns from paths that led to nothing as well; null for other models. */
  readonly nonConverting: boolean | null
  /** All that its numbers depend on, as text: the same for the same model. */
  readonly definition: string
}

/** An answer in whole units: minor units of the currency, or millionths of a conversion. */
export interface AttributionAnswer {
  readonly period: ResolvedPeriod
  readonly previous: ResolvedPeriod | null
  readonly by: string
  readonly goal: string
  readonly unit: 'MONEY' | 'NUMBER'
  readonly currency: string | null
  readonly models: readonly AnsweredModel[]
  readonly buckets: readonly Bucket[]
  /** Groups by what the first model gives them, then those beyond the limit, then what no touch earned. */
  readonly rows: readonly AttributionRow[]
  readonly total: AttributionRow
  readonly footer: readonly FooterColumn[]
  readonly sides: Sides
  readonly touches: TouchCounts
  /** Of deals that were won in the period, by the shipped rules. */
  readonly touchesToClose: TouchCounts
  readonly paths: readonly AnsweredPath[]
  readonly notes: readonly Note[]
}

export interface AnsweredModel extends BoundModel {
  /** What a model that learns has found; null for others. */
  readonly learned: readonly LearnedGroup[] | null
  readonly transitions: readonly Transition[] | null
  /** Why it has no numbers. */
  readonly reason: Note | null
}

/** What a model has learned of one group. */
export interface LearnedGroup extends Omit<LearnedShare, 'state'> {
  /** Null where blank. */
  readonly value: string | null
}

export type RowKind = 'GROUP' | 'OTHER' | 'UNATTRIBUTED' | 'TOTAL'

export interface AttributionRow {
  readonly kind: RowKind
  /** The group's value; null where blank, and for rows that are no group. */
  readonly value: string | null
  /** One per model. */
  readonly credits: readonly ModelCredit[]
  readonly cost: CostCell
  /** Revenue whose one sourcing touch is in the group; null where it is not asked for. */
  readonly sourced: bigint | null
  /** Revenue that a touch of the group had an influence on; such groups overlap. */
  readonly influenced: bigint | null
}

export interface ModelCredit {
  readonly model: string
  readonly credit: bigint | null
  /** Of the period before. */
  readonly previous: bigint | null
  readonly roi: MetricValue
  readonly revenueToCost: MetricValue
  /** What one conversion costs, where the goal is no money. */
  readonly costPer: MetricValue
  /** One per bucket; none without a grain. */
  readonly series: readonly (bigint | null)[]
}

/** What was spent; null with a reason where that is not known, 0 where it was nothing. */
export interface CostCell {
  readonly cost: bigint | null
  readonly reason: Note | null
}

/** Sums that have to agree. */
export interface FooterColumn {
  readonly model: string
  readonly credited: bigint | null
  readonly unattributed: bigint | null
  /** What the filter on touches leaves out; 0 without one. */
  readonly leftOut: bigint | null
  /** The goal's own metric, asked by itself; null where there is none. */
  readonly whole: bigint | null
  /** What is missing between the two: 0, or something is wrong. */
  readonly difference: bigint | null
}

/** Three readings of one revenue, side by side. */
export interface Sides {
  readonly sourced: bigint | null
  readonly influenced: bigint | null
  /** By the first model. */
  readonly attributed: bigint | null
  readonly whole: bigint | null
}

/** How many touches conversions took. */
export interface TouchStatistics {
  readonly conversions: number
  /** Those without a touch, which are among them. */
  readonly without: number
  readonly mean: number | null
  readonly median: number | null
  readonly p75: number | null
  readonly p90: number | null
  /** How many took so many touches, fewest first. */
  readonly distribution: readonly { readonly touches: number; readonly conversions: number }[]
}

/** The same of the period, of its buckets and of the period before. */
export interface TouchCounts extends TouchStatistics {
  /** One per bucket; none without a grain. */
  readonly series: readonly TouchStatistics[]
  /** Null where nothing is compared. */
  readonly previous: TouchStatistics | null
}

/** What went along a path. */
export interface PathCount {
  readonly conversions: number
  readonly value: bigint
}

/** A path with what went along it, repeats in a row told once with their number. */
export interface AnsweredPath extends PathCount {
  readonly steps: readonly { readonly value: string | null; readonly times: number }[]
  /** One per bucket; none without a grain. */
  readonly series: readonly PathCount[]
  /** Of the period before; null where nothing is compared. */
  readonly previous: PathCount | null
}
