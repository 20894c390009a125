export { accept } from './accept/accept.js'
export type { AcceptContext, Accepted } from './accept/accept.js'
export { finishImportRun, refuse, startImportRun } from './accept/import-runs.js'
export type { ImportRunRef, NewImportRun } from './accept/import-runs.js'
export type * from './accept/ledger-record.js'
export { ACTIVITY_TYPES, SUPPRESSIONS } from './accept/ledger-record.js'
export type { RejectionCode } from './accept/problem.js'
export type * from './accept/receipt.js'
export type { SourceTraits } from './accept/sources.js'
export type { Touched, VisitorKey } from './accept/touched.js'
export type { AccessStore, SessionStart } from './access/access-store.js'
export type { AsOfAsk, AsOfSession, AsOfWay, OpenAsOf } from './as-of/open-as-of.js'
export type { Moment } from './as-of/moment.js'
export { countChanges } from './as-of/changes.js'
export type { Changes } from './as-of/changes.js'
export { LATER } from './as-of/knowledge.js'
export type { Later } from './as-of/knowledge.js'
export { undoLastMigration } from './connect/migrate.js'
export type { MigrationStatus } from './connect/migrate.js'
export { DatabaseError, isDatabaseError } from './database-error.js'
export type { DatabaseErrorCode } from './database-error.js'
export type { Context, DoorOptions } from './door/context.js'
export type { WithContext } from './door/door.js'
export type { DoorClient } from './door/door-client.js'
export type { WithManager } from './door/door-manager.js'
export * from './entities/index.js'
export { MIGRATIONS } from './migrations/index.js'
export type { Migration } from './migrations/index.js'
export { openIntake } from './intake/intake.js'
export type { Intake, IntakeTarget } from './intake/intake.js'
export type { Told } from './intake/split-receipt.js'
export { openDatabase } from './open-database.js'
export type { Database, DatabaseOptions } from './open-database.js'
export { readActivities } from './queries/activities.js'
export type { ActivityAsk, ActivityPlace, ActivitySummary } from './queries/activities.js'
export { countCampaigns, readCampaigns, readCampaignsByNo } from './queries/campaigns.js'
export type { CampaignPlace, CampaignRecord } from './queries/campaigns.js'
export { namedTableOf, readNames } from './queries/dimension-names.js'
export { readDimensionValues } from './queries/dimension-values.js'
export type { DimensionValueRecord } from './queries/dimension-values.js'
export {
  countLeads,
  readLead,
  readLeadAttributes,
  readLeads,
  readLeadsByNo,
  readSpells,
} from './queries/leads.js'
export type {
  LeadAttributeRecord,
  LeadOrder,
  LeadPlace,
  LeadSummary,
  SpellRecord,
} from './queries/leads.js'
export {
  deleteScoringRuleSet,
  readScoringRuleSet,
  readScoringRuleSets,
  saveScoringRuleSet,
} from './queries/scoring-rule-sets.js'
export type { ScoringRuleSetDraft, ScoringRuleSetRecord } from './queries/scoring-rule-sets.js'
export {
  deleteSegment,
  readSegment,
  readSegments,
  readSegmentVersions,
  saveSegment,
} from './queries/segments.js'
export type { SegmentDraft, SegmentRecord, SegmentVersionRecord } from './queries/segments.js'
export { saveStages } from './queries/stages.js'
export type { SaveStagesOutcome } from './queries/stages.js'
export { dropQuestionIndexes, makeQuestionIndexes } from './schema/question-indexes.js'
export { refreshGrownStatistics, refreshStatistics } from './queries/refresh-statistics.js'
export {
  keepSnapshots,
  readLastStamp,
  readSnapshotMonths,
  readSnapshots,
} from './queries/snapshots.js'
export type { SnapshotRecord } from './queries/snapshots.js'
export { readWorkspaceFacts } from './queries/workspace-facts.js'
export type {
  AttributeRecord,
  SourceReach,
  SourcesRecord,
  WorkspaceFacts,
} from './queries/workspace-facts.js'
export { grantTable } from './schema/grants.js'
export { INGEST, OWNER, READ, SCHEMA } from './schema/roles.js'
export type { Role } from './schema/roles.js'
export { secureTable } from './schema/row-security.js'
export type { Room, Table } from './schema/table.js'
export { TABLES } from './schema/tables.js'
export { isCurrency } from './workspaces/is-currency.js'
export type { WorkspaceChange } from './workspaces/check-settings.js'
export type { WorkspaceRecord } from './workspaces/workspace-record.js'
export type { NewWorkspace, Workspaces } from './workspaces/workspaces.js'
export type { DerivedClient, InTransaction } from './derived/derived-client.js'
export type { ActorRule } from './derived/actor-class.js'
export { ACTOR_RULES, ACTOR_RULES_VERSION } from './derived/actor-class.js'
export { derive } from './derived/derive.js'
export type { DeriveScope } from './derived/derive.js'
export { noteFollowed } from './derived/followed.js'
export { followPending } from './derived/follow.js'
export type { Followed } from './derived/follow.js'
export { releaseDue, settlePresent } from './derived/release-due.js'
export { deriveAll, deriveTouched } from './derived/rebuild.js'
export { OF_PEOPLE } from './derived/scope.js'
export { TouchedTogether } from './derived/touched-together.js'
export { buildRollups, lacksRollups } from './derived/rollups.js'
export { compactRollups } from './derived/compact-rollups.js'
export { sumDerived, verifyDerived } from './derived/verify.js'
export type { TableDifference, TableSum } from './derived/verify.js'
