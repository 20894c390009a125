/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether values of neighbouring cells may be summed. */
export type Additivity =
  /** Over time and over groups. */
  | 'ADDITIVE'
  /** Never. */
  | 'NON_ADDITIVE'
  /** Over groups, not over time. */
  | 'SEMI_ADDITIVE';

/** SEND_DATE counts responses on the day of their message, EVENT_DATE on the day on which they came. */
export type Anchor =
  | 'EVENT_DATE'
  | 'SEND_DATE';

/** The question: which touches does a goal come from, by several models at once? */
export type AttributionInput = {
  /** Answers as it was known at this instant: without what was recorded, corrected, merged or taken back later. The present where left out. */
  readonly asOf?: string | null | undefined;
  /** Which costs count. */
  readonly basis?: CostBasis | null | undefined;
  /** What rows stand for, such as channel, source, campaign, program or asset; channel where left out. */
  readonly by?: string | null | undefined;
  /** What the period is set against. */
  readonly compareTo?: Comparison | null | undefined;
  /** Which costs and touches a return is about. */
  readonly costScope?: CostScope | null | undefined;
  /** The currency of money, ISO 4217. */
  readonly currency?: string | null | undefined;
  /** Whether returns count revenue by its own date or by that of the touch. */
  readonly dateBasis?: DateBasis | null | undefined;
  /** `revenue` (where left out), `pipeline`, or a stage from MQL on. */
  readonly goal?: string | null | undefined;
  /** The width of the buckets of series. */
  readonly grain?: Grain | null | undefined;
  /** Rows that stand by themselves, 1 to 1,000; 50 where left out. */
  readonly limit?: number | null | undefined;
  /** Up to twelve models, the first of which orders the rows; six where left out. */
  readonly models?: ReadonlyArray<AttributionModelInput> | null | undefined;
  /** When the goal was reached; the default period where left out. */
  readonly period?: PeriodInput | null | undefined;
  /** A segment’s rule, on top of `where`. */
  readonly segment?: string | number | null | undefined;
  /** What counts as a touch. */
  readonly touches?: TouchRulesInput | null | undefined;
  /** Which credit: conditions on touches hold after weighting, so that they change no weight. */
  readonly where?: FilterInput | null | undefined;
};

/** A model by its name with its parameters, or weights of the question’s own. */
export type AttributionModelInput = {
  /** What it is called in the answer. */
  readonly as?: string | null | undefined;
  /** Of `timeDecay`: after how many days a touch counts half; 7 where left out. */
  readonly halfLifeDays?: number | null | undefined;
  /** Days before the conversion in which touches count, beside the first and the one before the lead’s creation; for ever where left out. */
  readonly lookbackDays?: number | null | undefined;
  /** A model of `attributionModels`; left out where `weights` are given. */
  readonly model?: string | null | undefined;
  /** Of `markov`: how many steps the chain remembers, 1 to 4; 1 where left out. */
  readonly order?: number | null | undefined;
  /** Weights of its own. */
  readonly weights?: TouchWeightsInput | null | undefined;
};

/** How a model comes to its shares. */
export type AttributionModelKind =
  | 'MARKOV'
  | 'SHAPLEY'
  | 'TIME_DECAY'
  | 'WEIGHTS';

/** What a row stands for. */
export type AttributionRowKind =
  /** One value of the dimension. */
  | 'GROUP'
  /** All values beyond the limit together. */
  | 'OTHER'
  /** All that touches have earned. */
  | 'TOTAL'
  /** What no touch has earned. */
  | 'UNATTRIBUTED';

/** The line of the bridge: START, NEW, RETURNED, EXPANSION, CONTRACTION and CHURN (both taken off), FX or END. */
export type BridgeLine =
  | 'CHURN'
  | 'CONTRACTION'
  | 'END'
  | 'EXPANSION'
  | 'FX'
  | 'NEW'
  | 'RETURNED'
  | 'START';

/** One number of an answer: everything that was asked, with the cell’s own place. */
export type CellInput = {
  /** Answers as it was known at this instant: without what was recorded, corrected, merged or taken back later. The present where left out. */
  readonly asOf?: string | null | undefined;
  /** For Other: the groups that have rows of their own, values in the order of `by`. The cell holds all others, and the values of `by` say nothing. */
  readonly besides?: ReadonlyArray<ReadonlyArray<string | null | undefined> | null | undefined> | null | undefined;
  /** The label of the cell’s bucket, such as `2018-01`; the whole period where left out. */
  readonly bucket?: string | null | undefined;
  /** The cell’s group; everybody where left out. */
  readonly by?: ReadonlyArray<GroupInput> | null | undefined;
  /** What the period was set against; PREVIOUS needs it. */
  readonly compareTo?: Comparison | null | undefined;
  /** The currency of money, ISO 4217. */
  readonly currency?: string | null | undefined;
  /** The width of the bucket, where its label does not tell. */
  readonly grain?: Grain | null | undefined;
  /** Arguments of the metric. */
  readonly params?: MetricParamsInput | null | undefined;
  /** Which number of the cell; its value where left out. */
  readonly part?: Part | null | undefined;
  /** The time that was asked about. */
  readonly period: PeriodInput;
  /** A segment’s rule, on top of `where`. */
  readonly segment?: string | number | null | undefined;
  /** What was counted among. */
  readonly where?: FilterInput | null | undefined;
};

/** What a column of a frame is for. */
export type ColumnRole =
  | 'DIMENSION'
  | 'METRIC'
  | 'TIME';

/** What a period is set against. */
export type Comparison =
  /** The period of the same length right before it. */
  | 'PREVIOUS_PERIOD'
  /** The same period a year before. */
  | 'PREVIOUS_YEAR';

/** Which costs count. */
export type CostBasis =
  /** Direct spend with labour, technology and overhead. */
  | 'FULLY_LOADED'
  /** Direct spend: media, content, events, agencies. */
  | 'PROGRAM';

/** CAMPAIGN: costs and touches of campaigns; PROGRAM: of nurture programs; PLATFORM: all touches over what the technology costs, whatever the basis. */
export type CostScope =
  | 'CAMPAIGN'
  | 'PLATFORM'
  | 'PROGRAM';

/** CLOSE_DATE: those who became MQLs in the period; SPEND_COHORT: those of the period’s new leads, or of what its touches have earned, who have become MQLs until now. */
export type DateBasis =
  | 'CLOSE_DATE'
  | 'SPEND_COHORT';

/** RANDOMISED compares people whom chance put into a program or held out of it; MATCHED compares like with like; NAIVE compares everybody. */
export type Design =
  | 'MATCHED'
  | 'NAIVE'
  | 'RANDOMISED';

/** Whether more is better. */
export type Direction =
  /** Less is better. */
  | 'DOWN'
  /** Neither is better by itself. */
  | 'NONE'
  /** More is better. */
  | 'UP';

/** Points for what a lead does, each time. */
export type EngagementRuleInput = {
  /** What is scored. */
  readonly activities: ReadonlyArray<ScoredActivity>;
  /** The most that the rule gives or takes, above 0; no limit where left out. */
  readonly cap?: number | null | undefined;
  /** How its points fade; they stay where left out. */
  readonly decay?: ScoreDecayInput | null | undefined;
  /** What it is called, within its set. */
  readonly name: string;
  /** Up to three decimals, not 0; below 0 to take points. */
  readonly points: number;
  /** Which of them, by campaign, asset and all that an engagement bears. */
  readonly when?: FilterInput | null | undefined;
};

/** A condition on dimensions; several keys of one object all have to hold. A blank value matches nothing but `isBlank: true`, not even a `not`. */
export type FilterInput = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<FilterInput> | null | undefined;
  /** The value lies between two texts, both included. */
  readonly between?: ReadonlyArray<string> | null | undefined;
  /** The value has this text in it, whatever the case. */
  readonly contains?: string | null | undefined;
  /** What the tests of this object look at. */
  readonly dimension?: string | null | undefined;
  /** The value is one of these; none matches nothing. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** The value is this one. */
  readonly is?: string | null | undefined;
  /** The value is missing, or is there. */
  readonly isBlank?: boolean | null | undefined;
  /** This does not hold. */
  readonly not?: FilterInput | null | undefined;
  /** The value is none of these. */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<FilterInput> | null | undefined;
};

/** Points for what a lead is. */
export type FitRuleInput = {
  /** What it is called, within its set. */
  readonly name: string;
  /** Up to three decimals, not 0. */
  readonly points: number;
  /** Leads of whom this is true now have the points. */
  readonly when: FilterInput;
};

/** The question of a funnel: which people, and when. */
export type FunnelInput = {
  /** Answers as it was known at this instant: without what was recorded, corrected, merged or taken back later. The present where left out. */
  readonly asOf?: string | null | undefined;
  /** What to break it down by. */
  readonly by?: string | null | undefined;
  /** The period that `comparison` tells of. */
  readonly compareTo?: Comparison | null | undefined;
  /** The currency of money, ISO 4217; the workspace’s where left out. */
  readonly currency?: string | null | undefined;
  /** Cuts the period into the buckets of `series`. */
  readonly grain?: Grain | null | undefined;
  /** When people entered a cohort’s first stage, and the time over which everything else is told; the default period where left out. */
  readonly period?: PeriodInput | null | undefined;
  /** A segment’s rule, on top of `where`. */
  readonly segment?: string | number | null | undefined;
  /** Stages: of a cohort forward ones in order, all but optional ones where left out; elsewhere any, all where left out. */
  readonly stages?: ReadonlyArray<string> | null | undefined;
  /** Which people. */
  readonly where?: FilterInput | null | undefined;
  /** Days from the entry into a cohort’s first stage; ever where left out. */
  readonly windowDays?: number | null | undefined;
};

/** The width of a time bucket. */
export type Grain =
  | 'DAY'
  | 'MONTH'
  /** Of the workspace’s fiscal year. */
  | 'QUARTER'
  | 'WEEK'
  /** The workspace’s fiscal year, named by the year it ends in. */
  | 'YEAR';

/** A dimension and its value in a group. */
export type GroupInput = {
  /** The dimension. */
  readonly dimension: string;
  /** Its value; null where it is blank. */
  readonly value?: string | null | undefined;
};

/** Keeps rows whose value passes every bound given. */
export type HavingInput = {
  /** The column’s id. */
  readonly column: string;
  /** Greater than. */
  readonly gt?: number | null | undefined;
  /** At least. */
  readonly gte?: number | null | undefined;
  /** Less than. */
  readonly lt?: number | null | undefined;
  /** At most. */
  readonly lte?: number | null | undefined;
};

/** A part of the customer lifecycle that metrics belong to; not a stage of the funnel. */
export type LifecycleStage =
  /** Strangers become visitors. */
  | 'ATTRACT'
  /** Visitors become leads. */
  | 'CAPTURE'
  /** Leads become customers. */
  | 'CONVERT'
  /** Customers stay and grow. */
  | 'EXPAND'
  /** Leads become ready to talk to sales. */
  | 'NURTURE';

/** How nurtured people are told from others; only RANDOMISED shows a cause. */
export type LiftDesign =
  /** New leads in the program within seven days, against others of the same creation month, source, score band and business segment. */
  | 'MATCHED'
  /** New leads in the program within seven days, against all others. Not causal. */
  | 'NAIVE'
  /** Whom chance put into the program, against whom it held out. */
  | 'RANDOMISED';

/** How a lift is taken. */
export type LiftInput = {
  /** Where left out: RANDOMISED for programs of which anybody was held out, else MATCHED. */
  readonly design?: LiftDesign | null | undefined;
  /** What counts as success; each program’s own goal where left out. */
  readonly goal?: string | null | undefined;
  /** Days in which it counts, from eligibility; ever where left out. */
  readonly windowDays?: number | null | undefined;
};

