import type { VisitorKey } from '../accept/touched.js'
import { inPlace } from '../door/in-place.js'
import { GATHER_ACTIVITIES, MAKE_ACTIVITIES, SEED_VISITORS } from './activities.js'
import { ACTS, MAKE_ACTS } from './acts.js'
import { widenScope } from './close-scope.js'
import { CONVERSIONS } from './conversions.js'
import { CUSTOMERS, OPPORTUNITIES } from './customers.js'
import { PRESENT } from './derived-client.js'
import type { DerivedClient, DerivedStep } from './derived-client.js'
import { CUSTOMER_SPELLS } from './customer-spells.js'
import { INVITATIONS } from './invitations.js'
import { PURCHASES } from './purchases.js'
import { SUBSCRIPTIONS } from './subscriptions.js'
import { HAND_OVERS } from './hand-overs.js'
import { findOtherPages, SEED_USERS } from './other-pages.js'
import { ENROLMENTS, OPT_OUTS, SILENCE } from './nurture.js'
import { NURTURE_ARMS } from './nurture-arms.js'
import { DEAL_STATES, OPPORTUNITY_MQLS, PIPELINE } from './pipeline.js'
import { ENGAGEMENTS } from './engagements.js'
import { JOURNEYS } from './journeys.js'
import { ATTRIBUTES, GOALS, LEADS, SCORES } from './people.js'
import { LOOK_NO_MORE, LOOK_UP, runStep, runTogether, statementsOf } from './run-step.js'
import { addDifferences, beginRollups, clearing, MAKE_ROLLUP_ROOM, readyIn } from './rollups.js'
import { ARE_KNOWN, CLEAR_PEOPLE, FILL_SCOPE, FIND_KNOWN, MAKE_SCOPE } from './scope.js'
import { SENDS } from './sends.js'
import { STAGES } from './stages.js'
import { STATISTICS_REPORTED } from './statistics.js'
import { CLEAR_VISITORS, DEEDS_DONE, MAKE_VISITORS } from './visitors.js'
import { HOLD_UNDUE, hideUndue, SHOW_UNDUE } from './undue.js'
import { VISITS } from './visits.js'

/*
 * Derived facts follow the ledger. Each is one statement over a set of leads: upkeep runs it for
 * the leads that a batch touched, a rebuild for all of them, so that both give the same rows. The
 * order matters: deals before customers, customers before stages, stages before leads.
 */

export const STEPS: readonly DerivedStep[] = [
  DEAL_STATES,
  OPPORTUNITIES,
  PIPELINE,
  CUSTOMERS,
  SUBSCRIPTIONS,
  PURCHASES,
  CUSTOMER_SPELLS,
  STAGES,
  OPPORTUNITY_MQLS,
  HAND_OVERS,
  OPT_OUTS,
  NURTURE_ARMS,
  SCORES,
  ATTRIBUTES,
  SENDS,
  DEEDS_DONE,
  VISITS,
  ACTS,
  ENGAGEMENTS,
  SILENCE,
  LEADS,
  GOALS,
  ENROLMENTS,
  INVITATIONS,
  CONVERSIONS,
  JOURNEYS,
]

/** What a derivation begins with: it gathers what the steps read. */
export const GATHERING: readonly DerivedStep[] = [SEED_VISITORS, GATHER_ACTIVITIES, FILL_SCOPE]

/** Steps that take all of a workspace each time: what they read is little. */
export const WHOLE_STEPS: readonly DerivedStep[] = [STATISTICS_REPORTED]

/** Kinds of records that those steps read. */
const OF_WHOLE = ['campaign', 'statistic']

/** What a batch was about: people, and accounts and deals that may be nobody's. */
export interface DeriveScope {
  readonly leads: readonly number[]
  readonly accounts?: readonly number[]
  readonly opportunities?: readonly number[]
  readonly visitors?: readonly VisitorKey[]
  /** Kinds of records that the batch held. */
  readonly kinds?: ReadonlySet<string>
  /** The present: nothing is derived yet of what lies after it. */
  readonly until?: string
}

/** Lets the derived facts follow a batch: of those it touched, and of all who share an account or a deal with them. */
export async function derive(
  client: DerivedClient,
  workspaceId: number,
  {
    leads,
    accounts = [],
    opportunities = [],
    visitors = [],
    kinds = new Set(),
    until = new Date().toISOString(),
  }: DeriveScope,
): Promise<void> {
  if (OF_WHOLE.some((kind) => kinds.has(kind))) await deriveWhole(client, workspaceId)
  const unlinked = kinds.has('revenue') || kinds.has('survey')
  const touched = leads.length + accounts.length + opportunities.length + visitors.length
  const programs = kinds.has('program')
  const pages = kinds.has('asset') ? await findOtherPages(client, workspaceId) : []
  if (touched === 0 && !unlinked && !programs && pages.length === 0) return
  await emptyScope(client)
  const seeds = [
    ...(pages.length > 0 ? [inPlace(SEED_USERS, [workspaceId, pages])] : []),
    // A program that has another goal now is another one for everybody who was ever in it.
    ...(programs ? [inPlace(SEED_ENROLLED, [workspaceId])] : []),
    ...seed('derive_seed', 'lead_no', leads),
    ...seed('derive_account', 'account_no', accounts),
    ...seed('derive_opportunity', 'opportunity_no', opportunities),
    ...seedVisitors(visitors),
  ]
  if (seeds.length > 0) await runTogether(client, seeds)
  await deriveScope(client, workspaceId, until)
}

