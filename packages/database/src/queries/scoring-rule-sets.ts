import type { ScoringRules } from '@leadlight/metrics'

import type { DoorClient } from '../door/door-client.js'
import { findKept, keepVersion, readKept, removeKept, SCORING_RULE_SETS } from './versioned.js'
import type { KeepOutcome, VersionedDraft, VersionedRecord } from './versioned.js'

/** A set of scoring rules in its present version. */
export interface ScoringRuleSetRecord extends VersionedRecord {
  readonly rules: ScoringRules
}

/** Every set by name. */
export const readScoringRuleSets = (
  client: DoorClient,
  workspaceId: number,
): Promise<readonly ScoringRuleSetRecord[]> => readKept(client, SCORING_RULE_SETS, workspaceId)

/** The set of an id, undefined where there is none. */
export const readScoringRuleSet = (
  client: DoorClient,
  workspaceId: number,
  id: string,
): Promise<ScoringRuleSetRecord | undefined> => findKept(client, SCORING_RULE_SETS, workspaceId, id)

/** A set that is to be kept: a new one without an id. */
export interface ScoringRuleSetDraft extends VersionedDraft {
  readonly rules: ScoringRules
}

/** Keeps a set; changed rules are a further version, and the earlier ones stay. */
export const saveScoringRuleSet = (
  client: DoorClient,
  workspaceId: number,
  { rules, ...draft }: ScoringRuleSetDraft,
): Promise<KeepOutcome<ScoringRuleSetRecord>> =>
  keepVersion(client, SCORING_RULE_SETS, workspaceId, draft, rules)

/** Removes a set with its versions; false where there was none. */
export const deleteScoringRuleSet = (
  client: DoorClient,
  workspaceId: number,
  id: string,
): Promise<boolean> => removeKept(client, SCORING_RULE_SETS, workspaceId, id)
