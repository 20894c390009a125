import type { LedgerRecord } from '../ledger-record.js'
import { ACTIVITY, ENROLMENT, SCORE, STAGE, SURVEY, TRIGGER } from './behaviour.js'
import { ASSET, CAMPAIGN, PROGRAM, PROGRAM_STEP } from './content.js'
import type { Kind } from './kind.js'
import { ACCOUNT, LEAD } from './lead.js'
import {
  COST,
  EXCHANGE_RATE,
  OPPORTUNITY,
  OPPORTUNITY_CHANGE,
  REVENUE,
  SUBSCRIPTION,
} from './money.js'
import { MERGE, PROFILE } from './profile.js'
import { STATISTIC } from './statistic.js'

const BY_NAME: Readonly<Record<LedgerRecord['kind'], Kind>> = {
  // In an order in which nothing comes before what it refers to.
  campaign: CAMPAIGN,
  program: PROGRAM,
  asset: ASSET,
  programStep: PROGRAM_STEP,
  account: ACCOUNT,
  lead: LEAD,
  merge: MERGE,
  profile: PROFILE,
  opportunity: OPPORTUNITY,
  opportunityChange: OPPORTUNITY_CHANGE,
  activity: ACTIVITY,
  stage: STAGE,
  score: SCORE,
  enrolment: ENROLMENT,
  trigger: TRIGGER,
  survey: SURVEY,
  subscription: SUBSCRIPTION,
  cost: COST,
  revenue: REVENUE,
  exchangeRate: EXCHANGE_RATE,
  statistic: STATISTIC,
}

/** Every kind of record, each after those that it may refer to. */
export const KINDS: readonly Kind[] = Object.values(BY_NAME)

/** Kinds by the name that a record carries. */
export const KIND_NAMED: ReadonlyMap<unknown, Kind> = new Map(Object.entries(BY_NAME))