const SEED_ENROLLED = `
insert into derive_seed (lead_no)
select distinct lead_no from enrolment where workspace_id = $1 and ${PRESENT('enrolment')} on conflict do nothing`

function seed(table: string, column: string, numbers: readonly number[]): readonly string[] {
  if (numbers.length === 0) return []
  const text = `insert into ${table} (${column}) select distinct unnest($1::int[]) on conflict do nothing`
  return [inPlace(text, [numbers])]
}

function seedVisitors(visitors: readonly VisitorKey[]): readonly string[] {
  if (visitors.length === 0) return []
  return [
    inPlace(
      `insert into derive_visitor (source_id, visitor_id)
       select distinct * from unnest($1::smallint[], $2::text[]) on conflict do nothing`,
      [visitors.map(({ sourceId }) => sourceId), visitors.map(({ visitorId }) => visitorId)],
    ),
  ]
}

/** Takes what networks report day by day. */
export async function deriveWhole(client: DerivedClient, workspaceId: number): Promise<void> {
  for (const step of WHOLE_STEPS) await runStep(client, workspaceId, step)
}

/** Makes the scope's tables in this session, or empties them. */
export async function emptyScope(client: DerivedClient): Promise<void> {
  if (await isScopeReady(client)) return
  await client.query(MAKE_ACTIVITIES)
  await makeScope(client)
}

/** Makes all of them but that of activities. */
export async function makeScope(client: DerivedClient): Promise<void> {
  await client.query(MAKE_SCOPE)
  await client.query(MAKE_VISITORS)
  await client.query(MAKE_ACTS)
  await client.query(MAKE_ROLLUP_ROOM)
}

/** Each commit empties the tables; to make sure of it again would cost more than a small derivation. */
async function isScopeReady(client: DerivedClient): Promise<boolean> {
  const [made] = await client.query(
    `select to_regclass('pg_temp.derive_visitor') is not null as is`,
  )
  if (made?.['is'] !== true) return false
  // Lines of nobody are derived without anything in scope.
  const [filled] = await client.query(
    `select ${SEEDED} or exists (select from derive_revenue) as is`,
  )
  return filled?.['is'] !== true
}

const SEEDED = `exists (select from derive_seed) or exists (select from derive_lead) or exists (select from derive_account)
  or exists (select from derive_opportunity) or exists (select from derive_visitor)`

/** Whether the scope holds anything as yet. */
export async function isAnythingSeeded(client: DerivedClient): Promise<boolean> {
  const [seeded] = await client.query(`select ${SEEDED} as is`)
  return seeded?.['is'] === true
}

/** Closes the scope over what was put into it and derives all of it that has happened. */
export async function deriveScope(
  client: DerivedClient,
  workspaceId: number,
  until: string,
): Promise<void> {
  const hidden = await hideUndue(client, workspaceId, until)
  // Tables of the scope are looked at some thirty times: a small sample tells how large they are.
  await widenScope(client, workspaceId, [
    'set local default_statistics_target = 25',
    ...statementsOf(SEED_VISITORS, workspaceId, true),
    LOOK_UP,
  ])
  const begun = await runTogether(client, [
    LOOK_NO_MORE,
    'analyze derive_member',
    ...statementsOf(GATHER_ACTIVITIES, workspaceId, true),
    // From here on the scope has its visitors, and still those who are created only later.
    ...(hidden ? [inPlace(HOLD_UNDUE, [workspaceId, until])] : []),
    inPlace(FIND_KNOWN, [workspaceId]),
    ARE_KNOWN,
    ...beginRollups(workspaceId),
  ])
  const rollups = readyIn(begun)
  // Those who are new, as in a load, have no facts that have to go.
  const known = begun.some(({ known }) => known === true) ? [CLEAR_PEOPLE] : []
  await runTogether(client, [
    ...[CLEAR_VISITORS, ...known, FILL_SCOPE].flatMap((step) =>
      clearing(workspaceId, step, rollups),
    ),
    ...STEPS.flatMap((step) => statementsOf(step, workspaceId, true)),
    ...addDifferences(workspaceId, rollups),
    ...(hidden ? [SHOW_UNDUE] : []),
  ])
}
