/**
 * The event contract: everything that importers, the generator and later the HTTP door hand to
 * `accept`. Records are plain data and name each other by the source's own references, so that
 * a batch may arrive in any order of files; leads, accounts, campaigns, programs, assets and
 * opportunities have to be known (in the batch or before it) when something refers to them.
 */
export type LedgerRecord =
  | LeadRecord
  | AccountRecord
  | ProfileRecord
  | MergeRecord
  | ActivityRecord
  | StageRecord
  | ScoreRecord
  | CampaignRecord
  | ProgramRecord
  | ProgramStepRecord
  | EnrolmentRecord
  | TriggerRecord
  | AssetRecord
  | OpportunityRecord
  | OpportunityChangeRecord
  | RevenueRecord
  | SubscriptionRecord
  | CostRecord
  | SurveyRecord
  | ExchangeRateRecord
  | StatisticRecord

/**
 * An instant as ISO 8601 with an offset (`2018-02-26T19:58:54Z`) or a calendar day (`2018-02-26`),
 * which lies at midnight of the workspace's zone and keeps its day precision.
 */
export type When = string

/** The source's own name for a lead, account, campaign, program, asset or opportunity. */
export type Ref = string

/** An amount in major units as decimal text (`"1234.50"`); never a floating-point number. */
export type Amount = string

/** What identifies a fact within its source, and its place among corrections and ties. */
export interface RecordIdentity {
  /** Unique within the source and the kind; the same id and content again is a duplicate. */
  readonly id: string
  /** A correction of the fact carries a higher one; 1 where left out. */
  readonly revision?: number
  /** When the source itself says that it knew; the batch's stamp where left out. */
  readonly recordedAt?: string
}

/** A lead comes into being. `id` is the reference that other records use. */
export interface LeadRecord extends RecordIdentity {
  readonly kind: 'lead'
  readonly createdAt: When
  readonly account?: Ref
  /** Original source; with channel, campaign and landing page it never changes after creation. */
  readonly source?: string
  readonly channel?: string
  readonly campaign?: Ref
  readonly landingPage?: string
  readonly excluded?: 'test' | 'internal' | 'competitor'
  /** The record's creation was back-dated by an import. */
  readonly imported?: boolean
  readonly attributes?: Attributes
}

/** Values by camelCase attribute id; blank text and null clear a value. */
export type Attributes = Readonly<Record<string, string | null>>

export interface AccountRecord extends RecordIdentity {
  readonly kind: 'account'
  readonly name?: string
  readonly parent?: Ref
  readonly createdAt?: When
  readonly attributes?: Attributes
}

/** Attributes of a lead or an account become known or change. */
export interface ProfileRecord extends RecordIdentity {
  readonly kind: 'profile'
  readonly lead?: Ref
  readonly account?: Ref
  readonly at: When
  readonly attributes: Attributes
  /** Links the lead to an account, where the lead's own record could not. */
  readonly linkAccount?: Ref
}

/** `lead` turns out to be the person that `into` is; `undo` takes an earlier merge back. */
export interface MergeRecord extends RecordIdentity {
  readonly kind: 'merge'
  readonly lead: Ref
  readonly into: Ref
  readonly at: When
  readonly undo?: boolean
}

export const ACTIVITY_TYPES = [
  'emailSent',
  'emailDelivered',
  'emailDeferred',
  'emailBounced',
  'emailDropped',
  'emailOpened',
  'emailClicked',
  'emailReplied',
  'emailUnsubscribed',
  'emailComplained',
  'formSubmitted',
  'visit',
  'pageView',
  'attended',
  'adClicked',
  'callInbound',
  'chatInbound',
  'socialLike',
  'socialShare',
  'socialComment',
  'callOutbound',
  'salesEmail',
  'meeting',
  'handedOver',
  'accepted',
  'rejected',
  'optedOut',
  'optedIn',
] as const
export type ActivityType = (typeof ACTIVITY_TYPES)[number]

/** Who acted, as far as the source says; versioned rules decide the class from it and the raw signals. */
export type Actor = 'human' | 'machineOpen' | 'scanner' | 'unknown'

