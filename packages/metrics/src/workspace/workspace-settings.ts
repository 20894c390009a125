import type { WorkspaceRules } from './workspace-rules.js'
import type { OwnModel } from '../attribution/own-model.js'
import type { ThresholdVersion } from './mql-threshold.js'
import type { FollowUpRule } from './follow-up-rule.js'
import type { Calendar } from '../calendar/retail-year.js'

/** A workspace's own rules: what its days, money and stages are. */
export interface WorkspaceSettings {
  /** IANA zone. */
  readonly zone: string
  /** ISO 4217, null until something sets it. */
  readonly currency: string | null
  /** Monday 1 to Sunday 7. */
  readonly weekStart: number
  /** Month 1 to 12 in which the fiscal year begins; a fiscal year is named by the year it ends in. */
  readonly fiscalYearStart: number
  /** What months, quarters and years are made of; MONTHS where left out. */
  readonly calendar?: Calendar
  readonly stages: readonly StageDefinition[]
  /** The threshold in force now, null for none. */
  readonly mqlThreshold: number | null
  /** How soon sales follows up; the shipped rule where left out. */
  readonly followUp?: FollowUpRule
  /** Every threshold that was ever in force, earliest first; left out: today's has always been. */
  readonly mqlThresholds?: readonly ThresholdVersion[]
  /** Scores at which a band of `scoreBand` ends and the next one begins, rising; shipped ones where left out. */
  readonly scoreBands?: readonly number[]
  /** Spans of days of the definitions; shipped ones where left out. */
  readonly rules?: WorkspaceRules
  /** Attribution models of its own; none where left out. */
  readonly attributionModels?: readonly OwnModel[]
}

export type StageRole =
  'LEAD' | 'MQL' | 'SQL' | 'OPPORTUNITY' | 'CUSTOMER' | 'NURTURE' | 'RECYCLED' | 'LOST'

/** A stage of the workspace's own funnel. Side stages have no place in the forward order. */
export interface StageDefinition {
  readonly id: string
  readonly name: string
  /** Place in the forward order; side stages come after all others in ties. */
  readonly rank: number
  readonly role: StageRole
  /** Skipped without being imputed. */
  readonly optional: boolean
  readonly side: boolean
  /** How long a lead may stay, in days; null for no limit. */
  readonly limitDays: number | null
}

/** The workspace's first stage in a role; undefined where nobody has one. */
export const stageInRole = (
  stages: readonly StageDefinition[],
  role: StageRole,
): StageDefinition | undefined =>
  stages.filter((stage) => stage.role === role).sort((a, b) => a.rank - b.rank)[0]

/** The stages a workspace starts with. */
export const SHIPPED_STAGES: readonly StageDefinition[] = [
  {
    id: 'lead',
    name: 'Lead',
    rank: 0,
    role: 'LEAD',
    optional: false,
    side: false,
    limitDays: null,
  },
  {
    id: 'nurture',
    name: 'Nurture',
    rank: 1,
    role: 'NURTURE',
    optional: true,
    side: false,
    limitDays: null,
  },
  { id: 'mql', name: 'MQL', rank: 2, role: 'MQL', optional: false, side: false, limitDays: 14 },
  { id: 'sql', name: 'SQL', rank: 3, role: 'SQL', optional: false, side: false, limitDays: 14 },
  {
    id: 'opportunity',
    name: 'Opportunity',
    rank: 4,
    role: 'OPPORTUNITY',
    optional: false,
    side: false,
    limitDays: 60,
  },
  {
    id: 'customer',
    name: 'Customer',
    rank: 5,
    role: 'CUSTOMER',
    optional: false,
    side: false,
    limitDays: null,
  },
  {
    id: 'recycled',
    name: 'Recycled',
    rank: 101,
    role: 'RECYCLED',
    optional: false,
    side: true,
    limitDays: null,
  },
  {
    id: 'disqualified',
    name: 'Disqualified',
    rank: 102,
    role: 'LOST',
    optional: false,
    side: true,
    limitDays: null,
  },
  {
    id: 'lost',
    name: 'Lost',
    rank: 103,
    role: 'LOST',
    optional: false,
    side: true,
    limitDays: null,
  },
]
