import type { Database, WorkspaceRecord } from '@leadlight/database'

import type { Access } from '../access/access.js'
import type { Identity } from '../access/identity.js'
import type { CampaignLoader } from '../modules/campaigns/campaign.loader.js'
import type { LeadLoaders } from '../modules/leads/lead.loaders.js'
import type { FactsReader } from '../modules/metrics/facts-reader.js'
import type { MetricLoader } from '../modules/metrics/metric.loader.js'

/** What every resolver and service of one request shares; always the first argument. */
export interface RequestContext {
  readonly identity: Identity
  readonly workspace: WorkspaceRecord
  readonly database: Database
  readonly access: Access
  /** The instant that counts as now for the whole request. */
  readonly now: Date
  /** Collects every question about metrics of the request and answers them together. */
  readonly metrics: MetricLoader
  /** Reads what the workspace has declared, once. */
  readonly facts: FactsReader
  readonly campaigns: CampaignLoader
  readonly leads: LeadLoaders
  /** Has the answer take the session's cookie away. */
  readonly clearSession: () => void
}