/** A metric of the catalogue. */
export type MetricId =
  /** Acceptance rate: What share of hand-overs does sales accept? */
  | 'acceptanceRate'
  /** Ad clicks: How often were ads clicked? */
  | 'adClicks'
  /** Attributed conversions: Which touches do conversions come from? */
  | 'attributedConversions'
  /** Attributed revenue: Which touches does revenue come from? */
  | 'attributedRevenue'
  /** Average order value: What is a purchase worth? */
  | 'averageOrderValue'
  /** Block rate: What share of messages was refused as unwanted? */
  | 'blockBounceRate'
  /** Lost customers: How many customers left? */
  | 'churnEvents'
  /** Churn rate: What share of customers left? */
  | 'churnRate'
  /** Predicted lifetime value: How much will a customer bring in from now on? */
  | 'clvPredicted'
  /** Realised lifetime value: How much has a customer brought in so far? */
  | 'clvRealised'
  /** Complaint rate: What share of messages was reported as spam? */
  | 'complaintRate'
  /** Conversion rate: What share of people reaches the goal? */
  | 'conversionRate'
  /** Cost: What was spent? */
  | 'cost'
  /** Cost per lead: What does a new lead cost? */
  | 'costPerLead'
  /** Cost per MQL: What does an MQL cost? */
  | 'costPerMql'
  /** Cost per customer: What does it cost to win a customer? */
  | 'cpa'
  /** Customer satisfaction: What share of answers is positive? */
  | 'csat'
  /** Survey response rate: What share of invitations is answered? */
  | 'csatResponseRate'
  /** Customer growth rate: How fast does the number of customers grow? */
  | 'customerGrowthRate'
  /** Customers: How many customers are there? */
  | 'customers'
  /** Drop-off rate: What share of people leaves before the next stage? */
  | 'dropOffRate'
  /** Bounce rate: What share of messages came back? */
  | 'emailBounceRate'
  /** Click rate: What share of messages do people click in? */
  | 'emailClickRate'
  /** Click-to-open rate: What share of openers clicks? */
  | 'emailClickToOpenRate'
  /** Unique clicks: How many messages did a person click in? */
  | 'emailClicksUnique'
  /** Open rate: What share of messages do people open? */
  | 'emailOpenRate'
  /** Open rate, raw: What share of messages was opened by anybody or anything? */
  | 'emailOpenRateRaw'
  /** Unique opens: How many messages did a person open? */
  | 'emailOpensUnique'
  /** Clicks: How often did people click? */
  | 'emailTotalClicks'
  /** E-mails delivered: How many messages arrived? */
  | 'emailsDelivered'
  /** E-mails sent: How many messages went out? */
  | 'emailsSent'
  /** Engaged leads: How many different people showed interest? */
  | 'engagedLeads'
  /** Engaged retention: What share of customers interacts with us? */
  | 'engagedRetention'
  /** Engagements: How often did people show interest? */
  | 'engagements'
  /** Expansion revenue: By how much did payers raise what they pay each month? */
  | 'expansionRevenue'
  /** Forecast revenue: How much revenue will there be when the period ends? */
  | 'forecastRevenue'
  /** Form submissions: How often did people fill in a form? */
  | 'formSubmissions'
  /** Hand-overs: How many leads did marketing hand over to sales? */
  | 'handOvers'
  /** Hard bounce rate: What share of messages went to addresses that do not exist? */
  | 'hardBounceRate'
  /** Impressions: How often were ads and posts shown? */
  | 'impressions'
  /** Influenced revenue: How much revenue had marketing a hand in? */
  | 'influencedRevenue'
  /** Landing-page conversion rate: What share of those who see a landing page fill in its form? */
  | 'landingPageConversionRate'
  /** Landing-page visitors: How many different people saw a landing page? */
  | 'landingPageVisitors'
  /** Lead score: How high do new leads score? */
  | 'leadScore'
  /** Days from lead to close: How long does it take from the first contact to the win? */
  | 'leadToCloseDays'
  /** Leads above the threshold: How many new leads score like an MQL by the end of their month? */
  | 'leadsAboveThreshold'
  /** Leads in a stage: How many people are in a stage? */
  | 'leadsInStage'
  /** Customer retention: What share of customers stayed? */
  | 'logoRetention'
  /** Marketing influence: What share of revenue had marketing a hand in? */
  | 'marketingInfluence'
  /** MQL events: How often did anybody become ready for sales? */
  | 'mqlEvents'
  /** MQLs: How many people became ready for sales? */
  | 'mqls'
  /** MQLs accepted: How many of the leads handed over did sales accept? */
  | 'mqlsAccepted'
  /** Net revenue retention: What is left of recurring revenue, with what payers pay more? */
  | 'netRevenueRetention'
  /** New customers: How many customers were won? */
  | 'newCustomers'
  /** New leads: How many new people can marketing work with? */
  | 'newLeads'
  /** New leads, gross: How many new people came in, reachable or not? */
  | 'newLeadsGross'
  /** Nurture lift: How much more often do nurtured people reach the goal than others? */
  | 'nurtureLift'
  /** Nurtured leads: How many people were in a nurture program? */
  | 'nurturedLeads'
  /** Opportunities: How many deals were opened? */
  | 'opportunities'
  /** Days from opportunity to close: How long does a deal take? */
  | 'opportunityCycleDays'
  /** Pipeline: What are the open deals worth? */
  | 'pipeline'
  /** Pipeline per MQL: How much pipeline does an MQL bring? */
  | 'pipelinePerMql'
  /** Program goal rate: What share of enrolments reaches the goal of the program? */
  | 'programGoalRate'
  /** Re-engaged leads: How many people who had gone quiet show interest again? */
  | 'reEngagedLeads'
  /** Re-engagement rate: What share of people who had gone quiet shows interest again? */
  | 'reEngagementRate'
  /** MQLs again: How often did somebody become ready for sales who had been so before? */
  | 'reMqls'
  /** Reactivated customers: How many lost customers came back? */
  | 'reactivatedCustomers'
  /** Recurring revenue bridge: How did what subscriptions bring at the beginning become what they bring at the end? */
  | 'recurringBridge'
  /** Monthly recurring revenue: What do subscriptions bring each month? */
  | 'recurringRevenue'
  /** Recycle rate: What share of hand-overs comes back to marketing? */
  | 'recycleRate'
  /** Rejection rate: What share of hand-overs does sales reject? */
  | 'rejectionRate'
  /** Repeat purchase rate: What share of buyers buys again? */
  | 'repeatPurchaseRate'
  /** Repeat revenue: How much did customers bring in after their first purchase? */
  | 'repeatRevenue'
  /** Revenue: How much did customers bring in, after refunds? */
  | 'revenue'
  /** Revenue churn rate: What share of recurring revenue was lost? */
  | 'revenueChurnRate'
  /** Revenue before refunds: How much did customers bring in, before refunds? */
  | 'revenueGross'
  /** Revenue to cost: How many times over does spend come back? */
  | 'revenueToCost'
  /** Return on investment: What comes back of what is spent, beyond the spend itself? */
  | 'roi'
  /** Follow-up rate: What share of hand-overs does sales follow up in time? */
  | 'slaFollowUpRate'
  /** Social engagement rate: What share of those who saw a post responded? */
  | 'socialEngagementRate'
  /** Social engagements: How often did people respond to posts? */
  | 'socialEngagements'
  /** Soft bounce rate: What share of messages could not be delivered for now? */
  | 'softBounceRate'
  /** Sourced revenue: How much revenue comes from people whom marketing brought in? */
  | 'sourcedRevenue'
  /** Stage conversion rate: What share of people moves from one stage to another? */
  | 'stageConversionRate'
  /** Stalled leads: How many people are stuck in their stage? */
  | 'stalledLeads'
  /** Throughput: How many people come into one stage for each that comes into another? */
  | 'throughputRatio'
  /** Time in a stage: How long do people stay in a stage? */
  | 'timeInStage'
  /** Time to follow-up: How long do leads that were handed over wait for sales? */
  | 'timeToFollowUp'
  /** Touches to close: How many touches does it take to win a deal? */
  | 'touchesToClose'
  /** Unsubscribe rate: What share of messages made somebody leave? */
  | 'unsubscribeRate'
  /** Visitors: How many different people came to the site? */
  | 'visitors'
  /** Visits: How often did people come to the site? */
  | 'visits'
  /** Win rate: What share of closed deals is won? */
  | 'winRate';

/** Values of a metric’s parameters; one that it lacks is refused. */
export type MetricParamsInput = {
  /** SEND_DATE counts responses on the day of their message, EVENT_DATE on the day on which they came. */
  readonly anchor?: Anchor | null | undefined;
  /** Reads each score so many days after the creation; left out: at the end of its month. */
  readonly atAgeDays?: number | null | undefined;
  /** PROGRAM counts direct spend; FULLY_LOADED adds labour, technology and overhead. */
  readonly basis?: CostBasis | null | undefined;
  /** The line of the bridge: START, NEW, RETURNED, EXPANSION, CONTRACTION and CHURN (both taken off), FX or END. */
  readonly bridgeLine?: BridgeLine | null | undefined;
  /** CAMPAIGN: costs and touches of campaigns; PROGRAM: of nurture programs; PLATFORM: all touches over what the technology costs, whatever the basis. */
  readonly costScope?: CostScope | null | undefined;
  /** CLOSE_DATE: revenue of the period; SPEND_COHORT: what touches of the period have brought in until now, whenever it closed. */
  readonly dateBasis?: DateBasis | null | undefined;
  /** RANDOMISED compares people whom chance put into a program or held out of it; MATCHED compares like with like; NAIVE compares everybody. */
  readonly design?: Design | null | undefined;
  /** The stage that people start from. */
  readonly from?: string | null | undefined;
  /** What counts as converted: the stage of MQLs, of opportunities or, left out, of customers. */
  readonly goal?: string | null | undefined;
  /** The gross margin in whole percent: 100 unless said, which is revenue. */
  readonly marginPercent?: number | null | undefined;
  /** By how many points the score has to be higher at the end of the period than at its start, where no score is 0; left out: however it moves. */
  readonly minScoreDelta?: number | null | undefined;
  /** How credit is split among the touches before a conversion. */
  readonly model?: string | null | undefined;
  /** ALL: all costs over everybody; ATTRIBUTED: costs of campaigns and programs over what their touches have earned. */
  readonly scope?: Scope | null | undefined;
  /** The stage that people were in. */
  readonly stage?: string | null | undefined;
  /** The statistic of the values: the median unless another is asked for. */
  readonly statistic?: Statistic | null | undefined;
  /** The stage that they are to reach. */
  readonly to?: string | null | undefined;
  /** Days allowed to buy again, counted from the first purchase: 365 unless said. */
  readonly windowDays?: number | null | undefined;
};

/** Any metrics by any dimensions and grain. */
export type MetricQueryInput = {
  /** Answers as it was known at this instant: without what was recorded, corrected, merged or taken back later. The present where left out. */
  readonly asOf?: string | null | undefined;
  /** What to group by. */
  readonly by?: ReadonlyArray<string> | null | undefined;
  /** What to set the period against, for the parts PREVIOUS and CHANGE. */
  readonly compareTo?: Comparison | null | undefined;
  /** The currency to tell money in, ISO 4217. */
  readonly currency?: string | null | undefined;
  /** The width of time buckets; one for the whole period where left out. */
  readonly grain?: Grain | null | undefined;
  /** Which rows to keep. */
  readonly having?: ReadonlyArray<HavingInput> | null | undefined;
  /** Keeps the groups that rank first by the first metric. */
  readonly limit?: number | null | undefined;
  /** What to measure. */
  readonly metrics: ReadonlyArray<MetricSelection>;
  /** How to sort them. */
  readonly orderBy?: ReadonlyArray<OrderByInput> | null | undefined;
  /** Puts the groups beyond the limit into one row. */
  readonly other?: boolean | null | undefined;
  /** Which parts of each metric become columns; VALUE alone where left out. */
  readonly parts?: ReadonlyArray<Part> | null | undefined;
  /** The time asked about. */
  readonly period: PeriodInput;
  /** A segment’s rule, on top of `where`. */
  readonly segment?: string | number | null | undefined;
  /** What to count among. */
  readonly where?: FilterInput | null | undefined;
};

/** A metric that is to become columns. */
export type MetricSelection = {
  /** The column’s id, where one metric is asked twice. */
  readonly as?: string | null | undefined;
  /** Which one. */
  readonly id: MetricId;
  /** Its arguments. */
  readonly params?: MetricParamsInput | null | undefined;
};

/** Sorts rows; blanks come last either way. */
export type OrderByInput = {
  /** The column’s id, or `time`. */
  readonly column: string;
  /** Largest first. */
  readonly descending?: boolean | null | undefined;
};

/** What a column holds of its metric. */
export type Part =
  /** Value minus previous value. */
  | 'CHANGE'
  /** What a ratio counts it among. */
  | 'DENOMINATOR'
  /** How many members still have time to convert. */
  | 'IMMATURE'
  /** The lower limit of an estimate. */
  | 'LOWER'
  /** The value of those whose time is over. */
  | 'MATURE_VALUE'
  /** How many rows are behind the value. */
  | 'N'
  /** What a ratio counts. */
  | 'NUMERATOR'
  /** The value of the period that it is compared with. */
  | 'PREVIOUS'
  /** The upper limit of an estimate. */
  | 'UPPER'
  /** The value itself. */
  | 'VALUE';

/** The time asked about: days, or a preset. */
export type PeriodInput = {
  /** The first day. */
  readonly from?: string | null | undefined;
  /** Instead of days. */
  readonly preset?: PeriodPreset | null | undefined;
  /** The first day that no longer belongs to it. */
  readonly to?: string | null | undefined;
  /** An IANA zone whose days are meant, instead of the workspace’s. */
  readonly zone?: string | null | undefined;
};

/** A period told from the day of the horizon, so that it holds data. LAST ones are whole and end before the running one; THIS ones run. */
export type PeriodPreset =
  | 'LAST_3_MONTHS'
  | 'LAST_4_QUARTERS'
  | 'LAST_6_MONTHS'
  | 'LAST_7_DAYS'
  | 'LAST_12_MONTHS'
  | 'LAST_12_WEEKS'
  | 'LAST_24_MONTHS'
  | 'LAST_28_DAYS'
  | 'LAST_90_DAYS'
  | 'LAST_MONTH'
  | 'LAST_YEAR'
  | 'THIS_MONTH'
  | 'THIS_QUARTER'
  | 'THIS_YEAR';

/** Which leads of a score profile’s cell. */
export type ProfileLeads =
  /** Those who reached the MQL threshold. */
  | 'ABOVE'
  /** All of them. */
  | 'ALL'
  /** Those who are too young for the age asked for. */
  | 'IMMATURE'
  /** Those with a score. */
  | 'SCORED'
  /** Those whom nothing had scored. */
  | 'UNSCORED';

/** How a program takes people in. */
export type ProgramKind =
  | 'DRIP'
  | 'TRIGGER';

/** What makes a customer active in a time. */
export type RetentionActivity =
  /** It pays for a subscription at some instant of it, a win, order or renewal falls into it, or it became a customer in it. */
  | 'BOUGHT'
  /** It is a customer at some instant of it: it has not been lost. */
  | 'CUSTOMER'
  /** One of its people engaged, ordered or answered a survey in it. */
  | 'ENGAGED';

/** The question of a retention triangle: of those who became customers in the period, who was active later? */
export type RetentionInput = {
  /** What makes a customer active. */
  readonly activity?: RetentionActivity;
  /** Answers as it was known at this instant: without what was recorded, corrected, merged or taken back later. The present where left out. */
  readonly asOf?: string | null | undefined;
  /** What to break it down by. */
  readonly by?: string | null | undefined;
  /** ISO 4217; the workspace’s own where left out. */
  readonly currency?: string | null | undefined;
  /** How wide cohorts and the times after them are. */
  readonly grain?: Grain;
  /** When they became customers; the default period where left out. */
  readonly period?: PeriodInput | null | undefined;
  /** How many times after that of acquisition are told, 1 to 60. */
  readonly periods?: number;
  /** A segment’s rule, asked of the leads that customers came of, on top of `where`. */
  readonly segment?: string | number | null | undefined;
  /** Which customers. */
  readonly where?: FilterInput | null | undefined;
};

/** What somebody may do. */
export type Role =
  | 'ADMINISTRATOR'
  | 'ANALYST'
  | 'EXECUTIVE';