/**
 * Something that a person did or was sent. `detail` is the kind of a bounce (`hard`, `soft`,
 * `block`), of a clicked link (`content`, where left out; `unsubscribe`, `preferences`, `view`),
 * of a form (`spam`, where the source took it for that), or the reason of an answer.
 */
export interface ActivityRecord extends RecordIdentity {
  readonly kind: 'activity'
  readonly lead?: Ref
  /**
   * The source's visitor id. A record that names a lead too says who the visitor is: from then on,
   * and for what the visitor did before.
   */
  readonly visitor?: string
  /** The source's name for the visit that this is part of; without one a pause of 30 minutes ends it. */
  readonly session?: string
  readonly at: When
  readonly sequence?: number
  readonly type: ActivityType
  /** Where a visit came from, in the source's words. */
  readonly source?: string
  readonly channel?: string
  readonly campaign?: Ref
  readonly program?: Ref
  readonly step?: Ref
  readonly asset?: Ref
  /** Names the send; a response without it goes to the recipient's latest earlier send of the asset or campaign. */
  readonly send?: string
  readonly detail?: string
  readonly url?: string
  /** Which version of a page was shown, where two are compared. */
  readonly variant?: string
  readonly actor?: Actor
  readonly userAgent?: string
  readonly ip?: string
}

export interface StageRecord extends RecordIdentity {
  readonly kind: 'stage'
  readonly lead: Ref
  readonly at: When
  readonly sequence?: number
  readonly stage: string
  readonly reason?: string
}

export interface ScoreRecord extends RecordIdentity {
  readonly kind: 'score'
  readonly lead: Ref
  readonly at: When
  readonly sequence?: number
  readonly delta: number
  /** The score afterwards, as the source stored it; checked against the sum of deltas. */
  readonly balance?: number
  readonly model?: string
  readonly activityType?: ActivityType
  readonly asset?: Ref
  /** The rule of the model that gave or took the points, in the source's words. */
  readonly rule?: string
}

export interface CampaignRecord extends RecordIdentity {
  readonly kind: 'campaign'
  readonly name: string
  readonly campaignType?: string
  readonly channel?: string
  readonly startsOn?: string
  readonly endsOn?: string
}

export interface ProgramRecord extends RecordIdentity {
  readonly kind: 'program'
  readonly name: string
  readonly programType: 'drip' | 'trigger'
  readonly goal?: string
}

export interface ProgramStepRecord extends RecordIdentity {
  readonly kind: 'programStep'
  readonly program: Ref
  readonly position: number
  readonly name: string
  readonly asset?: Ref
}

export interface EnrolmentRecord extends RecordIdentity {
  readonly kind: 'enrolment'
  readonly lead: Ref
  readonly program: Ref
  readonly at: When
  readonly exitedAt?: When
  readonly exitReason?: 'goal' | 'handOver' | 'unsubscribe' | 'bounce' | 'manual' | 'completed'
  readonly arm?: 'treated' | 'holdout'
  readonly eligibleAt?: When
}

export const SUPPRESSIONS = ['cap', 'optOut', 'duplicate', 'other'] as const

/** The condition of a trigger program holds for somebody: it acts, is kept from it, or has yet to. */
export interface TriggerRecord extends RecordIdentity {
  readonly kind: 'trigger'
  readonly lead: Ref
  readonly program: Ref
  /** When the condition held; of an absence, when its time was over. */
  readonly at: When
  readonly firedAt?: When
  /** Why it does not act: too much mail, opted out, told already. */
  readonly suppressedBy?: (typeof SUPPRESSIONS)[number]
}

export interface AssetRecord extends RecordIdentity {
  readonly kind: 'asset'
  readonly name: string
  readonly assetType: 'page' | 'landingPage' | 'email' | 'ebook' | 'webinar' | 'post'
  readonly url?: string
}

