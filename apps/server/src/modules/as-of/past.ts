import type { WorkspaceRecord } from '@leadlight/database'

import { createCampaignLoader } from '../campaigns/campaign.loader.js'
import type { CampaignLoader } from '../campaigns/campaign.loader.js'
import { createLeadLoaders } from '../leads/lead.loaders.js'
import type { LeadLoaders } from '../leads/lead.loaders.js'
import { createFactsReader } from '../metrics/facts-reader.js'
import type { FactsReader } from '../metrics/facts-reader.js'
import type { Door, Doors } from './doors.js'

/** What a request looks things up with. */
export interface LookUps {
  readonly facts: FactsReader
  readonly campaigns: CampaignLoader
  readonly leads: LeadLoaders
}

/** Makes what looks things up through a door. */
export function createLookUps(
  door: Door,
  workspace: WorkspaceRecord,
  facts?: readonly string[],
): LookUps {
  return {
    facts: createFactsReader(door, workspace, facts),
    campaigns: createCampaignLoader(door, workspace),
    leads: createLeadLoaders(door, workspace),
  }
}

/** The look-ups of a request at any instant, made once for each. */
export function createPast(doors: Doors, workspace: WorkspaceRecord): (asOf: string) => LookUps {
  const made = new Map<string, LookUps>()
  return (asOf) => {
    const known = made.get(asOf)
    if (known) return known
    // Whether facts are absent is asked by none of these, and would have everything derived.
    const lookUps = createLookUps(doors.at({ asOf }), workspace, [])
    made.set(asOf, lookUps)
    return lookUps
  }
}

/** The look-ups of what is asked about: of the present unless an instant is named. */
export function lookUpsAt(
  ctx: LookUps & { readonly past: (asOf: string) => LookUps },
  asOf: string | undefined,
): LookUps {
  return asOf === undefined ? ctx : ctx.past(asOf)
}
