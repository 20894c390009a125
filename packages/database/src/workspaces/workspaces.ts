import { changeThreshold, dayOf, earlierModelsAfter, SHIPPED_STAGES } from '@leadlight/metrics'
import type pg from 'pg'

import { lockLedger } from '../accept/lock-ledger.js'
import { DatabaseError, sqlStateOf } from '../database-error.js'
import { noteUnfollowed } from '../derived/followed.js'
import { oneByOne } from '../derived/one-by-one.js'
import { deriveAll } from '../derived/rebuild.js'
import type { ContextKey } from '../door/context-key.js'
import { nextDataVersion } from '../door/data-version.js'
import { inOneMessage, inTransaction } from '../door/door.js'
import type { DoorClient } from '../door/door-client.js'
import { enter } from '../door/opening.js'
import { OWNER, SCHEMA } from '../schema/roles.js'
import { changesFacts } from './changes-facts.js'
import { checkSettings } from './check-settings.js'
import type { WorkspaceChange } from './check-settings.js'
import { WORKSPACE_COLUMNS, toWorkspaceRecord } from './workspace-record.js'
import type { WorkspaceRecord, WorkspaceRow } from './workspace-record.js'

/** A workspace that is to be; zone UTC and no currency unless given. */
export interface NewWorkspace extends WorkspaceChange {
  /** Its name in addresses: small letters, digits and hyphens. */
  readonly slug: string
  readonly name: string
}

/** What comes of a change. */
export interface UpdateOptions {
  /**
   * Has all facts derived again up to this instant where the change touches them, in the same
   * transaction: either both are there afterwards or neither. Batches wait meanwhile. Without it they
   * stay.
   */
  readonly deriveUntil?: Date
}

/** The list of workspaces: the only thing that can be asked without being in one. */
export interface Workspaces {
  /**
   * Makes a workspace with the shipped stages.
   *
   * @throws DatabaseError `SLUG_TAKEN`, `SLUG_INVALID`, `SETTING_INVALID`
   */
  createWorkspace(workspace: NewWorkspace): Promise<WorkspaceRecord>
  /**
   * Changes a workspace. A change that is made of what it was is a function, so that two that come at
   * once lose nothing.
   *
   * @throws DatabaseError `WORKSPACE_UNKNOWN`, `SETTING_INVALID`
   */
  updateWorkspace(
    workspaceId: number,
    change: WorkspaceChange | ((before: WorkspaceRecord) => WorkspaceChange),
    options?: UpdateOptions,
  ): Promise<WorkspaceRecord>
  /** Every workspace by its slug's order. */
  workspaces(): Promise<readonly WorkspaceRecord[]>
  /** The workspace of a slug, undefined where there is none. */
  workspace(slug: string): Promise<WorkspaceRecord | undefined>
}

/** Makes the list of workspaces of a pool; it works as the owner, who alone sees the whole table. */
export function openWorkspaces(pool: pg.Pool, key: ContextKey): Workspaces {
  const asOwner = <Result>(work: (client: DoorClient) => Promise<Result>): Promise<Result> =>
    inTransaction(pool, ownerOpening, work)

  return {
    createWorkspace(workspace) {
      checkSettings(workspace)
      return asOwner(async (client) => {
        const created = toWorkspaceRecord(await insert(client, workspace))
        await client.query(enter({ workspaceId: created.workspaceId, role: 'owner' }, key))
        await insertStages(client, created.workspaceId)
        await client.query(nextDataVersion(created.workspaceId))
        return created
      })
    },
    updateWorkspace(workspaceId, asked, { deriveUntil } = {}) {
      return asOwner(async (client) => {
        const before = await lockWorkspace(client, workspaceId)
        const change = typeof asked === 'function' ? asked(before) : asked
        checkSettings(change)
        const updated = toWorkspaceRecord(await update(client, before, change))
        const otherFacts = changesFacts(before, updated)
        // Whoever saves stages takes this lock before their rows as well.
        if (otherFacts && deriveUntil) await lockLedger(client, workspaceId)
        if (change.stageLimits) {
          await client.query(enter({ workspaceId, role: 'owner' }, key))
          await limitStages(client, workspaceId, change.stageLimits)
        }
        if (otherFacts) {
          await client.query(enter({ workspaceId, role: 'ingest' }, key))
          if (deriveUntil) {
            await deriveAll(oneByOne(client), workspaceId, { until: deriveUntil.toISOString() })
          } else await noteUnfollowed(client, workspaceId)
        }
        await client.query(enter({ workspaceId, role: 'owner' }, key))
        await client.query(nextDataVersion(workspaceId))
        return updated
      })
    },
    async workspaces() {
      const rows = await inOneMessage<WorkspaceRow>(pool, ownerOpening, `${select} order by slug`)
      return rows.map(toWorkspaceRecord)
    },
    async workspace(slug) {
      // What is no slug is nobody's, and no text for a statement.
      if (!isSlug(slug)) return undefined
      const [row] = await inOneMessage<WorkspaceRow>(
        pool,
        ownerOpening,
        `${select} where slug = '${slug}'`,
      )
      return row && toWorkspaceRecord(row)
    },
  }
}

const ownerOpening = `begin; set local role ${OWNER}; set local search_path = ${SCHEMA}, pg_temp`

const select = `select ${WORKSPACE_COLUMNS} from workspace`

const isSlug = (text: string): boolean => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(text)