/** ALL: all costs over everybody; ATTRIBUTED: costs of campaigns and programs over what their touches have earned. */
export type Scope =
  | 'ALL'
  | 'ATTRIBUTED';

/** The question of score contribution: what gives and takes points, and what comes of those it touches? */
export type ScoreContributionInput = {
  /** Answers as it was known at this instant: without what was recorded, corrected, merged or taken back later. The present where left out. */
  readonly asOf?: string | null | undefined;
  /** What to tell points apart by; ACTIVITY where left out. */
  readonly by?: ScoreContributor | null | undefined;
  /** What to set the period against. */
  readonly compareTo?: Comparison | null | undefined;
  /** When points were given and taken; the default period where left out. */
  readonly period?: PeriodInput | null | undefined;
  /** A segment’s rule, on top of `where`. */
  readonly segment?: string | number | null | undefined;
  /** Which leads, as they are now. */
  readonly where?: FilterInput | null | undefined;
  /** Days from somebody’s first such points within which they are to become an MQL: whoever has had less time is left out of the rates. Where left out, all that happened so far counts. */
  readonly windowDays?: number | null | undefined;
};

/** What points are told apart by. */
export type ScoreContributor =
  /** What the person did. */
  | 'ACTIVITY'
  /** The page, message or other asset that it was about. */
  | 'ASSET'
  /** The scoring model and version. */
  | 'MODEL'
  /** The rule of the scoring model, in the source’s words. */
  | 'RULE';

/** How points fade. */
export type ScoreDecayInput = {
  /** Each time so many days of 24 hours have passed. */
  readonly everyDays: number;
  /** So many percent of the points at first are gone each time; 100 takes all at once. */
  readonly percent: number;
};

/** What comes of people whose score something raised. It is no proof of a cause: nobody was held out. */
export type ScoreEffect =
  /** More of them became MQLs than of others: the limits of the difference lie above 0. */
  | 'EFFECT'
  /** It raises scores, and no more of them became MQLs than of others. */
  | 'NO_EFFECT'
  /** It only takes points. */
  | 'TAKES'
  /** Fewer than 100 people on either side, or fewer than 10 MQLs in all: nothing is told. */
  | 'TOO_FEW';

/** The question of a score profile: how high did new leads score when their month ended, or at an age? */
export type ScoreProfileInput = {
  /** Answers as it was known at this instant: without what was recorded, corrected, merged or taken back later. The present where left out. */
  readonly asOf?: string | null | undefined;
  /** Reads every score so many days after its lead’s creation, so that all have had as long; at the end of the month of creation where left out. */
  readonly atAgeDays?: number | null | undefined;
  /** What to break it down by. */
  readonly by?: string | null | undefined;
  /** What to set the period against. */
  readonly compareTo?: Comparison | null | undefined;
  /** How wide cohorts are; months where left out. Whatever the width, a score is read at the end of its lead’s own month. */
  readonly grain?: Grain | null | undefined;
  /** How many groups are shown, the largest first; 20 where left out. */
  readonly limit?: number | null | undefined;
  /** When people became leads; the default period where left out. */
  readonly period?: PeriodInput | null | undefined;
  /** A kept set of scoring rules whose scores are told, instead of those of the source system. */
  readonly ruleSet?: string | number | null | undefined;
  /** A segment’s rule, on top of `where`. */
  readonly segment?: string | number | null | undefined;
  /** Which leads. */
  readonly where?: FilterInput | null | undefined;
};

/** What people do that rules may score: what shows interest, done by a person as far as anybody can tell. */
export type ScoredActivity =
  | 'attended'
  | 'callInbound'
  | 'chatInbound'
  | 'emailClicked'
  | 'emailReplied'
  | 'formSubmitted'
  /** The last way to reach the person is lost: opted out, unsubscribed or bounced hard. */
  | 'optedOut'
  | 'socialComment'
  | 'socialShare'
  | 'visit';

/** How to score leads: the sum of all rules, each within its cap, held between two limits. Whom no rule touches is unscored. */
export type ScoringRulesInput = {
  /** Points for what leads do. */
  readonly engagement?: ReadonlyArray<EngagementRuleInput> | null | undefined;
  /** Points for what leads are. */
  readonly fit?: ReadonlyArray<FitRuleInput> | null | undefined;
  /** No score is higher; no limit where left out. */
  readonly maximum?: number | null | undefined;
  /** No score is lower; no limit where left out. */
  readonly minimum?: number | null | undefined;
};

/** What another threshold, or other rules, would change. Nothing is written. */
export type ScoringWhatIfInput = {
  /** Answers as it was known at this instant: without what was recorded, corrected, merged or taken back later. The present where left out. */
  readonly asOf?: string | null | undefined;
  /** A kept set of rules whose scores are what is changed; what the source says where left out. */
  readonly baseRuleSet?: string | number | null | undefined;
  /** Which leads, by when they became one; all where left out. */
  readonly period?: PeriodInput | null | undefined;
  /** A kept set of rules to try, instead of `rules`. */
  readonly ruleSet?: string | number | null | undefined;
  /** Rules to try; the scores that there are where left out. */
  readonly rules?: ScoringRulesInput | null | undefined;
  /** A segment’s rule, on top of `where`. */
  readonly segment?: string | number | null | undefined;
  /** The MQL threshold to try; the one in force where left out. */
  readonly threshold?: number | null | undefined;
  /** Which leads, as they are now. */
  readonly where?: FilterInput | null | undefined;
};

/** What a stage means to the definitions, whatever the workspace calls it. */
export type StageRole =
  | 'CUSTOMER'
  | 'LEAD'
  | 'LOST'
  | 'MQL'
  | 'NURTURE'
  | 'OPPORTUNITY'
  | 'RECYCLED'
  | 'SQL';

/** What is told of many values. */
export type Statistic =
  | 'MAX'
  | 'MEAN'
  | 'MEDIAN'
  | 'MIN'
  | 'P25'
  | 'P75'
  | 'P90';

/** What counts as a touch. */
export type TouchRulesInput = {
  /** Of one person, campaign and type, a touch so many minutes after the last kept one is dropped; 30 where left out, 0 keeps all. */
  readonly dedupeMinutes?: number | null | undefined;
  /** Whose touches; PERSON where left out. */
  readonly scope?: TouchScope | null | undefined;
  /** Types of touches, all where left out: adClicked, attended, callInbound, chatInbound, emailClicked, emailReplied, formSubmitted, socialComment, socialShare, visit. */
  readonly types?: ReadonlyArray<string> | null | undefined;
  /** What is one touch; TOUCH where left out. */
  readonly unit?: TouchUnit | null | undefined;
};

/** Whose touches lead to a conversion. */
export type TouchScope =
  /** Those of everybody of the account, and of the people on the deal. */
  | 'ACCOUNT'
  /** Those of the people on the deal or order, else of everybody of its account. */
  | 'PERSON';

/** What counts as one touch. */
export type TouchUnit =
  /** The first of each day of a person, campaign and type. */
  | 'DAY'
  /** Each touch that is not dropped. */
  | 'TOUCH';

/** Shares of credit, 0 to 1, that sum to 1. The share of a role that no touch has goes to the others, by their shares. */
export type TouchWeightsInput = {
  /** Of the last touch before the conversion. */
  readonly conversion?: number | null | undefined;
  /** Of the last touch before the lead’s creation. */
  readonly creation?: number | null | undefined;
  /** Of the first touch. */
  readonly first?: number | null | undefined;
  /** Of the last touch before the deal’s opening. */
  readonly opening?: number | null | undefined;
  /** Of all other touches together, evenly. */
  readonly rest?: number | null | undefined;
};

/** What a value is measured in. */
export type Unit =
  /** A number of things. */
  | 'COUNT'
  /** Days of 24 hours, with fractions. */
  | 'DAYS'
  /** Hours, with fractions. */
  | 'HOURS'
  /** An amount in major units of a currency. */
  | 'MONEY'
  /** A plain number, such as a score. */
  | 'NUMBER'
  /** A share, 0 to 1, or a multiple. */
  | 'RATIO';

export type AttributionPaths_PathFragment = { readonly conversions: number, readonly value: string, readonly steps: ReadonlyArray<{ readonly value: string | null, readonly label: string, readonly times: number }> };

export type AttributionTable_FooterFragment = { readonly model: string, readonly credited: string | null, readonly unattributed: string | null, readonly leftOut: string | null, readonly whole: string | null, readonly difference: string | null };

export type AttributionTouches_CountsFragment = { readonly conversions: number, readonly without: number, readonly mean: number | null, readonly median: number | null, readonly p75: number | null, readonly p90: number | null, readonly distribution: ReadonlyArray<{ readonly touches: number, readonly conversions: number }> };

export type AttributionWeights_ModelFragment = { readonly id: string, readonly name: string, readonly about: string, readonly kind: AttributionModelKind, readonly lookbackDays: number | null, readonly halfLifeDays: number | null, readonly order: number | null, readonly hash: string, readonly weights: ReadonlyArray<{ readonly role: string, readonly share: number }> | null, readonly learned: ReadonlyArray<{ readonly value: string | null, readonly label: string, readonly share: number, readonly removalEffect: number }> | null, readonly reason: { readonly code: string, readonly text: string } | null };

export type AttributionPage_AttributionQueryVariables = Exact<{
  input: AttributionInput;
}>;


export type AttributionPage_AttributionQuery = { readonly attribution: { readonly runId: string, readonly by: string, readonly goal: string, readonly unit: Unit, readonly currency: string | null, readonly costCurrency: string | null, readonly models: ReadonlyArray<{ readonly id: string, readonly name: string, readonly about: string, readonly kind: AttributionModelKind, readonly lookbackDays: number | null, readonly halfLifeDays: number | null, readonly order: number | null, readonly hash: string, readonly weights: ReadonlyArray<{ readonly role: string, readonly share: number }> | null, readonly learned: ReadonlyArray<{ readonly value: string | null, readonly label: string, readonly share: number, readonly removalEffect: number }> | null, readonly reason: { readonly code: string, readonly text: string } | null }>, readonly rows: ReadonlyArray<{ readonly kind: AttributionRowKind, readonly value: string | null, readonly label: string, readonly cost: number | null, readonly sourced: string | null, readonly influenced: string | null, readonly costReason: { readonly code: string, readonly text: string } | null, readonly credits: ReadonlyArray<{ readonly model: string, readonly value: number | null, readonly exact: string | null, readonly share: number | null, readonly roi: number | null, readonly costPer: number | null, readonly reason: { readonly code: string, readonly text: string } | null }> }>, readonly total: { readonly kind: AttributionRowKind, readonly value: string | null, readonly label: string, readonly cost: number | null, readonly sourced: string | null, readonly influenced: string | null, readonly costReason: { readonly code: string, readonly text: string } | null, readonly credits: ReadonlyArray<{ readonly model: string, readonly value: number | null, readonly exact: string | null, readonly share: number | null, readonly roi: number | null, readonly costPer: number | null, readonly reason: { readonly code: string, readonly text: string } | null }> }, readonly footer: ReadonlyArray<{ readonly model: string, readonly credited: string | null, readonly unattributed: string | null, readonly leftOut: string | null, readonly whole: string | null, readonly difference: string | null }>, readonly sides: { readonly sourced: string | null, readonly influenced: string | null, readonly attributed: string | null, readonly whole: string | null }, readonly touches: { readonly conversions: number, readonly without: number, readonly mean: number | null, readonly median: number | null, readonly p75: number | null, readonly p90: number | null, readonly distribution: ReadonlyArray<{ readonly touches: number, readonly conversions: number }> }, readonly paths: ReadonlyArray<{ readonly conversions: number, readonly value: string, readonly steps: ReadonlyArray<{ readonly value: string | null, readonly label: string, readonly times: number }> }>, readonly notes: ReadonlyArray<{ readonly code: string, readonly text: string }> }, readonly attributionModels: ReadonlyArray<{ readonly id: string, readonly name: string, readonly about: string, readonly learns: boolean }>, readonly stages: ReadonlyArray<{ readonly id: string, readonly name: string, readonly role: StageRole, readonly rank: number, readonly side: boolean, readonly optional: boolean }>, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type AttributionRowFragment = { readonly kind: AttributionRowKind, readonly value: string | null, readonly label: string, readonly cost: number | null, readonly sourced: string | null, readonly influenced: string | null, readonly costReason: { readonly code: string, readonly text: string } | null, readonly credits: ReadonlyArray<{ readonly model: string, readonly value: number | null, readonly exact: string | null, readonly share: number | null, readonly roi: number | null, readonly costPer: number | null, readonly reason: { readonly code: string, readonly text: string } | null }> };

export type AttributionPage_ExplanationQueryVariables = Exact<{
  input: AttributionInput;
}>;


export type AttributionPage_ExplanationQuery = { readonly attribution: { readonly explain: { readonly formula: string, readonly definition: string, readonly population: string, readonly source: string, readonly rowsRead: number, readonly milliseconds: number, readonly statementCount: number, readonly numbers: ReadonlyArray<{ readonly metric: MetricId, readonly sum: string, readonly n: number | null, readonly immature: number | null, readonly caveats: ReadonlyArray<string> }>, readonly freshness: { readonly horizon: string | null } | null, readonly refused: ReadonlyArray<{ readonly source: string, readonly reason: string }>, readonly statements: ReadonlyArray<{ readonly title: string, readonly sql: string, readonly values: ReadonlyArray<unknown>, readonly readable: string, readonly milliseconds: number, readonly rows: number }> | null } } };

export type CampaignsPage_FrameQueryVariables = Exact<{
  query: MetricQueryInput;
}>;


export type CampaignsPage_FrameQuery = { readonly frame: { readonly rows: ReadonlyArray<ReadonlyArray<string | number | boolean | null>>, readonly totals: ReadonlyArray<string | number | boolean | null>, readonly otherRows: ReadonlyArray<number>, readonly notes: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly columns: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: Unit | null, readonly currency: string | null, readonly labels: ReadonlyArray<{ readonly value: string, readonly label: string }> | null }> } };

