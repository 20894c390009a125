import type {
  Comparison,
  Filter,
  Grain,
  Period,
  SegmentAt,
  StageDefinition,
} from '@leadlight/metrics'

/** A question about the funnel: which people, and when; each part reads what it needs of it. */
export interface FunnelQuery {
  readonly period: Period
  readonly where?: Filter
  readonly segment?: string
  readonly segmentAt?: SegmentAt
  /** Stages by id; a cohort wants forward ones in order and takes all but optional ones where left out. */
  readonly stages?: readonly string[]
  /** Days from the entry into a cohort's first stage; ever where left out. */
  readonly windowDays?: number
  readonly by?: string
  /** Cuts the period into buckets. */
  readonly grain?: Grain
  readonly compareTo?: Comparison
  /** ISO 4217, for what stalled deals are worth and the forecast; the workspace's where left out. */
  readonly currency?: string
}

/** The numbers of a cohort, of a bucket of it, or of one group. */
export interface FunnelCohort {
  readonly steps: readonly FunnelStep[]
}

/**
 * One stage of a cohort: of those who reached it, how many went on (converted), left for a side
 * stage or can be reached no more (exited), and are still on the way (open). The three add up to
 * `entered`; at the last stage everybody counts as converted.
 */
export interface FunnelStep {
  readonly stage: StageDefinition
  readonly entered: number
  readonly converted: number
  readonly exited: number
  readonly open: number
  /** Reached it only by skipping ahead: the date is that of the next stage. */
  readonly imputed: number
  /** Entered over those who entered the stage before; null at the first stage and over nobody. */
  readonly stepRate: number | null
  /** Entered over those who entered the first stage. */
  readonly cumulativeRate: number | null
  /** Days from the stage before, of those whose both dates are recorded. */
  readonly medianDays: number | null
  readonly p75Days: number | null
  readonly p90Days: number | null
  /** The same people by how many days it took; empty at the first stage. */
  readonly distribution: readonly DayBin[]
  /** Reached the stage before and neither this one nor the way out: their days are not over. */
  readonly waiting: number
  /** Of those who entered: the window ends after the horizon; without a window, those still open. */
  readonly immature: number
  /** How those who exited left, most of them first. */
  readonly exits: readonly FunnelExit[]
}

/** A way out of the funnel. */
export interface FunnelExit {
  /** The side stage; null for those who can be reached by no channel. */
  readonly stage: StageDefinition | null
  /** Why, as the source told it. */
  readonly reason: string | null
  readonly people: number
}

/** How many took from so many days (inclusive) to so many (exclusive). */
export interface DayBin {
  readonly fromDays: number
  /** Null for the last bin, which has no end. */
  readonly toDays: number | null
  readonly count: number
}

/** How a stage filled and emptied: opening + entered − left = closing. */
export interface StageFlow {
  readonly stage: StageDefinition
  readonly opening: number
  readonly entered: number
  /** People's first stage. */
  readonly new: number
  readonly fromEarlier: number
  readonly fromLater: number
  readonly fromSide: number
  /** Told of a record that turned out to be the same person. */
  readonly mergedIn: number
  /** Passed through in no time, since nobody told of them here: among those who entered and left. */
  readonly imputed: number
  readonly left: number
  readonly toLater: number
  readonly toEarlier: number
  readonly toSide: number
  readonly closing: number
}

/** How long people stay in a stage. */
export interface StageStays {
  readonly stage: StageDefinition
  /** People who left it in the period. */
  readonly completed: number
  /** Days that they had spent there in all. */
  readonly meanDays: number | null
  readonly medianDays: number | null
  readonly p75Days: number | null
  readonly p90Days: number | null
  readonly distribution: readonly DayBin[]
  /** People who are in it when the period ends, whose stay is not over: null of a bucket. */
  readonly stillIn: number | null
  /** How long those have been there so far. */
  readonly stillInMedianDays: number | null
  readonly stillInDistribution: readonly DayBin[]
}

/** Who is in a stage beyond its limit, in silence, when the period ends. */
export interface StageStalls {
  readonly stage: StageDefinition
  readonly people: number
  /** The days that a stay may take: agreed, or what nine in ten took; null where nobody is beyond. */
  readonly limitDays: number | null
  /** Minor units of the open deals that these people brought; null without a currency. */
  readonly valueMinor: string | null
  /** Open deals without a rate for their currency, left out of the value. */
  readonly withoutRate: number
  readonly medianDays: number | null
  readonly p90Days: number | null
  readonly longestDays: number | null
  readonly distribution: readonly DayBin[]
  readonly reasons: readonly ReasonCount[]
}

/** How many have one reason; null where none was told. */
export interface ReasonCount {
  readonly reason: string | null
  readonly count: number
}

/** What passes between marketing and sales. */
export interface HandBack {
  readonly handedOver: number
  /** Whose time to answer is over: rates are among these. */
  readonly due: number
  readonly accepted: number
  readonly acceptedDue: number
  readonly rejected: number
  readonly rejectedDue: number
  /** Accepted and rejected. */
  readonly both: number
  /** Neither, though it is due. */
  readonly unanswered: number
  /** Neither, and not due yet. */
  readonly waiting: number
  readonly acceptanceRate: number | null
  readonly rejectionRate: number | null
  readonly rejections: readonly ReasonCount[]
  readonly followedUp: number
  readonly inTime: number
  readonly followUpRate: number | null
  /** Business hours to the first follow-up. */
  readonly medianFollowUpHours: number | null
  readonly p90FollowUpHours: number | null
  /** Came back to marketing within 180 days and before the next hand-over. */
  readonly recycled: number
  readonly recycleRate: number | null
  readonly medianRecycleDays: number | null
  /** Not recycled, and the 180 days are not over. */
  readonly recycleOpen: number
  /** Recycled, and an MQL again within 180 days. */
  readonly reMql: number
  readonly reMqlRate: number | null
  /** Recycled, not an MQL again, and the 180 days are not over. */
  readonly reMqlOpen: number
  /** Became a customer after it, and before the next hand-over. */
  readonly won: number
  readonly winRate: number | null
  /** Recycled, and a customer later on. */
  readonly recycledWon: number
  /** Without an answer: days since the hand-over. */
  readonly medianWaitingDays: number | null
  readonly longestWaitingDays: number | null
}