/** A deal; its people come by `people`, else from its account, else `lead` alone. */
export interface OpportunityRecord extends RecordIdentity {
  readonly kind: 'opportunity'
  readonly name?: string
  readonly account?: Ref
  readonly people?: readonly Ref[]
  readonly lead?: Ref
  readonly owner?: string
  readonly openedAt?: When
}

export interface OpportunityChangeRecord extends RecordIdentity {
  readonly kind: 'opportunityChange'
  readonly opportunity: Ref
  readonly at: When
  readonly sequence?: number
  readonly state: 'open' | 'won' | 'lost'
  readonly amount?: Amount
  readonly currency?: string
  readonly reason?: string
}

export interface RevenueRecord extends RecordIdentity {
  readonly kind: 'revenue'
  readonly at: When
  readonly revenueKind: 'won' | 'amended' | 'reopened' | 'refunded' | 'renewed' | 'order'
  readonly amount: Amount
  readonly currency: string
  readonly account?: Ref
  readonly opportunity?: Ref
  readonly lead?: Ref
  readonly orderId?: string
  /** The line that a refund or amendment is about. */
  readonly refersTo?: string
}

export interface SubscriptionRecord extends RecordIdentity {
  readonly kind: 'subscription'
  readonly account?: Ref
  readonly lead?: Ref
  readonly startsAt: When
  readonly endsAt?: When
  readonly every: 'day' | 'week' | 'month' | 'quarter' | 'year'
  readonly amount: Amount
  readonly currency: string
  readonly state?: 'paying' | 'trial' | 'paused'
}

/**
 * Money spent over the days `[from, to)`; a left-out amount is unknown, which is not zero. It is
 * spread over its days evenly, by the e-mails sent on each (of its campaign and program, where it
 * names them), or by `weights`. A line of labour, technology or overhead that names neither may be
 * shared among campaigns and programs by their direct cost, their e-mails, their new leads or
 * `shareWeights`.
 */
export interface CostRecord extends RecordIdentity {
  readonly kind: 'cost'
  readonly from: string
  readonly to: string
  readonly amount?: Amount
  readonly currency: string
  readonly costKind: 'media' | 'content' | 'event' | 'agency' | 'labour' | 'technology' | 'overhead'
  readonly campaign?: Ref
  readonly program?: Ref
  readonly channel?: string
  readonly spread?: 'even' | 'sends' | 'weights'
  /** Whole numbers by day (`2026-01-31`) or month (`2026-01`, even over its days); needs `spread: 'weights'`. */
  readonly weights?: Weights | string
  readonly share?: 'cost' | 'sends' | 'leads' | 'weights'
  /** Whole numbers by `campaign:` or `program:` and the reference; needs `share: 'weights'`. */
  readonly shareWeights?: Weights | string
}

/** Whole numbers from 0, not all 0; the same as text is a JSON object. */
export type Weights = Readonly<Record<string, number>>

export interface SurveyRecord extends RecordIdentity {
  readonly kind: 'survey'
  readonly survey: string
  readonly lead?: Ref
  readonly invitedAt: When
  readonly answeredAt?: When
  readonly score?: number
  readonly scale: '2' | '3' | '4' | '5' | '7' | '10' | '0-10'
}

/** One unit of `base` costs `rate` of `quote` on that day. */
export interface ExchangeRateRecord extends RecordIdentity {
  readonly kind: 'exchangeRate'
  readonly base: string
  readonly quote: string
  readonly day: string
  readonly rate: string
}

/**
 * What an advertising or social network reports of one day: of a campaign's ads, or of what was
 * posted there. Counts that it leaves out are unknown and add nothing; what was taken back is
 * negative on its own day.
 */
export interface StatisticRecord extends RecordIdentity {
  readonly kind: 'statistic'
  readonly day: string
  /** The network's name, such as `linkedin`. */
  readonly network: string
  readonly placement: 'ad' | 'social'
  readonly channel?: string
  readonly campaign?: Ref
  /** The post. */
  readonly asset?: Ref
  readonly impressions?: number
  readonly clicks?: number
  readonly likes?: number
  /** Reposts, retweets and quotes included. */
  readonly shares?: number
  readonly comments?: number
}