export type CampaignsTable_FrameFragment = { readonly rows: ReadonlyArray<ReadonlyArray<string | number | boolean | null>>, readonly totals: ReadonlyArray<string | number | boolean | null>, readonly otherRows: ReadonlyArray<number>, readonly columns: ReadonlyArray<{ readonly id: string, readonly name: string, readonly unit: Unit | null, readonly currency: string | null, readonly labels: ReadonlyArray<{ readonly value: string, readonly label: string }> | null }> };

export type CustomersSurvival_SurvivalFragment = { readonly n: number | null, readonly ended: number | null, readonly censored: number | null, readonly medianDays: number | null, readonly reason: string | null, readonly points: ReadonlyArray<{ readonly age: number, readonly atRisk: number, readonly ended: number, readonly share: number, readonly lower: number | null, readonly upper: number | null }> };

export type CustomersTile_KpiFragment = { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly n: number | null, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction, readonly additivity: Additivity }, readonly reason: { readonly text: string } | null, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null } | null };

export type CustomersTriangle_CellFragment = { readonly offset: number, readonly size: number, readonly active: number | null, readonly share: number | null, readonly rolling: number | null, readonly rollingShare: number | null, readonly revenue: string | null, readonly revenueRetention: number | null, readonly recurring: string | null, readonly netRevenueRetention: number | null, readonly provisional: boolean };

export type CustomersTriangle_RetentionFragment = { readonly currency: string | null, readonly cohorts: ReadonlyArray<{ readonly label: string, readonly size: number, readonly provisional: boolean, readonly cells: ReadonlyArray<{ readonly offset: number, readonly size: number, readonly active: number | null, readonly share: number | null, readonly rolling: number | null, readonly rollingShare: number | null, readonly revenue: string | null, readonly revenueRetention: number | null, readonly recurring: string | null, readonly netRevenueRetention: number | null, readonly provisional: boolean }> }>, readonly overall: ReadonlyArray<{ readonly offset: number, readonly size: number, readonly active: number | null, readonly share: number | null, readonly rolling: number | null, readonly rollingShare: number | null, readonly revenue: string | null, readonly revenueRetention: number | null, readonly recurring: string | null, readonly netRevenueRetention: number | null, readonly provisional: boolean }> };

export type CustomersPage_CustomersQueryVariables = Exact<{
  period: PeriodInput;
  segment?: string | number | null | undefined;
  compareTo?: Comparison | null | undefined;
  grain: Grain;
  retention: RetentionInput;
}>;


export type CustomersPage_CustomersQuery = { readonly kpis: { readonly newCustomers: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly n: number | null, readonly series: ReadonlyArray<{ readonly bucket: string, readonly value: number | null }>, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction, readonly additivity: Additivity }, readonly reason: { readonly text: string } | null, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null } | null }, readonly churnEvents: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly n: number | null, readonly series: ReadonlyArray<{ readonly bucket: string, readonly value: number | null }>, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction, readonly additivity: Additivity }, readonly reason: { readonly text: string } | null, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null } | null }, readonly customers: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly n: number | null, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction, readonly additivity: Additivity }, readonly reason: { readonly text: string } | null, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null } | null }, readonly churnRate: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly n: number | null, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction, readonly additivity: Additivity }, readonly reason: { readonly text: string } | null, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null } | null }, readonly clvRealised: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly n: number | null, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction, readonly additivity: Additivity }, readonly reason: { readonly text: string } | null, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null } | null }, readonly csat: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly n: number | null, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction, readonly additivity: Additivity }, readonly reason: { readonly text: string } | null, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null } | null }, readonly csatResponseRate: { readonly value: number | null, readonly n: number | null } }, readonly retention: { readonly currency: string | null, readonly size: number, readonly survival: { readonly n: number | null, readonly ended: number | null, readonly censored: number | null, readonly medianDays: number | null, readonly reason: string | null, readonly points: ReadonlyArray<{ readonly age: number, readonly atRisk: number, readonly ended: number, readonly share: number, readonly lower: number | null, readonly upper: number | null }> }, readonly cohorts: ReadonlyArray<{ readonly label: string, readonly size: number, readonly provisional: boolean, readonly cells: ReadonlyArray<{ readonly offset: number, readonly size: number, readonly active: number | null, readonly share: number | null, readonly rolling: number | null, readonly rollingShare: number | null, readonly revenue: string | null, readonly revenueRetention: number | null, readonly recurring: string | null, readonly netRevenueRetention: number | null, readonly provisional: boolean }> }>, readonly overall: ReadonlyArray<{ readonly offset: number, readonly size: number, readonly active: number | null, readonly share: number | null, readonly rolling: number | null, readonly rollingShare: number | null, readonly revenue: string | null, readonly revenueRetention: number | null, readonly recurring: string | null, readonly netRevenueRetention: number | null, readonly provisional: boolean }> } };

export type CustomersPage_ExplanationQueryVariables = Exact<{
  retention: RetentionInput;
}>;


export type CustomersPage_ExplanationQuery = { readonly retention: { readonly explain: { readonly formula: string, readonly definition: string, readonly population: string, readonly source: string, readonly rowsRead: number, readonly milliseconds: number, readonly statementCount: number, readonly numbers: ReadonlyArray<{ readonly metric: MetricId, readonly sum: string, readonly n: number | null, readonly immature: number | null, readonly caveats: ReadonlyArray<string> }>, readonly freshness: { readonly horizon: string | null } | null, readonly refused: ReadonlyArray<{ readonly source: string, readonly reason: string }>, readonly statements: ReadonlyArray<{ readonly title: string, readonly sql: string, readonly values: ReadonlyArray<unknown>, readonly readable: string, readonly milliseconds: number, readonly rows: number }> | null } } };

export type ExplainDrawer_ExplanationFragment = { readonly formula: string, readonly definition: string, readonly population: string, readonly source: string, readonly rowsRead: number, readonly milliseconds: number, readonly statementCount: number, readonly numbers: ReadonlyArray<{ readonly metric: MetricId, readonly sum: string, readonly n: number | null, readonly immature: number | null, readonly caveats: ReadonlyArray<string> }>, readonly freshness: { readonly horizon: string | null } | null, readonly refused: ReadonlyArray<{ readonly source: string, readonly reason: string }>, readonly statements: ReadonlyArray<{ readonly title: string, readonly sql: string, readonly values: ReadonlyArray<unknown>, readonly readable: string, readonly milliseconds: number, readonly rows: number }> | null };

export type ExplainStatement_StatementFragment = { readonly title: string, readonly sql: string, readonly values: ReadonlyArray<unknown>, readonly readable: string, readonly milliseconds: number, readonly rows: number };

export type FunnelBreakdown_StepFragment = { readonly entered: number, readonly stepRate: number | null, readonly cumulativeRate: number | null, readonly stage: { readonly id: string, readonly name: string } };

export type FunnelStage_StepFragment = { readonly entered: number, readonly converted: number, readonly exited: number, readonly open: number, readonly imputed: number, readonly stepRate: number | null, readonly cumulativeRate: number | null, readonly medianDays: number | null, readonly p75Days: number | null, readonly p90Days: number | null, readonly immature: number, readonly stage: { readonly id: string, readonly name: string } };

export type FunnelPage_FunnelQueryVariables = Exact<{
  input: FunnelInput;
}>;


export type FunnelPage_FunnelQuery = { readonly funnel: { readonly period: { readonly from: string, readonly to: string }, readonly steps: ReadonlyArray<{ readonly entered: number, readonly converted: number, readonly exited: number, readonly open: number, readonly imputed: number, readonly stepRate: number | null, readonly cumulativeRate: number | null, readonly medianDays: number | null, readonly p75Days: number | null, readonly p90Days: number | null, readonly immature: number, readonly stage: { readonly id: string, readonly name: string } }>, readonly breakdown: ReadonlyArray<{ readonly value: string | null, readonly label: string, readonly steps: ReadonlyArray<{ readonly entered: number, readonly stepRate: number | null, readonly cumulativeRate: number | null, readonly stage: { readonly id: string, readonly name: string } }> }> }, readonly metric: { readonly id: MetricId, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly name: string }> } };

export type FunnelPage_ExplanationQueryVariables = Exact<{
  input: FunnelInput;
}>;


export type FunnelPage_ExplanationQuery = { readonly funnel: { readonly explain: { readonly formula: string, readonly definition: string, readonly population: string, readonly source: string, readonly rowsRead: number, readonly milliseconds: number, readonly statementCount: number, readonly numbers: ReadonlyArray<{ readonly metric: MetricId, readonly sum: string, readonly n: number | null, readonly immature: number | null, readonly caveats: ReadonlyArray<string> }>, readonly freshness: { readonly horizon: string | null } | null, readonly refused: ReadonlyArray<{ readonly source: string, readonly reason: string }>, readonly statements: ReadonlyArray<{ readonly title: string, readonly sql: string, readonly values: ReadonlyArray<unknown>, readonly readable: string, readonly milliseconds: number, readonly rows: number }> | null } } };

export type ContributionTable_RowFragment = { readonly value: string | null, readonly label: string, readonly given: string, readonly taken: string, readonly people: number, readonly difference: number | null, readonly effect: ScoreEffect, readonly touched: { readonly converted: number, readonly n: number, readonly rate: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null }, readonly interval: { readonly lower: number, readonly upper: number } | null };

export type ScoreBreakdown_GroupFragment = { readonly value: string | null, readonly label: string, readonly total: { readonly leads: number, readonly unscored: number, readonly p25: number | null, readonly median: number | null, readonly p75: number | null, readonly above: number | null, readonly aboveShare: number | null } };

export type ScoreContribution_PointsQueryVariables = Exact<{
  input: ScoreContributionInput;
}>;


export type ScoreContribution_PointsQuery = { readonly scoreContribution: { readonly base: { readonly converted: number, readonly n: number, readonly rate: number | null }, readonly rows: ReadonlyArray<{ readonly value: string | null, readonly label: string, readonly given: string, readonly taken: string, readonly people: number, readonly difference: number | null, readonly effect: ScoreEffect, readonly touched: { readonly converted: number, readonly n: number, readonly rate: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null }, readonly interval: { readonly lower: number, readonly upper: number } | null }> } };

export type ScoreFigures_CellFragment = { readonly leads: number, readonly scored: number, readonly unscored: number, readonly immature: number, readonly p25: number | null, readonly median: number | null, readonly p75: number | null, readonly above: number | null, readonly aboveShare: number | null };

export type ScoreHeatMap_CohortFragment = { readonly label: string, readonly leads: number, readonly scored: number, readonly unscored: number, readonly immature: number, readonly bands: ReadonlyArray<number>, readonly mean: number | null, readonly p25: number | null, readonly median: number | null, readonly p75: number | null, readonly above: number | null, readonly aboveShare: number | null, readonly partial: boolean, readonly provisional: boolean, readonly newModels: ReadonlyArray<string>, readonly models: ReadonlyArray<{ readonly model: string | null, readonly leads: number }> };

export type ScoreLeadsDrawer_LeadsQueryVariables = Exact<{
  input: ScoreProfileInput;
  cohort: string;
  band?: number | null | undefined;
  which?: ProfileLeads | null | undefined;
}>;


export type ScoreLeadsDrawer_LeadsQuery = { readonly scoreProfile: { readonly leads: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly score: number | null, readonly model: string | null, readonly node: { readonly id: string, readonly createdAt: string, readonly source: string | null, readonly score: number | null } }> } } };

export type ScoreReconciliation_CheckQueryVariables = Exact<{ [key: string]: never; }>;


export type ScoreReconciliation_CheckQuery = { readonly scoreReconciliation: { readonly checked: number, readonly differing: number, readonly unstated: number, readonly gap: string, readonly gaps: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly source: string, readonly stored: string, readonly summed: string, readonly gap: string, readonly since: string, readonly lead: { readonly id: string } | null } }> } } };

export type ScoringWhatIf_MovesQueryVariables = Exact<{
  input: ScoringWhatIfInput;
}>;


export type ScoringWhatIf_MovesQuery = { readonly scoringWhatIf: { readonly leads: number, readonly up: number | null, readonly upNew: number | null, readonly down: number | null, readonly changed: number, readonly bands: ReadonlyArray<{ readonly name: string }>, readonly before: { readonly threshold: number | null, readonly scored: number, readonly unscored: number, readonly above: number | null, readonly bands: ReadonlyArray<number> }, readonly after: { readonly threshold: number | null, readonly scored: number, readonly unscored: number, readonly above: number | null, readonly bands: ReadonlyArray<number> } } };

export type WhatIfBands_SideFragment = { readonly threshold: number | null, readonly scored: number, readonly unscored: number, readonly above: number | null, readonly bands: ReadonlyArray<number> };

export type LeadQualityPage_ProfileQueryVariables = Exact<{
  input: ScoreProfileInput;
}>;


