import { isFollowed } from '../../derived/followed.js'
import type { DoorClient } from '../../door/door-client.js'
import { SCHEMA } from '../../schema/roles.js'
import { deriveWholeStore } from '../derived-store.js'
import type { Knowledge } from '../knowledge.js'
import type { LedgerColumns } from '../ledger.js'
import { areManyTouched } from './are-many-touched.js'
import { gatherChanged } from './changed-rows.js'
import { closeTouched } from './close-touched.js'
import { copyTouched, dropCopies } from './copy-touched.js'
import { overlay } from './overlay.js'
import { makeTouched, seedTouched } from './seed-touched.js'

/** What of a ledger's past has to be derived anew. */
interface Asked {
  readonly workspaceId: number
  readonly knowledge: Knowledge
  /** The columns of the ledger's tables. */
  readonly columns: LedgerColumns
  /** The share of all leads up to which only they are derived. */
  readonly share?: number
}

/** With more of them touched there is little left to spare. */
const SHARE = 1 / 4

/** So few leads are derived as quickly as those of them are found who were touched. */
const FEW_LEADS = 500

/*
 * Derived facts are pure functions of whole groups of people, accounts, deals and visitors that
 * rows of the ledger bind to each other. Let somebody be touched whom a row names that is not alike
 * in past and present, and with them their groups, as they were and as they are. Of all others the
 * ledger said then what it says now, so that the facts of the present are those of then; of the
 * touched all is derived anew from what was known, with nobody else in sight.
 */

/**
 * Makes the derived facts of the past out of those of the present. Tells whether it did: where many
 * were touched, or the present itself is still being derived, all of the past has to be.
 */
export async function deriveTouched(client: DoorClient, asked: Asked): Promise<boolean> {
  if (!(await findTouched(client, asked))) return false
  const { workspaceId, knowledge, columns } = asked
  await copyTouched(client, workspaceId, knowledge, columns)
  await deriveWholeStore(client, workspaceId)
  await overlay(client, workspaceId)
  await dropCopies(client)
  return true
}

async function findTouched(
  client: DoorClient,
  { workspaceId, knowledge, columns, ...asked }: Asked,
): Promise<boolean> {
  const leads = await countLeads(client, workspaceId)
  const share = asked.share ?? (leads < FEW_LEADS ? 0 : SHARE)
  if (share <= 0 || !(await isFollowed(client, workspaceId))) return false
  if (await areManyTouched(client, workspaceId, { knowledge, leads, share })) return false
  if (!(await gatherChanged(client, workspaceId, knowledge, columns, share))) return false
  await makeTouched(client)
  await seedTouched(client, workspaceId, knowledge)
  return closeTouched(client, workspaceId, share * leads)
}

/** How many leads there are, by the last number that was given to one. */
async function countLeads(client: DoorClient, workspaceId: number): Promise<number> {
  const [last] = await client.query<{ leads: number }>(
    `select coalesce(max(lead_no), 0) as leads from ${SCHEMA}.lead where workspace_id = $1`,
    [workspaceId],
  )
  return last?.leads ?? 0
}
