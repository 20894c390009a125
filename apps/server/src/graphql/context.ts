import type { Database, WorkspaceRecord } from '@leadlight/database'

import type { Access } from '../access/access.js'
import type { Identity } from '../access/identity.js'
import type { Tally } from '../cache/tally.js'
import type { Doors } from '../modules/as-of/doors.js'
import type { LookUps } from '../modules/as-of/past.js'
import type { MetricLoader } from '../modules/metrics/metric.loader.js'

/** What every resolver and service of one request shares; always the first argument. */
export interface RequestContext extends LookUps {
  readonly identity: Identity
  readonly workspace: WorkspaceRecord
  readonly database: Database
  readonly access: Access
  /** The instant that counts as now for the whole request. */
  readonly now: Date
  /** Collects every question about metrics of the request and answers them together. */
  readonly metrics: MetricLoader
  /** The ways to the tables as they are and as they were known. */
  readonly doors: Doors
  /** Looks things up as they were known at an instant. */
  readonly past: (asOf: string) => LookUps
  /** What was asked of the database for it so far. */
  readonly tally: Tally
  /** Has the answer take the session's cookie away. */
  readonly clearSession: () => void
}