export type LeadQualityPage_ProfileQuery = { readonly scoreProfile: { readonly threshold: number | null, readonly atAgeDays: number | null, readonly comparisonBreak: ReadonlyArray<string>, readonly hiddenGroups: number, readonly period: { readonly from: string, readonly to: string }, readonly bands: ReadonlyArray<{ readonly name: string }>, readonly total: { readonly leads: number, readonly scored: number, readonly unscored: number, readonly immature: number, readonly p25: number | null, readonly median: number | null, readonly p75: number | null, readonly above: number | null, readonly aboveShare: number | null }, readonly previous: { readonly leads: number, readonly scored: number, readonly unscored: number, readonly immature: number, readonly p25: number | null, readonly median: number | null, readonly p75: number | null, readonly above: number | null, readonly aboveShare: number | null } | null, readonly cohorts: ReadonlyArray<{ readonly label: string, readonly leads: number, readonly scored: number, readonly unscored: number, readonly immature: number, readonly bands: ReadonlyArray<number>, readonly mean: number | null, readonly p25: number | null, readonly median: number | null, readonly p75: number | null, readonly above: number | null, readonly aboveShare: number | null, readonly partial: boolean, readonly provisional: boolean, readonly newModels: ReadonlyArray<string>, readonly models: ReadonlyArray<{ readonly model: string | null, readonly leads: number }> }>, readonly breakdown: ReadonlyArray<{ readonly value: string | null, readonly label: string, readonly total: { readonly leads: number, readonly unscored: number, readonly p25: number | null, readonly median: number | null, readonly p75: number | null, readonly above: number | null, readonly aboveShare: number | null } }> }, readonly metric: { readonly id: MetricId, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly scoringRuleSets: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type LeadQualityPage_ExplanationQueryVariables = Exact<{
  input: ScoreProfileInput;
}>;


export type LeadQualityPage_ExplanationQuery = { readonly scoreProfile: { readonly explain: { readonly formula: string, readonly definition: string, readonly population: string, readonly source: string, readonly rowsRead: number, readonly milliseconds: number, readonly statementCount: number, readonly numbers: ReadonlyArray<{ readonly metric: MetricId, readonly sum: string, readonly n: number | null, readonly immature: number | null, readonly caveats: ReadonlyArray<string> }>, readonly freshness: { readonly horizon: string | null } | null, readonly refused: ReadonlyArray<{ readonly source: string, readonly reason: string }>, readonly statements: ReadonlyArray<{ readonly title: string, readonly sql: string, readonly values: ReadonlyArray<unknown>, readonly readable: string, readonly milliseconds: number, readonly rows: number }> | null } } };

export type MetricDefinition_MetricFragment = { readonly id: MetricId, readonly name: string, readonly lifecycle: LifecycleStage, readonly unit: Unit, readonly additivity: Additivity, readonly about: string, readonly formula: string, readonly population: string, readonly caveats: ReadonlyArray<string>, readonly version: { readonly number: number, readonly since: string } };

export type MetricListItem_MetricFragment = { readonly id: MetricId, readonly name: string, readonly about: string, readonly formula: string, readonly lifecycle: LifecycleStage, readonly unit: Unit };

export type MetricListPage_MetricsQueryVariables = Exact<{ [key: string]: never; }>;


export type MetricListPage_MetricsQuery = { readonly metrics: ReadonlyArray<{ readonly id: MetricId, readonly name: string, readonly about: string, readonly formula: string, readonly lifecycle: LifecycleStage, readonly unit: Unit }> };

export type MetricParams_ParameterFragment = { readonly name: string, readonly type: string, readonly choices: ReadonlyArray<string>, readonly default: string | number | boolean | null, readonly required: boolean, readonly about: string };

export type MetricPage_MetricQueryVariables = Exact<{
  id: MetricId;
}>;


export type MetricPage_MetricQuery = { readonly metric: { readonly direction: Direction, readonly breakdown: string | null, readonly id: MetricId, readonly name: string, readonly lifecycle: LifecycleStage, readonly unit: Unit, readonly additivity: Additivity, readonly about: string, readonly formula: string, readonly population: string, readonly caveats: ReadonlyArray<string>, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly parameters: ReadonlyArray<{ readonly name: string, readonly type: string, readonly choices: ReadonlyArray<string>, readonly default: string | number | boolean | null, readonly required: boolean, readonly about: string }>, readonly version: { readonly number: number, readonly since: string } }, readonly goals: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly stages: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type MetricPage_FramesQueryVariables = Exact<{
  series: MetricQueryInput;
  breakdown: MetricQueryInput;
  split: MetricQueryInput;
  hasSplit: boolean;
}>;


export type MetricPage_FramesQuery = { readonly series: { readonly rows: ReadonlyArray<ReadonlyArray<string | number | boolean | null>>, readonly totals: ReadonlyArray<string | number | boolean | null>, readonly otherRows: ReadonlyArray<number>, readonly truncated: boolean, readonly columns: ReadonlyArray<{ readonly id: string, readonly name: string, readonly role: ColumnRole, readonly unit: Unit | null, readonly currency: string | null, readonly of: string | null, readonly part: Part | null, readonly labels: ReadonlyArray<{ readonly value: string, readonly label: string }> | null }>, readonly notes: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly period: { readonly from: string, readonly to: string } }, readonly breakdown: { readonly rows: ReadonlyArray<ReadonlyArray<string | number | boolean | null>>, readonly totals: ReadonlyArray<string | number | boolean | null>, readonly otherRows: ReadonlyArray<number>, readonly truncated: boolean, readonly columns: ReadonlyArray<{ readonly id: string, readonly name: string, readonly role: ColumnRole, readonly unit: Unit | null, readonly currency: string | null, readonly of: string | null, readonly part: Part | null, readonly labels: ReadonlyArray<{ readonly value: string, readonly label: string }> | null }>, readonly notes: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly period: { readonly from: string, readonly to: string } }, readonly split?: { readonly rows: ReadonlyArray<ReadonlyArray<string | number | boolean | null>>, readonly totals: ReadonlyArray<string | number | boolean | null>, readonly otherRows: ReadonlyArray<number>, readonly truncated: boolean, readonly columns: ReadonlyArray<{ readonly id: string, readonly name: string, readonly role: ColumnRole, readonly unit: Unit | null, readonly currency: string | null, readonly of: string | null, readonly part: Part | null, readonly labels: ReadonlyArray<{ readonly value: string, readonly label: string }> | null }>, readonly notes: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly period: { readonly from: string, readonly to: string } } };

export type MetricPage_ExplanationQueryVariables = Exact<{
  query: MetricQueryInput;
}>;


export type MetricPage_ExplanationQuery = { readonly frame: { readonly explain: { readonly formula: string, readonly definition: string, readonly population: string, readonly source: string, readonly rowsRead: number, readonly milliseconds: number, readonly statementCount: number, readonly numbers: ReadonlyArray<{ readonly metric: MetricId, readonly sum: string, readonly n: number | null, readonly immature: number | null, readonly caveats: ReadonlyArray<string> }>, readonly freshness: { readonly horizon: string | null } | null, readonly refused: ReadonlyArray<{ readonly source: string, readonly reason: string }>, readonly statements: ReadonlyArray<{ readonly title: string, readonly sql: string, readonly values: ReadonlyArray<unknown>, readonly readable: string, readonly milliseconds: number, readonly rows: number }> | null } } };

export type MetricFrame_FrameFragment = { readonly rows: ReadonlyArray<ReadonlyArray<string | number | boolean | null>>, readonly totals: ReadonlyArray<string | number | boolean | null>, readonly otherRows: ReadonlyArray<number>, readonly truncated: boolean, readonly columns: ReadonlyArray<{ readonly id: string, readonly name: string, readonly role: ColumnRole, readonly unit: Unit | null, readonly currency: string | null, readonly of: string | null, readonly part: Part | null, readonly labels: ReadonlyArray<{ readonly value: string, readonly label: string }> | null }>, readonly notes: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly period: { readonly from: string, readonly to: string } };

export type NurtureProgram_ProgramFragment = { readonly id: string, readonly key: string, readonly name: string, readonly kind: ProgramKind, readonly goal: string | null, readonly start: { readonly entered: number, readonly advanced: number, readonly exited: number, readonly still: number, readonly exits: ReadonlyArray<{ readonly reason: string, readonly count: number }> }, readonly steps: ReadonlyArray<{ readonly key: string, readonly name: string, readonly place: number, readonly asset: string | null, readonly delivered: number, readonly opened: number, readonly unreliable: number, readonly clicked: number, readonly unsubscribed: number, readonly entered: number, readonly advanced: number, readonly exited: number, readonly still: number, readonly exits: ReadonlyArray<{ readonly reason: string, readonly count: number }> }>, readonly trigger: { readonly matched: number, readonly fired: number, readonly suppressed: number, readonly waiting: number, readonly medianHours: number | null, readonly p90Hours: number | null, readonly suppressions: ReadonlyArray<{ readonly reason: string, readonly count: number }> } | null };

export type NurtureRanking_ProgramFragment = { readonly id: string, readonly key: string, readonly name: string, readonly kind: ProgramKind, readonly goal: string | null, readonly enrolled: { readonly enrolments: number, readonly active: number, readonly goal: { readonly value: number | null, readonly of: number, readonly immature: number } }, readonly lift: { readonly design: LiftDesign, readonly value: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null, readonly treated: { readonly people: number, readonly outcomes: number, readonly share: number | null }, readonly control: { readonly people: number, readonly outcomes: number, readonly share: number | null }, readonly reason: { readonly code: string, readonly text: string, readonly suggestion: string } | null } };

export type NurtureRevival_KpiFragment = { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly metric: { readonly id: MetricId, readonly name: string, readonly direction: Direction }, readonly reason: { readonly text: string } | null, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null } | null, readonly series: ReadonlyArray<{ readonly bucket: string, readonly value: number | null, readonly previous: number | null }> };

export type NurtureSteps_FlowFragment = { readonly entered: number, readonly advanced: number, readonly exited: number, readonly still: number, readonly exits: ReadonlyArray<{ readonly reason: string, readonly count: number }> };

export type NurtureTrigger_FlowFragment = { readonly matched: number, readonly fired: number, readonly suppressed: number, readonly waiting: number, readonly medianHours: number | null, readonly p90Hours: number | null, readonly suppressions: ReadonlyArray<{ readonly reason: string, readonly count: number }> };

export type NurturePage_ProgramsQueryVariables = Exact<{
  period: PeriodInput;
  segment?: string | number | null | undefined;
  compareTo?: Comparison | null | undefined;
  windowDays?: number | null | undefined;
  lift?: LiftInput | null | undefined;
  grain: Grain;
}>;


export type NurturePage_ProgramsQuery = { readonly programs: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly key: string, readonly name: string, readonly kind: ProgramKind, readonly goal: string | null, readonly enrolled: { readonly enrolments: number, readonly active: number, readonly goal: { readonly value: number | null, readonly of: number, readonly immature: number } }, readonly lift: { readonly design: LiftDesign, readonly value: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null, readonly treated: { readonly people: number, readonly outcomes: number, readonly share: number | null }, readonly control: { readonly people: number, readonly outcomes: number, readonly share: number | null }, readonly reason: { readonly code: string, readonly text: string, readonly suggestion: string } | null }, readonly start: { readonly entered: number, readonly advanced: number, readonly exited: number, readonly still: number, readonly exits: ReadonlyArray<{ readonly reason: string, readonly count: number }> }, readonly steps: ReadonlyArray<{ readonly key: string, readonly name: string, readonly place: number, readonly asset: string | null, readonly delivered: number, readonly opened: number, readonly unreliable: number, readonly clicked: number, readonly unsubscribed: number, readonly entered: number, readonly advanced: number, readonly exited: number, readonly still: number, readonly exits: ReadonlyArray<{ readonly reason: string, readonly count: number }> }>, readonly trigger: { readonly matched: number, readonly fired: number, readonly suppressed: number, readonly waiting: number, readonly medianHours: number | null, readonly p90Hours: number | null, readonly suppressions: ReadonlyArray<{ readonly reason: string, readonly count: number }> } | null } }> }, readonly kpis: { readonly reEngagedLeads: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly metric: { readonly id: MetricId, readonly name: string, readonly direction: Direction }, readonly reason: { readonly text: string } | null, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null } | null, readonly series: ReadonlyArray<{ readonly bucket: string, readonly value: number | null, readonly previous: number | null }> }, readonly reEngagementRate: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly metric: { readonly id: MetricId, readonly name: string, readonly direction: Direction }, readonly reason: { readonly text: string } | null, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null } | null, readonly series: ReadonlyArray<{ readonly bucket: string, readonly value: number | null, readonly previous: number | null }> }, readonly nurturedLeads: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly metric: { readonly id: MetricId, readonly name: string, readonly direction: Direction }, readonly reason: { readonly text: string } | null, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null } | null, readonly series: ReadonlyArray<{ readonly bucket: string, readonly value: number | null, readonly previous: number | null }> } } };

export type NurturePage_ExplanationQueryVariables = Exact<{
  period: PeriodInput;
  segment?: string | number | null | undefined;
  windowDays?: number | null | undefined;
}>;


export type NurturePage_ExplanationQuery = { readonly programs: { readonly explain: { readonly formula: string, readonly definition: string, readonly population: string, readonly source: string, readonly rowsRead: number, readonly milliseconds: number, readonly statementCount: number, readonly numbers: ReadonlyArray<{ readonly metric: MetricId, readonly sum: string, readonly n: number | null, readonly immature: number | null, readonly caveats: ReadonlyArray<string> }>, readonly freshness: { readonly horizon: string | null } | null, readonly refused: ReadonlyArray<{ readonly source: string, readonly reason: string }>, readonly statements: ReadonlyArray<{ readonly title: string, readonly sql: string, readonly values: ReadonlyArray<unknown>, readonly readable: string, readonly milliseconds: number, readonly rows: number }> | null } } };

export type OverviewFunnel_StepsFragment = { readonly steps: ReadonlyArray<{ readonly entered: number, readonly converted: number, readonly exited: number, readonly open: number, readonly imputed: number, readonly stepRate: number | null, readonly medianDays: number | null, readonly stage: { readonly id: string, readonly name: string } }> };

export type OverviewRanking_SlicesFragment = { readonly slices: ReadonlyArray<{ readonly value: string | null, readonly label: string, readonly other: boolean, readonly kpi: { readonly value: number | null, readonly previous: number | null, readonly change: number | null, readonly relativeChange: number | null } }> | null };

export type OverviewTile_KpiFragment = { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly immature: number | null, readonly matureValue: number | null, readonly provisional: boolean, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction }, readonly period: { readonly from: string, readonly to: string }, readonly reason: { readonly code: string, readonly text: string } | null, readonly caveats: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null, readonly equalMaturity: boolean, readonly period: { readonly from: string, readonly to: string } } | null };

export type OverviewTile_SeriesFragment = { readonly series: ReadonlyArray<{ readonly bucket: string, readonly value: number | null, readonly previous: number | null }> };

export type OverviewTrend_SliceFragment = { readonly value: string | null, readonly label: string, readonly other: boolean, readonly series: ReadonlyArray<{ readonly bucket: string, readonly value: number | null }> | null };

export type OverviewPage_KpisQueryVariables = Exact<{
  period: PeriodInput;
  segment?: string | number | null | undefined;
  compareTo?: Comparison | null | undefined;
  grain: Grain;
  by: string;
  funnel: FunnelInput;
}>;


