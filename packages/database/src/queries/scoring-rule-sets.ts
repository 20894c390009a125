import type { ScoringRules } from '@leadlight/metrics'

import type { DoorClient } from '../door/door-client.js'

/** A set of scoring rules in its present version. */
export interface ScoringRuleSetRecord {
  readonly ruleSetId: string
  readonly name: string
  readonly rules: ScoringRules
  readonly version: number
  /** Since when this version stands. */
  readonly since: Date
}

const select = `select s.rule_set_id as "ruleSetId", s.name, v.rules, v.version, v.recorded_at as since
  from scoring_rule_set s
  join scoring_rule_set_version v on v.workspace_id = s.workspace_id and v.rule_set_id = s.rule_set_id
    and v.superseded_at = 'infinity'
  where s.workspace_id = $1`

/** Every set by name. */
export function readScoringRuleSets(
  client: DoorClient,
  workspaceId: number,
): Promise<readonly ScoringRuleSetRecord[]> {
  return client.query<ScoringRuleSetRecord>(`${select} order by lower(s.name), s.rule_set_id`, [
    workspaceId,
  ])
}

/** The set of an id, undefined where there is none. */
export async function readScoringRuleSet(
  client: DoorClient,
  workspaceId: number,
  ruleSetId: string,
): Promise<ScoringRuleSetRecord | undefined> {
  const [row] = await client.query<ScoringRuleSetRecord>(`${select} and s.rule_set_id::text = $2`, [
    workspaceId,
    ruleSetId,
  ])
  return row
}

/** A set that is to be kept: a new one without an id. */
export interface ScoringRuleSetDraft {
  readonly ruleSetId: string | null
  readonly name: string
  readonly rules: ScoringRules
}

/** What became of a draft. */
export type ScoringRuleSetOutcome =
  | { readonly kind: 'saved'; readonly ruleSet: ScoringRuleSetRecord }
  | { readonly kind: 'nameTaken' }
  | { readonly kind: 'unknown' }

/** Keeps a set; changed rules are a further version, and the earlier ones stay. */
export async function saveScoringRuleSet(
  client: DoorClient,
  workspaceId: number,
  { ruleSetId, name, rules }: ScoringRuleSetDraft,
): Promise<ScoringRuleSetOutcome> {
  // Two people may choose one name at the same moment.
  await client.query('select pg_advisory_xact_lock($1, $2)', [SAVING_RULE_SETS, workspaceId])
  const [taken] = await client.query(
    `select from scoring_rule_set where workspace_id = $1 and lower(name) = lower($2)
       and rule_set_id::text is distinct from $3::text`,
    [workspaceId, name, ruleSetId],
  )
  if (taken) return { kind: 'nameTaken' }
  const [kept] =
    ruleSetId === null
      ? await client.query<{ id: string }>(
          'insert into scoring_rule_set (workspace_id, name) values ($1, $2) returning rule_set_id as id',
          [workspaceId, name],
        )
      : await client.query<{ id: string }>(
          `update scoring_rule_set set name = $3 where workspace_id = $1 and rule_set_id::text = $2
           returning rule_set_id as id`,
          [workspaceId, ruleSetId, name],
        )
  if (!kept) return { kind: 'unknown' }
  await keepRules(client, workspaceId, kept.id, rules)
  const ruleSet = await readScoringRuleSet(client, workspaceId, kept.id)
  return ruleSet ? { kind: 'saved', ruleSet } : { kind: 'unknown' }
}

/** Removes a set with its versions; false where there was none. */
export async function deleteScoringRuleSet(
  client: DoorClient,
  workspaceId: number,
  ruleSetId: string,
): Promise<boolean> {
  const gone = await client.query(
    'delete from scoring_rule_set where workspace_id = $1 and rule_set_id::text = $2 returning rule_set_id',
    [workspaceId, ruleSetId],
  )
  await client.query(
    'delete from scoring_rule_set_version where workspace_id = $1 and rule_set_id::text = $2',
    [workspaceId, ruleSetId],
  )
  return gone.length > 0
}

/** A number of our own for the lock under which names are chosen. */
const SAVING_RULE_SETS = 714_632

/** Rules that stay the same need no further version. */
async function keepRules(
  client: DoorClient,
  workspaceId: number,
  ruleSetId: string,
  rules: ScoringRules,
): Promise<void> {
  await client.query(
    `with present as (
       select version, rules from scoring_rule_set_version
       where workspace_id = $1 and rule_set_id = $2::uuid and superseded_at = 'infinity'
     ), closed as (
       update scoring_rule_set_version v set superseded_at = now() from present
       where v.workspace_id = $1 and v.rule_set_id = $2::uuid and v.version = present.version and present.rules <> $3::jsonb
     )
     insert into scoring_rule_set_version (workspace_id, rule_set_id, version, rules)
     select $1, $2::uuid, coalesce((select max(version) from present), 0) + 1, $3::jsonb
     where not exists (select from present where rules = $3::jsonb)`,
    [workspaceId, ruleSetId, JSON.stringify(rules)],
  )
}