async function insert(client: DoorClient, workspace: NewWorkspace): Promise<WorkspaceRow> {
  try {
    const [row] = await client.query<WorkspaceRow>(
      `insert into workspace (slug, name, zone, currency, fiscal_year_start, week_start, calendar, mql_thresholds, settings)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${WORKSPACE_COLUMNS}`,
      [
        workspace.slug,
        workspace.name,
        workspace.zone ?? 'UTC',
        workspace.currency ?? null,
        workspace.fiscalYearStart ?? 1,
        workspace.weekStart ?? 1,
        workspace.calendar ?? 'MONTHS',
        JSON.stringify(
          changeThreshold([], { threshold: workspace.mqlThreshold, rule: workspace.mqlRule }, ''),
        ),
        workspace.settings ?? {},
      ],
    )
    return row as WorkspaceRow
  } catch (cause) {
    throw explainSlug(workspace.slug, cause)
  }
}

function explainSlug(slug: string, cause: unknown): unknown {
  switch (sqlStateOf(cause)) {
    case '23505':
      return new DatabaseError({
        code: 'SLUG_TAKEN',
        message: `There is a workspace "${slug}" already.`,
        hint: 'Choose another slug, or use that workspace.',
        cause,
      })
    case '23514':
      return new DatabaseError({
        code: 'SLUG_INVALID',
        message: `A workspace cannot be called "${slug}".`,
        hint: 'Use small letters, digits and hyphens between them, 63 at most.',
        cause,
      })
    default:
      return cause
  }
}

async function insertStages(client: DoorClient, workspaceId: number): Promise<void> {
  await client.query(
    `insert into stage (workspace_id, stage_id, name, rank, role, optional, side, limit_days)
     select $1, id, name, rank, role, optional, side, "limitDays"
     from json_to_recordset($2) as s
       (id text, name text, rank smallint, role text, optional boolean, side boolean, "limitDays" int)`,
    [workspaceId, JSON.stringify(SHIPPED_STAGES)],
  )
}

/** How long leads may stay in stages; a stage that is not there is refused. */
async function limitStages(
  client: DoorClient,
  workspaceId: number,
  limits: Readonly<Record<string, number | null>>,
): Promise<void> {
  for (const [stage, days] of Object.entries(limits)) {
    const changed = await client.query(
      'update stage set limit_days = $3 where workspace_id = $1 and stage_id = $2 returning stage_id',
      [workspaceId, stage, days],
    )
    if (changed.length > 0) continue
    throw new DatabaseError({
      code: 'SETTING_INVALID',
      params: { setting: ['stageLimits'] },
      message: `The stageLimits of a workspace cannot name the stage "${stage}": it has none.`,
      hint: 'Name a stage of its funnel; `stages` lists them.',
    })
  }
}

/** A workspace that nobody else changes before the transaction ends. */
async function lockWorkspace(client: DoorClient, workspaceId: number): Promise<WorkspaceRecord> {
  const [row] = await client.query<WorkspaceRow>(
    `select ${WORKSPACE_COLUMNS} from workspace where workspace_id = $1 for no key update`,
    [workspaceId],
  )
  if (row) return toWorkspaceRecord(row)
  throw new DatabaseError({
    code: 'WORKSPACE_UNKNOWN',
    message: `There is no workspace ${workspaceId}.`,
    hint: 'Ask for the list of workspaces; it may have been removed.',
  })
}

async function update(
  client: DoorClient,
  before: WorkspaceRecord,
  change: WorkspaceChange,
): Promise<WorkspaceRow> {
  const [row] = await client.query<WorkspaceRow>(
    `update workspace set
       name = coalesce($2, name), zone = coalesce($3, zone), currency = coalesce($4, currency),
       fiscal_year_start = coalesce($5, fiscal_year_start), week_start = coalesce($6, week_start),
       mql_thresholds = coalesce($7, mql_thresholds), settings = coalesce($8, settings),
       calendar = coalesce($9, calendar)
     where workspace_id = $1 returning ${WORKSPACE_COLUMNS}`,
    [
      before.workspaceId,
      change.name ?? null,
      change.zone ?? null,
      change.currency ?? null,
      change.fiscalYearStart ?? null,
      change.weekStart ?? null,
      thresholdsAfter(before, change),
      change.settings ? await settingsAfter(client, before, change.settings) : null,
      change.calendar ?? null,
    ],
  )
  return row as WorkspaceRow
}

/** Settings that are to be, with what the workspace's attribution models have been so far. */
async function settingsAfter(
  client: DoorClient,
  before: WorkspaceRecord,
  settings: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  // Not when the transaction began: another change may have come in between.
  const [row] = await client.query<{ now: string }>(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`,
  )
  const earlierModels = earlierModelsAfter(before.settings, settings, row?.now ?? '')
  const { earlierModels: _, ...others } = settings
  return earlierModels.length === 0 ? others : { ...others, earlierModels }
}

/** The thresholds once a change is made, as JSON; null where it changes none. */
function thresholdsAfter(
  before: WorkspaceRecord,
  { mqlThreshold, mqlRule, mqlThresholdSince, zone }: WorkspaceChange,
): string | null {
  if (mqlThreshold === undefined && mqlRule === undefined) return null
  const since = mqlThresholdSince ?? dayOf(new Date().toISOString(), zone ?? before.zone)
  const change = { threshold: mqlThreshold, rule: mqlRule }
  return JSON.stringify(changeThreshold(before.mqlThresholds, change, since))
}