export type OverviewPage_KpisQuery = { readonly kpis: { readonly newLeads: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly immature: number | null, readonly matureValue: number | null, readonly provisional: boolean, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction, readonly dimensions: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly trend: ReadonlyArray<{ readonly value: string | null, readonly label: string, readonly other: boolean, readonly series: ReadonlyArray<{ readonly bucket: string, readonly value: number | null }> | null }> | null, readonly period: { readonly from: string, readonly to: string }, readonly reason: { readonly code: string, readonly text: string } | null, readonly caveats: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null, readonly equalMaturity: boolean, readonly period: { readonly from: string, readonly to: string } } | null, readonly series: ReadonlyArray<{ readonly bucket: string, readonly value: number | null, readonly previous: number | null }>, readonly slices: ReadonlyArray<{ readonly value: string | null, readonly label: string, readonly other: boolean, readonly kpi: { readonly value: number | null, readonly previous: number | null, readonly change: number | null, readonly relativeChange: number | null } }> | null }, readonly newLeadsGross: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly immature: number | null, readonly matureValue: number | null, readonly provisional: boolean, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction }, readonly period: { readonly from: string, readonly to: string }, readonly reason: { readonly code: string, readonly text: string } | null, readonly caveats: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null, readonly equalMaturity: boolean, readonly period: { readonly from: string, readonly to: string } } | null }, readonly costPerLead: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly immature: number | null, readonly matureValue: number | null, readonly provisional: boolean, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction }, readonly period: { readonly from: string, readonly to: string }, readonly reason: { readonly code: string, readonly text: string } | null, readonly caveats: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null, readonly equalMaturity: boolean, readonly period: { readonly from: string, readonly to: string } } | null }, readonly mqls: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly immature: number | null, readonly matureValue: number | null, readonly provisional: boolean, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction, readonly dimensions: ReadonlyArray<{ readonly id: string }> }, readonly period: { readonly from: string, readonly to: string }, readonly reason: { readonly code: string, readonly text: string } | null, readonly caveats: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null, readonly equalMaturity: boolean, readonly period: { readonly from: string, readonly to: string } } | null, readonly series: ReadonlyArray<{ readonly bucket: string, readonly value: number | null, readonly previous: number | null }>, readonly slices: ReadonlyArray<{ readonly value: string | null, readonly label: string, readonly other: boolean, readonly kpi: { readonly value: number | null, readonly previous: number | null, readonly change: number | null, readonly relativeChange: number | null } }> | null }, readonly costPerMql: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly immature: number | null, readonly matureValue: number | null, readonly provisional: boolean, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction }, readonly period: { readonly from: string, readonly to: string }, readonly reason: { readonly code: string, readonly text: string } | null, readonly caveats: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null, readonly equalMaturity: boolean, readonly period: { readonly from: string, readonly to: string } } | null }, readonly emailOpenRate: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly immature: number | null, readonly matureValue: number | null, readonly provisional: boolean, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction }, readonly period: { readonly from: string, readonly to: string }, readonly reason: { readonly code: string, readonly text: string } | null, readonly caveats: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null, readonly equalMaturity: boolean, readonly period: { readonly from: string, readonly to: string } } | null }, readonly emailClickRate: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly immature: number | null, readonly matureValue: number | null, readonly provisional: boolean, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction }, readonly period: { readonly from: string, readonly to: string }, readonly reason: { readonly code: string, readonly text: string } | null, readonly caveats: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null, readonly equalMaturity: boolean, readonly period: { readonly from: string, readonly to: string } } | null }, readonly emailBounceRate: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly immature: number | null, readonly matureValue: number | null, readonly provisional: boolean, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction }, readonly period: { readonly from: string, readonly to: string }, readonly reason: { readonly code: string, readonly text: string } | null, readonly caveats: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null, readonly equalMaturity: boolean, readonly period: { readonly from: string, readonly to: string } } | null }, readonly newCustomers: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly immature: number | null, readonly matureValue: number | null, readonly provisional: boolean, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction, readonly dimensions: ReadonlyArray<{ readonly id: string }> }, readonly period: { readonly from: string, readonly to: string }, readonly reason: { readonly code: string, readonly text: string } | null, readonly caveats: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null, readonly equalMaturity: boolean, readonly period: { readonly from: string, readonly to: string } } | null, readonly series: ReadonlyArray<{ readonly bucket: string, readonly value: number | null, readonly previous: number | null }>, readonly slices: ReadonlyArray<{ readonly value: string | null, readonly label: string, readonly other: boolean, readonly kpi: { readonly value: number | null, readonly previous: number | null, readonly change: number | null, readonly relativeChange: number | null } }> | null }, readonly conversionRate: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly immature: number | null, readonly matureValue: number | null, readonly provisional: boolean, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction }, readonly period: { readonly from: string, readonly to: string }, readonly reason: { readonly code: string, readonly text: string } | null, readonly caveats: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null, readonly equalMaturity: boolean, readonly period: { readonly from: string, readonly to: string } } | null }, readonly opportunities: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly immature: number | null, readonly matureValue: number | null, readonly provisional: boolean, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction }, readonly period: { readonly from: string, readonly to: string }, readonly reason: { readonly code: string, readonly text: string } | null, readonly caveats: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null, readonly equalMaturity: boolean, readonly period: { readonly from: string, readonly to: string } } | null }, readonly leadToCloseDays: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly immature: number | null, readonly matureValue: number | null, readonly provisional: boolean, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction }, readonly period: { readonly from: string, readonly to: string }, readonly reason: { readonly code: string, readonly text: string } | null, readonly caveats: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null, readonly equalMaturity: boolean, readonly period: { readonly from: string, readonly to: string } } | null }, readonly revenue: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly immature: number | null, readonly matureValue: number | null, readonly provisional: boolean, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction, readonly dimensions: ReadonlyArray<{ readonly id: string }> }, readonly period: { readonly from: string, readonly to: string }, readonly reason: { readonly code: string, readonly text: string } | null, readonly caveats: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null, readonly equalMaturity: boolean, readonly period: { readonly from: string, readonly to: string } } | null, readonly series: ReadonlyArray<{ readonly bucket: string, readonly value: number | null, readonly previous: number | null }>, readonly slices: ReadonlyArray<{ readonly value: string | null, readonly label: string, readonly other: boolean, readonly kpi: { readonly value: number | null, readonly previous: number | null, readonly change: number | null, readonly relativeChange: number | null } }> | null }, readonly revenueGross: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly immature: number | null, readonly matureValue: number | null, readonly provisional: boolean, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction }, readonly period: { readonly from: string, readonly to: string }, readonly reason: { readonly code: string, readonly text: string } | null, readonly caveats: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null, readonly equalMaturity: boolean, readonly period: { readonly from: string, readonly to: string } } | null }, readonly cost: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly immature: number | null, readonly matureValue: number | null, readonly provisional: boolean, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction }, readonly period: { readonly from: string, readonly to: string }, readonly reason: { readonly code: string, readonly text: string } | null, readonly caveats: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null, readonly equalMaturity: boolean, readonly period: { readonly from: string, readonly to: string } } | null }, readonly cpa: { readonly value: number | null, readonly unit: Unit, readonly currency: string | null, readonly immature: number | null, readonly matureValue: number | null, readonly provisional: boolean, readonly metric: { readonly id: MetricId, readonly name: string, readonly about: string, readonly direction: Direction }, readonly period: { readonly from: string, readonly to: string }, readonly reason: { readonly code: string, readonly text: string } | null, readonly caveats: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly comparison: { readonly value: number | null, readonly change: number | null, readonly relativeChange: number | null, readonly equalMaturity: boolean, readonly period: { readonly from: string, readonly to: string } } | null } }, readonly funnel: { readonly steps: ReadonlyArray<{ readonly entered: number, readonly converted: number, readonly exited: number, readonly open: number, readonly imputed: number, readonly stepRate: number | null, readonly medianDays: number | null, readonly stage: { readonly id: string, readonly name: string } }> } };

export type RecordsDrawer_RecordsQueryVariables = Exact<{
  metric: MetricId;
  cell: CellInput;
  after?: string | null | undefined;
  isFirst: boolean;
}>;


export type RecordsDrawer_RecordsQuery = { readonly records: { readonly totalCount?: number, readonly currency: string | null, readonly columns: ReadonlyArray<{ readonly id: string, readonly name: string, readonly as: string }>, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly at: string | null, readonly value: string | null, readonly numerator: string | null, readonly denominator: string | null, readonly row: ReadonlyArray<string | number | boolean | null> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ShellHome_WorkspacesQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellHome_WorkspacesQuery = { readonly viewer: { readonly workspaces: ReadonlyArray<{ readonly id: string, readonly slug: string }> } };

export type ShellPalette_MetricsQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellPalette_MetricsQuery = { readonly metrics: ReadonlyArray<{ readonly id: MetricId, readonly name: string, readonly about: string, readonly lifecycle: LifecycleStage }> };

export type ShellLayout_ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellLayout_ViewerQuery = { readonly viewer: { readonly role: Role, readonly workspace: { readonly id: string, readonly slug: string, readonly name: string, readonly zone: string, readonly currency: string | null, readonly today: string, readonly hasData: boolean, readonly attribution: string | null, readonly defaultPeriod: { readonly from: string, readonly to: string }, readonly freshness: { readonly horizon: string | null, readonly recordedAt: string | null, readonly live: boolean } }, readonly workspaces: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string }> }, readonly segments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly size: number }> };

