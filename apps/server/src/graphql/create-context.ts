import { settlePresent } from '@leadlight/database'
import type { Database } from '@leadlight/database'

import type { Access } from '../access/access.js'
import type { Identity } from '../access/identity.js'
import type { StatementCache } from '../cache/statement-cache.js'
import { newTally } from '../cache/tally.js'
import type { Clock } from '../clock.js'
import type { Limits } from '../limits.js'
import { createDoors } from '../modules/as-of/doors.js'
import { createLookUps, createPast } from '../modules/as-of/past.js'
import { createMetricLoader } from '../modules/metrics/metric.loader.js'
import { createMetricService } from '../modules/metrics/metric.service.js'
import type { RequestContext } from './context.js'
import { findWorkspace } from './find-workspace.js'

/** What all requests share. */
export interface ContextParts {
  readonly database: Database
  readonly access: Access
  readonly clock: Clock
  /** The slug of the workspace that answers where a request names none; the first one if undefined. */
  readonly defaultWorkspace: string | undefined
  readonly limits: Limits
  /** What is remembered of answers; all requests share it. */
  readonly cache: StatementCache
}

/** What one request brings. */
export interface RequestParts {
  readonly identity: Identity
  /** The header `X-Leadlight-Workspace`. */
  readonly workspace: string | undefined
  readonly clearSession: () => void
  /** Aborted once nobody waits for the answer any longer. */
  readonly gone: AbortSignal
}

/**
 * Makes the context of one request.
 *
 * @throws InputError `WORKSPACE_UNKNOWN`, `WORKSPACE_NONE`
 */
export async function createContext(
  parts: ContextParts,
  request: RequestParts,
): Promise<RequestContext> {
  const { database, access, clock } = parts
  const workspace = await findWorkspace(parts, request.workspace)
  const now = await settlePresent(database, workspace.workspaceId, clock())
  const tally = newTally()
  const asker = { workspaceId: workspace.workspaceId, role: request.identity.role }
  const doors = createDoors({ ...parts, asker, now, tally, gone: request.gone })
  return {
    identity: request.identity,
    clearSession: request.clearSession,
    workspace,
    database,
    access,
    now,
    doors,
    tally,
    metrics: createMetricLoader(createMetricService({ doors, workspace, now })),
    past: createPast(doors, workspace),
    ...createLookUps(doors.at({}), workspace),
  }
}
