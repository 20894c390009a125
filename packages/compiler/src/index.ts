export type * from './answer/answer.js'
export type { Row } from './answer/numbers.js'
export type { BackTestPlan } from './back-test/compile-back-test.js'
export type { BackTestAnswer } from './back-test/tell-back-test.js'
export { compileBackTest } from './back-test/compile-back-test.js'
export { checkFilter } from './bind/bind.js'
export { dimensionIds } from './bind/dimension-ids.js'
export type { BoundSegment, RuleNode } from './bind/rule-node.js'
export { EVENT_GOALS } from './bind/bind-params.js'
export type * from './bind/bound-query.js'
export type * from './compile.js'
export { compile } from './compile.js'
export type * from './context.js'
export type { PlannedStatement } from './planned.js'
export type { Problem, ProblemCode } from './errors.js'
export { MetricQueryError } from './errors.js'
export type * from './attribution/attribution.js'
export type * from './attribution/attribution-cell.js'
export type {
  AttributionRecordsPlan,
  CreditStatements,
} from './attribution/compile-attribution-records.js'
export type * from './attribution/path-records.js'
export { compilePathRecords } from './attribution/compile-path-records.js'
export { compileAttributionRecords } from './attribution/compile-attribution-records.js'
export type { AttributionPlan } from './attribution/compile-attribution.js'
export { compileAttribution } from './attribution/compile-attribution.js'
export type { TouchRules, TouchScope, TouchUnit } from './attribution/credit-spec.js'
export { TOUCH_TYPES } from './attribution/bind-touch-rules.js'
export type * from './funnel/funnel.js'
export type * from './funnel/part.js'
export type { PartPlan } from './funnel/compile-part.js'
export type { FunnelPartId, FunnelParts } from './funnel/compile-funnel.js'
export { compileFunnel } from './funnel/compile-funnel.js'
export type { DealDetails, ForecastDeal, ForecastDealsPlan } from './funnel/forecast-deals.js'
export { compileForecastDeals } from './funnel/forecast-deals.js'
export type { ForecastGroup, FunnelForecast, FunnelForecastPlan } from './funnel/forecast.js'
export { compileFunnelForecast } from './funnel/forecast.js'
export type { FunnelCell } from './funnel/funnel-cell.js'
export type { FunnelRecord, FunnelRecordsPlan } from './funnel/records.js'
export type { FunnelRecordPlace } from './sql/funnel/record-page.js'
export { compileFunnelRecords } from './funnel/records.js'
export type { NamedRecordColumn, RecordsPlan } from './records/compile-records.js'
export { compileRecords } from './records/compile-records.js'
export type { FieldValue, RecordRow } from './records/read-record.js'
export type { RecordPlace } from './records/record-set.js'
export type * from './programs/programs.js'
export { LIFT_DESIGNS } from './programs/programs.js'
export type { ProgramSlices, ProgramsPlan } from './programs/compile-programs.js'
export { compilePrograms, compileProgramSlices } from './programs/compile-programs.js'
export type { FlowOf } from './programs/compile-program-flows.js'
export { compileProgramFlows } from './programs/compile-program-flows.js'
export { compileLifts } from './programs/compile-lifts.js'
export type * from './programs/program-cell.js'
export { PROGRAM_PARTS } from './programs/program-cell.js'
export type { ProgramEnrolment, ProgramRecordsPlan } from './programs/compile-program-records.js'
export { compileProgramRecords } from './programs/compile-program-records.js'
export type * from './retention/retention.js'
export { RETENTION_ACTIVITIES } from './retention/retention.js'
export type { RetentionPlan } from './retention/compile-retention.js'
export { compileRetention } from './retention/compile-retention.js'
export type * from './retention/retention-cell.js'
export { RETENTION_PARTS } from './retention/retention-cell.js'
export type {
  RetentionMember,
  RetentionRecordsPlan,
} from './retention/compile-retention-records.js'
export { compileRetentionRecords } from './retention/compile-retention-records.js'
export { checkScoringRules } from './scoring/bind-scoring-rules.js'
export type { RuledScores } from './scoring/ruled-scores.js'
export type * from './scoring/what-if.js'
export { WHAT_IF_LEADS } from './scoring/what-if.js'
export type { WhatIfLead, WhatIfPlan } from './scoring/compile-what-if.js'
export { compileWhatIf } from './scoring/compile-what-if.js'
export type * from './score-contribution/score-contribution.js'
export { CONTRIBUTORS } from './score-contribution/score-contribution.js'
export type { ScoreContributionPlan } from './score-contribution/compile-score-contribution.js'
export { compileScoreContribution } from './score-contribution/compile-score-contribution.js'
export type {
  ContributionCell,
  ChangesOf,
  ScoreChange,
  TouchedLead,
  TouchedLeads,
} from './score-contribution/contribution-cell.js'
export { CHANGES_OF, TOUCHED_LEADS } from './score-contribution/contribution-cell.js'
export type { ContributionRecordsPlan } from './score-contribution/compile-contribution-records.js'
export {
  compileScoreChanges,
  compileTouchedLeads,
} from './score-contribution/compile-contribution-records.js'
export type { MemberPlace } from './sql/print-member-page.js'
export type { ScoreChangePlace } from './sql/score-contribution/contribution-records.js'
export type * from './score-profile/score-profile.js'
export type { ScoreProfilePlan } from './score-profile/compile-score-profile.js'
export type {
  ProfileCellQuery,
  ProfileLead,
  ProfileLeads,
  ProfileLeadsPlan,
} from './score-profile/compile-profile-leads.js'
export { compileProfileLeads, PROFILE_LEADS } from './score-profile/compile-profile-leads.js'
export { compileScoreProfile } from './score-profile/compile-score-profile.js'
export type * from './score-reconciliation/score-reconciliation.js'
export {
  compileReconciliation,
  compileScoreGaps,
} from './score-reconciliation/compile-score-reconciliation.js'
export { writeLiterals } from './sql/write-literals.js'
export type { LeadCondition, LeadTests } from './sql/print-lead-filter.js'
export { leadFilterSql } from './sql/print-lead-filter.js'
export type * from './segment/membership.js'
export { MEMBERSHIP_MOVES } from './segment/membership.js'
export type { MovesPlan } from './segment/compile-moves.js'
export { compileMoves } from './segment/compile-moves.js'
export type { SegmentPlan } from './segment/compile-membership.js'
export { compileMembership, compileOverlap, compileSize } from './segment/compile-membership.js'
export { settleRule, settleSegment } from './segment/settle-rule.js'