export const AttributionPaths_PathFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttributionPaths_Path"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConversionPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"times"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conversions"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]} as unknown as DocumentNode<AttributionPaths_PathFragment, unknown>;
export const AttributionTable_FooterFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttributionTable_Footer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AttributionFooter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"credited"}},{"kind":"Field","name":{"kind":"Name","value":"unattributed"}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"}},{"kind":"Field","name":{"kind":"Name","value":"whole"}},{"kind":"Field","name":{"kind":"Name","value":"difference"}}]}}]} as unknown as DocumentNode<AttributionTable_FooterFragment, unknown>;
export const AttributionTouches_CountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttributionTouches_Counts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TouchCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversions"}},{"kind":"Field","name":{"kind":"Name","value":"without"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p75"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"distribution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"touches"}},{"kind":"Field","name":{"kind":"Name","value":"conversions"}}]}}]}}]} as unknown as DocumentNode<AttributionTouches_CountsFragment, unknown>;
export const AttributionWeights_ModelFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttributionWeights_Model"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AttributionModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"weights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lookbackDays"}},{"kind":"Field","name":{"kind":"Name","value":"halfLifeDays"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"learned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"removalEffect"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<AttributionWeights_ModelFragment, unknown>;
export const AttributionRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttributionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AttributionRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"costReason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourced"}},{"kind":"Field","name":{"kind":"Name","value":"influenced"}},{"kind":"Field","name":{"kind":"Name","value":"credits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"exact"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"roi"}},{"kind":"Field","name":{"kind":"Name","value":"costPer"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]} as unknown as DocumentNode<AttributionRowFragment, unknown>;
export const CampaignsTable_FrameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignsTable_Frame"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Frame"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"totals"}},{"kind":"Field","name":{"kind":"Name","value":"otherRows"}}]}}]} as unknown as DocumentNode<CampaignsTable_FrameFragment, unknown>;
export const CustomersSurvival_SurvivalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomersSurvival_Survival"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionSurvival"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"censored"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"atRisk"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}}]}}]} as unknown as DocumentNode<CustomersSurvival_SurvivalFragment, unknown>;
export const CustomersTile_KpiFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomersTile_Kpi"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"additivity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"relativeChange"}}]}}]}}]} as unknown as DocumentNode<CustomersTile_KpiFragment, unknown>;
export const CustomersTriangle_CellFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomersTriangle_Cell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"rolling"}},{"kind":"Field","name":{"kind":"Name","value":"rollingShare"}},{"kind":"Field","name":{"kind":"Name","value":"revenue"}},{"kind":"Field","name":{"kind":"Name","value":"revenueRetention"}},{"kind":"Field","name":{"kind":"Name","value":"recurring"}},{"kind":"Field","name":{"kind":"Name","value":"netRevenueRetention"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}}]}}]} as unknown as DocumentNode<CustomersTriangle_CellFragment, unknown>;
export const CustomersTriangle_RetentionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomersTriangle_Retention"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Retention"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"cohorts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomersTriangle_Cell"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"overall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomersTriangle_Cell"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomersTriangle_Cell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"rolling"}},{"kind":"Field","name":{"kind":"Name","value":"rollingShare"}},{"kind":"Field","name":{"kind":"Name","value":"revenue"}},{"kind":"Field","name":{"kind":"Name","value":"revenueRetention"}},{"kind":"Field","name":{"kind":"Name","value":"recurring"}},{"kind":"Field","name":{"kind":"Name","value":"netRevenueRetention"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}}]}}]} as unknown as DocumentNode<CustomersTriangle_RetentionFragment, unknown>;
export const ExplainStatement_StatementFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExplainStatement_Statement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExplainedStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"sql"}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"readable"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}}]}}]} as unknown as DocumentNode<ExplainStatement_StatementFragment, unknown>;
export const ExplainDrawer_ExplanationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExplainDrawer_Explanation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Explanation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"numbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"immature"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rowsRead"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"statementCount"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExplainStatement_Statement"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExplainStatement_Statement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExplainedStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"sql"}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"readable"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}}]}}]} as unknown as DocumentNode<ExplainDrawer_ExplanationFragment, unknown>;
export const FunnelBreakdown_StepFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FunnelBreakdown_Step"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FunnelStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entered"}},{"kind":"Field","name":{"kind":"Name","value":"stepRate"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeRate"}}]}}]} as unknown as DocumentNode<FunnelBreakdown_StepFragment, unknown>;
export const FunnelStage_StepFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FunnelStage_Step"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FunnelStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entered"}},{"kind":"Field","name":{"kind":"Name","value":"converted"}},{"kind":"Field","name":{"kind":"Name","value":"exited"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"imputed"}},{"kind":"Field","name":{"kind":"Name","value":"stepRate"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeRate"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"p75Days"}},{"kind":"Field","name":{"kind":"Name","value":"p90Days"}},{"kind":"Field","name":{"kind":"Name","value":"immature"}}]}}]} as unknown as DocumentNode<FunnelStage_StepFragment, unknown>;
export const ContributionTable_RowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContributionTable_Row"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreContributionRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"taken"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"touched"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"converted"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"}}]}}]} as unknown as DocumentNode<ContributionTable_RowFragment, unknown>;
export const ScoreBreakdown_GroupFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScoreBreakdown_Group"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leads"}},{"kind":"Field","name":{"kind":"Name","value":"unscored"}},{"kind":"Field","name":{"kind":"Name","value":"p25"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p75"}},{"kind":"Field","name":{"kind":"Name","value":"above"}},{"kind":"Field","name":{"kind":"Name","value":"aboveShare"}}]}}]}}]} as unknown as DocumentNode<ScoreBreakdown_GroupFragment, unknown>;
export const ScoreFigures_CellFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScoreFigures_Cell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leads"}},{"kind":"Field","name":{"kind":"Name","value":"scored"}},{"kind":"Field","name":{"kind":"Name","value":"unscored"}},{"kind":"Field","name":{"kind":"Name","value":"immature"}},{"kind":"Field","name":{"kind":"Name","value":"p25"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p75"}},{"kind":"Field","name":{"kind":"Name","value":"above"}},{"kind":"Field","name":{"kind":"Name","value":"aboveShare"}}]}}]} as unknown as DocumentNode<ScoreFigures_CellFragment, unknown>;
export const ScoreHeatMap_CohortFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScoreHeatMap_Cohort"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreCohort"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"leads"}},{"kind":"Field","name":{"kind":"Name","value":"scored"}},{"kind":"Field","name":{"kind":"Name","value":"unscored"}},{"kind":"Field","name":{"kind":"Name","value":"immature"}},{"kind":"Field","name":{"kind":"Name","value":"bands"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"p25"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p75"}},{"kind":"Field","name":{"kind":"Name","value":"above"}},{"kind":"Field","name":{"kind":"Name","value":"aboveShare"}},{"kind":"Field","name":{"kind":"Name","value":"partial"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}},{"kind":"Field","name":{"kind":"Name","value":"newModels"}},{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"leads"}}]}}]}}]} as unknown as DocumentNode<ScoreHeatMap_CohortFragment, unknown>;
export const WhatIfBands_SideFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhatIfBands_Side"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WhatIfSide"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"scored"}},{"kind":"Field","name":{"kind":"Name","value":"unscored"}},{"kind":"Field","name":{"kind":"Name","value":"above"}},{"kind":"Field","name":{"kind":"Name","value":"bands"}}]}}]} as unknown as DocumentNode<WhatIfBands_SideFragment, unknown>;
export const MetricDefinition_MetricFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricDefinition_Metric"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Metric"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"lifecycle"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"additivity"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]} as unknown as DocumentNode<MetricDefinition_MetricFragment, unknown>;
export const MetricListItem_MetricFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricListItem_Metric"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Metric"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"lifecycle"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]} as unknown as DocumentNode<MetricListItem_MetricFragment, unknown>;
export const MetricParams_ParameterFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricParams_Parameter"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricParameter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"default"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"about"}}]}}]} as unknown as DocumentNode<MetricParams_ParameterFragment, unknown>;
export const MetricFrame_FrameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricFrame_Frame"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Frame"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"totals"}},{"kind":"Field","name":{"kind":"Name","value":"otherRows"}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}}]} as unknown as DocumentNode<MetricFrame_FrameFragment, unknown>;
export const NurtureSteps_FlowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NurtureSteps_Flow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgramStepFlow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entered"}},{"kind":"Field","name":{"kind":"Name","value":"advanced"}},{"kind":"Field","name":{"kind":"Name","value":"exited"}},{"kind":"Field","name":{"kind":"Name","value":"exits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"still"}}]}}]} as unknown as DocumentNode<NurtureSteps_FlowFragment, unknown>;
export const NurtureTrigger_FlowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NurtureTrigger_Flow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TriggerFlow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matched"}},{"kind":"Field","name":{"kind":"Name","value":"fired"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}},{"kind":"Field","name":{"kind":"Name","value":"suppressions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"medianHours"}},{"kind":"Field","name":{"kind":"Name","value":"p90Hours"}}]}}]} as unknown as DocumentNode<NurtureTrigger_FlowFragment, unknown>;
export const NurtureProgram_ProgramFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NurtureProgram_Program"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"goal"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NurtureSteps_Flow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"asset"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"opened"}},{"kind":"Field","name":{"kind":"Name","value":"unreliable"}},{"kind":"Field","name":{"kind":"Name","value":"clicked"}},{"kind":"Field","name":{"kind":"Name","value":"unsubscribed"}},{"kind":"Field","name":{"kind":"Name","value":"entered"}},{"kind":"Field","name":{"kind":"Name","value":"advanced"}},{"kind":"Field","name":{"kind":"Name","value":"exited"}},{"kind":"Field","name":{"kind":"Name","value":"exits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"still"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trigger"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NurtureTrigger_Flow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NurtureSteps_Flow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgramStepFlow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entered"}},{"kind":"Field","name":{"kind":"Name","value":"advanced"}},{"kind":"Field","name":{"kind":"Name","value":"exited"}},{"kind":"Field","name":{"kind":"Name","value":"exits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"still"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NurtureTrigger_Flow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TriggerFlow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matched"}},{"kind":"Field","name":{"kind":"Name","value":"fired"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}},{"kind":"Field","name":{"kind":"Name","value":"suppressions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"medianHours"}},{"kind":"Field","name":{"kind":"Name","value":"p90Hours"}}]}}]} as unknown as DocumentNode<NurtureProgram_ProgramFragment, unknown>;
export const NurtureRanking_ProgramFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NurtureRanking_Program"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"goal"}},{"kind":"Field","name":{"kind":"Name","value":"enrolled"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolments"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"immature"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lift"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"design"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"treated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"control"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}}]}}]}}]}}]} as unknown as DocumentNode<NurtureRanking_ProgramFragment, unknown>;
export const NurtureRevival_KpiFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NurtureRevival_Kpi"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"relativeChange"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"grain"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grain"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"previous"}}]}}]}}]} as unknown as DocumentNode<NurtureRevival_KpiFragment, unknown>;
export const OverviewFunnel_StepsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OverviewFunnel_Steps"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Funnel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entered"}},{"kind":"Field","name":{"kind":"Name","value":"converted"}},{"kind":"Field","name":{"kind":"Name","value":"exited"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"imputed"}},{"kind":"Field","name":{"kind":"Name","value":"stepRate"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}}]}}]}}]} as unknown as DocumentNode<OverviewFunnel_StepsFragment, unknown>;
export const OverviewRanking_SlicesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OverviewRanking_Slices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"slices"},"name":{"kind":"Name","value":"by"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dimension"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"other"}},{"kind":"Field","name":{"kind":"Name","value":"kpi"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"previous"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"relativeChange"}}]}}]}}]}}]} as unknown as DocumentNode<OverviewRanking_SlicesFragment, unknown>;
export const OverviewTile_KpiFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OverviewTile_Kpi"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"immature"}},{"kind":"Field","name":{"kind":"Name","value":"matureValue"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caveats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"relativeChange"}},{"kind":"Field","name":{"kind":"Name","value":"equalMaturity"}}]}}]}}]} as unknown as DocumentNode<OverviewTile_KpiFragment, unknown>;
export const OverviewTile_SeriesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OverviewTile_Series"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"grain"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grain"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"previous"}}]}}]}}]} as unknown as DocumentNode<OverviewTile_SeriesFragment, unknown>;
export const OverviewTrend_SliceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OverviewTrend_Slice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KpiSlice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"other"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<OverviewTrend_SliceFragment, unknown>;
export const AttributionPage_AttributionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AttributionPage_Attribution"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AttributionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attribution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runId"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"goal"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"costCurrency"}},{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttributionWeights_Model"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttributionRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttributionRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"footer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttributionTable_Footer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sides"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sourced"}},{"kind":"Field","name":{"kind":"Name","value":"influenced"}},{"kind":"Field","name":{"kind":"Name","value":"attributed"}},{"kind":"Field","name":{"kind":"Name","value":"whole"}}]}},{"kind":"Field","name":{"kind":"Name","value":"touches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttributionTouches_Counts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttributionPaths_Path"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"attributionModels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"learns"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"optional"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttributionWeights_Model"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AttributionModel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"weights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lookbackDays"}},{"kind":"Field","name":{"kind":"Name","value":"halfLifeDays"}},{"kind":"Field","name":{"kind":"Name","value":"order"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"learned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"removalEffect"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttributionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AttributionRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"cost"}},{"kind":"Field","name":{"kind":"Name","value":"costReason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourced"}},{"kind":"Field","name":{"kind":"Name","value":"influenced"}},{"kind":"Field","name":{"kind":"Name","value":"credits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"exact"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"roi"}},{"kind":"Field","name":{"kind":"Name","value":"costPer"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttributionTable_Footer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AttributionFooter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"credited"}},{"kind":"Field","name":{"kind":"Name","value":"unattributed"}},{"kind":"Field","name":{"kind":"Name","value":"leftOut"}},{"kind":"Field","name":{"kind":"Name","value":"whole"}},{"kind":"Field","name":{"kind":"Name","value":"difference"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttributionTouches_Counts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TouchCounts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversions"}},{"kind":"Field","name":{"kind":"Name","value":"without"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p75"}},{"kind":"Field","name":{"kind":"Name","value":"p90"}},{"kind":"Field","name":{"kind":"Name","value":"distribution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"touches"}},{"kind":"Field","name":{"kind":"Name","value":"conversions"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttributionPaths_Path"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConversionPath"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"times"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conversions"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]} as unknown as DocumentNode<AttributionPage_AttributionQuery, AttributionPage_AttributionQueryVariables>;
export const AttributionPage_ExplanationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AttributionPage_Explanation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AttributionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attribution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExplainDrawer_Explanation"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExplainStatement_Statement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExplainedStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"sql"}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"readable"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExplainDrawer_Explanation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Explanation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"numbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"immature"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rowsRead"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"statementCount"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExplainStatement_Statement"}}]}}]}}]} as unknown as DocumentNode<AttributionPage_ExplanationQuery, AttributionPage_ExplanationQueryVariables>;
export const CampaignsPage_FrameDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CampaignsPage_Frame"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricQueryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frame"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignsTable_Frame"}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignsTable_Frame"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Frame"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"totals"}},{"kind":"Field","name":{"kind":"Name","value":"otherRows"}}]}}]} as unknown as DocumentNode<CampaignsPage_FrameQuery, CampaignsPage_FrameQueryVariables>;
export const CustomersPage_CustomersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomersPage_Customers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"segment"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"compareTo"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Comparison"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"grain"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Grain"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"retention"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kpis"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"segment"},"value":{"kind":"Variable","name":{"kind":"Name","value":"segment"}}},{"kind":"Argument","name":{"kind":"Name","value":"compareTo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"compareTo"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newCustomers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomersTile_Kpi"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"grain"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grain"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"churnEvents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomersTile_Kpi"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"grain"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grain"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomersTile_Kpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"churnRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomersTile_Kpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clvRealised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomersTile_Kpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"csat"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomersTile_Kpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"csatResponseRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"retention"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"retention"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomersTriangle_Retention"}},{"kind":"Field","name":{"kind":"Name","value":"survival"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomersSurvival_Survival"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomersTriangle_Cell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"rolling"}},{"kind":"Field","name":{"kind":"Name","value":"rollingShare"}},{"kind":"Field","name":{"kind":"Name","value":"revenue"}},{"kind":"Field","name":{"kind":"Name","value":"revenueRetention"}},{"kind":"Field","name":{"kind":"Name","value":"recurring"}},{"kind":"Field","name":{"kind":"Name","value":"netRevenueRetention"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomersTile_Kpi"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"additivity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"relativeChange"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomersTriangle_Retention"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Retention"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"cohorts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomersTriangle_Cell"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"overall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomersTriangle_Cell"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomersSurvival_Survival"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionSurvival"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"censored"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"atRisk"}},{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}}]}}]} as unknown as DocumentNode<CustomersPage_CustomersQuery, CustomersPage_CustomersQueryVariables>;
export const CustomersPage_ExplanationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomersPage_Explanation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"retention"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retention"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"retention"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExplainDrawer_Explanation"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExplainStatement_Statement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExplainedStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"sql"}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"readable"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExplainDrawer_Explanation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Explanation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"numbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"immature"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rowsRead"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"statementCount"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExplainStatement_Statement"}}]}}]}}]} as unknown as DocumentNode<CustomersPage_ExplanationQuery, CustomersPage_ExplanationQueryVariables>;
export const FunnelPage_FunnelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FunnelPage_Funnel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FunnelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"funnel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FunnelStage_Step"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FunnelBreakdown_Step"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"stageConversionRate"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FunnelStage_Step"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FunnelStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entered"}},{"kind":"Field","name":{"kind":"Name","value":"converted"}},{"kind":"Field","name":{"kind":"Name","value":"exited"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"imputed"}},{"kind":"Field","name":{"kind":"Name","value":"stepRate"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeRate"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"p75Days"}},{"kind":"Field","name":{"kind":"Name","value":"p90Days"}},{"kind":"Field","name":{"kind":"Name","value":"immature"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FunnelBreakdown_Step"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FunnelStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entered"}},{"kind":"Field","name":{"kind":"Name","value":"stepRate"}},{"kind":"Field","name":{"kind":"Name","value":"cumulativeRate"}}]}}]} as unknown as DocumentNode<FunnelPage_FunnelQuery, FunnelPage_FunnelQueryVariables>;
export const FunnelPage_ExplanationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FunnelPage_Explanation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FunnelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"funnel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExplainDrawer_Explanation"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExplainStatement_Statement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExplainedStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"sql"}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"readable"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExplainDrawer_Explanation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Explanation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"numbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"immature"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rowsRead"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"statementCount"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExplainStatement_Statement"}}]}}]}}]} as unknown as DocumentNode<FunnelPage_ExplanationQuery, FunnelPage_ExplanationQueryVariables>;
export const ScoreContribution_PointsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScoreContribution_Points"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreContributionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scoreContribution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"converted"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContributionTable_Row"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContributionTable_Row"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreContributionRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"taken"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"touched"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"converted"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effect"}}]}}]} as unknown as DocumentNode<ScoreContribution_PointsQuery, ScoreContribution_PointsQueryVariables>;
export const ScoreLeadsDrawer_LeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScoreLeadsDrawer_Leads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreProfileInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cohort"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"band"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"which"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProfileLeads"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scoreProfile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"cohort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cohort"}}},{"kind":"Argument","name":{"kind":"Name","value":"band"},"value":{"kind":"Variable","name":{"kind":"Name","value":"band"}}},{"kind":"Argument","name":{"kind":"Name","value":"which"},"value":{"kind":"Variable","name":{"kind":"Name","value":"which"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ScoreLeadsDrawer_LeadsQuery, ScoreLeadsDrawer_LeadsQueryVariables>;
export const ScoreReconciliation_CheckDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScoreReconciliation_Check"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scoreReconciliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checked"}},{"kind":"Field","name":{"kind":"Name","value":"differing"}},{"kind":"Field","name":{"kind":"Name","value":"unstated"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"stored"}},{"kind":"Field","name":{"kind":"Name","value":"summed"}},{"kind":"Field","name":{"kind":"Name","value":"gap"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ScoreReconciliation_CheckQuery, ScoreReconciliation_CheckQueryVariables>;
export const ScoringWhatIf_MovesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScoringWhatIf_Moves"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScoringWhatIfInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scoringWhatIf"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leads"}},{"kind":"Field","name":{"kind":"Name","value":"up"}},{"kind":"Field","name":{"kind":"Name","value":"upNew"}},{"kind":"Field","name":{"kind":"Name","value":"down"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"bands"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhatIfBands_Side"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WhatIfBands_Side"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhatIfBands_Side"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WhatIfSide"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"scored"}},{"kind":"Field","name":{"kind":"Name","value":"unscored"}},{"kind":"Field","name":{"kind":"Name","value":"above"}},{"kind":"Field","name":{"kind":"Name","value":"bands"}}]}}]} as unknown as DocumentNode<ScoringWhatIf_MovesQuery, ScoringWhatIf_MovesQueryVariables>;
export const LeadQualityPage_ProfileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeadQualityPage_Profile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreProfileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scoreProfile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"atAgeDays"}},{"kind":"Field","name":{"kind":"Name","value":"bands"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ScoreFigures_Cell"}}]}},{"kind":"Field","name":{"kind":"Name","value":"previous"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ScoreFigures_Cell"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparisonBreak"}},{"kind":"Field","name":{"kind":"Name","value":"cohorts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ScoreHeatMap_Cohort"}}]}},{"kind":"Field","name":{"kind":"Name","value":"breakdown"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ScoreBreakdown_Group"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hiddenGroups"}}]}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"EnumValue","value":"leadScore"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scoringRuleSets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScoreFigures_Cell"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leads"}},{"kind":"Field","name":{"kind":"Name","value":"scored"}},{"kind":"Field","name":{"kind":"Name","value":"unscored"}},{"kind":"Field","name":{"kind":"Name","value":"immature"}},{"kind":"Field","name":{"kind":"Name","value":"p25"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p75"}},{"kind":"Field","name":{"kind":"Name","value":"above"}},{"kind":"Field","name":{"kind":"Name","value":"aboveShare"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScoreHeatMap_Cohort"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreCohort"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"leads"}},{"kind":"Field","name":{"kind":"Name","value":"scored"}},{"kind":"Field","name":{"kind":"Name","value":"unscored"}},{"kind":"Field","name":{"kind":"Name","value":"immature"}},{"kind":"Field","name":{"kind":"Name","value":"bands"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"p25"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p75"}},{"kind":"Field","name":{"kind":"Name","value":"above"}},{"kind":"Field","name":{"kind":"Name","value":"aboveShare"}},{"kind":"Field","name":{"kind":"Name","value":"partial"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}},{"kind":"Field","name":{"kind":"Name","value":"newModels"}},{"kind":"Field","name":{"kind":"Name","value":"models"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"leads"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScoreBreakdown_Group"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leads"}},{"kind":"Field","name":{"kind":"Name","value":"unscored"}},{"kind":"Field","name":{"kind":"Name","value":"p25"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"p75"}},{"kind":"Field","name":{"kind":"Name","value":"above"}},{"kind":"Field","name":{"kind":"Name","value":"aboveShare"}}]}}]}}]} as unknown as DocumentNode<LeadQualityPage_ProfileQuery, LeadQualityPage_ProfileQueryVariables>;
export const LeadQualityPage_ExplanationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeadQualityPage_Explanation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreProfileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scoreProfile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExplainDrawer_Explanation"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExplainStatement_Statement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExplainedStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"sql"}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"readable"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExplainDrawer_Explanation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Explanation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"numbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"immature"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rowsRead"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"statementCount"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExplainStatement_Statement"}}]}}]}}]} as unknown as DocumentNode<LeadQualityPage_ExplanationQuery, LeadQualityPage_ExplanationQueryVariables>;
export const MetricListPage_MetricsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MetricListPage_Metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MetricListItem_Metric"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricListItem_Metric"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Metric"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"lifecycle"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]} as unknown as DocumentNode<MetricListPage_MetricsQuery, MetricListPage_MetricsQueryVariables>;
export const MetricPage_MetricDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MetricPage_Metric"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricId"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MetricDefinition_Metric"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"breakdown"}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MetricParams_Parameter"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"goals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricDefinition_Metric"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Metric"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"lifecycle"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"additivity"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricParams_Parameter"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MetricParameter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"default"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"about"}}]}}]} as unknown as DocumentNode<MetricPage_MetricQuery, MetricPage_MetricQueryVariables>;
export const MetricPage_FramesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MetricPage_Frames"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"series"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricQueryInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"breakdown"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricQueryInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"split"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricQueryInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hasSplit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"series"},"name":{"kind":"Name","value":"frame"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"series"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MetricFrame_Frame"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"breakdown"},"name":{"kind":"Name","value":"frame"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"breakdown"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MetricFrame_Frame"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"split"},"name":{"kind":"Name","value":"frame"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"split"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hasSplit"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MetricFrame_Frame"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MetricFrame_Frame"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Frame"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"totals"}},{"kind":"Field","name":{"kind":"Name","value":"otherRows"}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}}]} as unknown as DocumentNode<MetricPage_FramesQuery, MetricPage_FramesQueryVariables>;
export const MetricPage_ExplanationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MetricPage_Explanation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricQueryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frame"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExplainDrawer_Explanation"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExplainStatement_Statement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExplainedStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"sql"}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"readable"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExplainDrawer_Explanation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Explanation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"numbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"immature"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rowsRead"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"statementCount"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExplainStatement_Statement"}}]}}]}}]} as unknown as DocumentNode<MetricPage_ExplanationQuery, MetricPage_ExplanationQueryVariables>;
export const NurturePage_ProgramsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NurturePage_Programs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"segment"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"compareTo"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Comparison"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"windowDays"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lift"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LiftInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"grain"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Grain"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"segment"},"value":{"kind":"Variable","name":{"kind":"Name","value":"segment"}}},{"kind":"Argument","name":{"kind":"Name","value":"windowDays"},"value":{"kind":"Variable","name":{"kind":"Name","value":"windowDays"}}},{"kind":"Argument","name":{"kind":"Name","value":"lift"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lift"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"LIFT"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NurtureRanking_Program"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NurtureProgram_Program"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"kpis"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"segment"},"value":{"kind":"Variable","name":{"kind":"Name","value":"segment"}}},{"kind":"Argument","name":{"kind":"Name","value":"compareTo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"compareTo"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reEngagedLeads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NurtureRevival_Kpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reEngagementRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NurtureRevival_Kpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nurturedLeads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NurtureRevival_Kpi"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NurtureSteps_Flow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgramStepFlow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entered"}},{"kind":"Field","name":{"kind":"Name","value":"advanced"}},{"kind":"Field","name":{"kind":"Name","value":"exited"}},{"kind":"Field","name":{"kind":"Name","value":"exits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"still"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NurtureTrigger_Flow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TriggerFlow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matched"}},{"kind":"Field","name":{"kind":"Name","value":"fired"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}},{"kind":"Field","name":{"kind":"Name","value":"suppressions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"medianHours"}},{"kind":"Field","name":{"kind":"Name","value":"p90Hours"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NurtureRanking_Program"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"goal"}},{"kind":"Field","name":{"kind":"Name","value":"enrolled"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolments"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"of"}},{"kind":"Field","name":{"kind":"Name","value":"immature"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lift"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"design"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"interval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"treated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"control"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NurtureProgram_Program"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"goal"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NurtureSteps_Flow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"asset"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"opened"}},{"kind":"Field","name":{"kind":"Name","value":"unreliable"}},{"kind":"Field","name":{"kind":"Name","value":"clicked"}},{"kind":"Field","name":{"kind":"Name","value":"unsubscribed"}},{"kind":"Field","name":{"kind":"Name","value":"entered"}},{"kind":"Field","name":{"kind":"Name","value":"advanced"}},{"kind":"Field","name":{"kind":"Name","value":"exited"}},{"kind":"Field","name":{"kind":"Name","value":"exits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"still"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trigger"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NurtureTrigger_Flow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NurtureRevival_Kpi"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"relativeChange"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"grain"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grain"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"previous"}}]}}]}}]} as unknown as DocumentNode<NurturePage_ProgramsQuery, NurturePage_ProgramsQueryVariables>;
export const NurturePage_ExplanationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NurturePage_Explanation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"segment"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"windowDays"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"segment"},"value":{"kind":"Variable","name":{"kind":"Name","value":"segment"}}},{"kind":"Argument","name":{"kind":"Name","value":"windowDays"},"value":{"kind":"Variable","name":{"kind":"Name","value":"windowDays"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExplainDrawer_Explanation"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExplainStatement_Statement"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExplainedStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"sql"}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"readable"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExplainDrawer_Explanation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Explanation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"numbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"sum"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"immature"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}}]}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rowsRead"}},{"kind":"Field","name":{"kind":"Name","value":"milliseconds"}},{"kind":"Field","name":{"kind":"Name","value":"statementCount"}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExplainStatement_Statement"}}]}}]}}]} as unknown as DocumentNode<NurturePage_ExplanationQuery, NurturePage_ExplanationQueryVariables>;
export const OverviewPage_KpisDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OverviewPage_Kpis"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PeriodInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"segment"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"compareTo"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Comparison"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"grain"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Grain"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DimensionId"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"funnel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FunnelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kpis"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"segment"},"value":{"kind":"Variable","name":{"kind":"Name","value":"segment"}}},{"kind":"Argument","name":{"kind":"Name","value":"compareTo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"compareTo"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"newLeads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Kpi"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Series"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewRanking_Slices"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"trend"},"name":{"kind":"Name","value":"by"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dimension"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"grain"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grain"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTrend_Slice"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"newLeadsGross"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Kpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"costPerLead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Kpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mqls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Kpi"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Series"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewRanking_Slices"}}]}},{"kind":"Field","name":{"kind":"Name","value":"costPerMql"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Kpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emailOpenRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Kpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emailClickRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Kpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"emailBounceRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Kpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"newCustomers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Kpi"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Series"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewRanking_Slices"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conversionRate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"goal"},"value":{"kind":"StringValue","value":"customer","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Kpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Kpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadToCloseDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Kpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Kpi"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Series"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewRanking_Slices"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revenueGross"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Kpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Kpi"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cpa"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewTile_Kpi"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"funnel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"funnel"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OverviewFunnel_Steps"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OverviewTile_Kpi"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"immature"}},{"kind":"Field","name":{"kind":"Name","value":"matureValue"}},{"kind":"Field","name":{"kind":"Name","value":"provisional"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caveats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"relativeChange"}},{"kind":"Field","name":{"kind":"Name","value":"equalMaturity"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OverviewTile_Series"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"grain"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grain"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"previous"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OverviewRanking_Slices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Kpi"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"slices"},"name":{"kind":"Name","value":"by"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"dimension"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"other"}},{"kind":"Field","name":{"kind":"Name","value":"kpi"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"previous"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"relativeChange"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OverviewTrend_Slice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KpiSlice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"other"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OverviewFunnel_Steps"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Funnel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entered"}},{"kind":"Field","name":{"kind":"Name","value":"converted"}},{"kind":"Field","name":{"kind":"Name","value":"exited"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"imputed"}},{"kind":"Field","name":{"kind":"Name","value":"stepRate"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}}]}}]}}]} as unknown as DocumentNode<OverviewPage_KpisQuery, OverviewPage_KpisQueryVariables>;
export const RecordsDrawer_RecordsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecordsDrawer_Records"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricId"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cell"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CellInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isFirst"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"records"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"cell"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cell"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isFirst"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"as"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"row"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<RecordsDrawer_RecordsQuery, RecordsDrawer_RecordsQueryVariables>;
export const ShellHome_WorkspacesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShellHome_Workspaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workspaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}}]} as unknown as DocumentNode<ShellHome_WorkspacesQuery, ShellHome_WorkspacesQueryVariables>;
export const ShellPalette_MetricsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShellPalette_Metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metrics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"lifecycle"}}]}}]}}]} as unknown as DocumentNode<ShellPalette_MetricsQuery, ShellPalette_MetricsQueryVariables>;
export const ShellLayout_ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShellLayout_Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"workspace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"hasData"}},{"kind":"Field","name":{"kind":"Name","value":"attribution"}},{"kind":"Field","name":{"kind":"Name","value":"defaultPeriod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"horizon"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"live"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"workspaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"size"}}]}}]}}]} as unknown as DocumentNode<ShellLayout_ViewerQuery, ShellLayout_ViewerQueryVariables>;