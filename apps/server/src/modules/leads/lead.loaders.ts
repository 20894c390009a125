import { readActivities, readLeadAttributes, readLeadsByNo, readSpells } from '@leadlight/database'
import type {
  ActivityPlace,
  ActivitySummary,
  DoorClient,
  LeadAttributeRecord,
  LeadSummary,
  SpellRecord,
  WorkspaceRecord,
} from '@leadlight/database'
import DataLoader from 'dataloader'

import { InputError } from '../../errors/actionable-error.js'
import type { Door } from '../as-of/doors.js'

/** A page of one lead's activities that is asked for. */
export interface ActivityPageAsk {
  readonly leadNo: number
  readonly after: ActivityPlace | null
  readonly limit: number
}

/** Find what belongs to leads, for all leads of a request together. */
export interface LeadLoaders {
  readonly byNo: DataLoader<number, LeadSummary | null>
  readonly attributes: DataLoader<number, readonly LeadAttributeRecord[]>
  readonly spells: DataLoader<number, readonly SpellRecord[]>
  readonly activities: DataLoader<ActivityPageAsk, readonly ActivitySummary[], string>
}

/** A list within a list multiplies: this many activities are the most of one operation. */
const mostActivities = 20_000

export function createLeadLoaders(door: Door, { workspaceId }: WorkspaceRecord): LeadLoaders {
  const read = <Result>(work: (client: DoorClient) => Promise<Result>): Promise<Result> =>
    door.withContext({ workspaceId, role: 'read' }, work)

  const byLead = <One extends { readonly leadNo: number }>(
    find: (client: DoorClient, leadNos: readonly number[]) => Promise<readonly One[]>,
  ): DataLoader<number, readonly One[]> =>
    new DataLoader(async (leadNos) => {
      const byNo = new Map<number, One[]>(leadNos.map((leadNo) => [leadNo, []]))
      for (const one of await read((client) => find(client, leadNos)))
        byNo.get(one.leadNo)?.push(one)
      return leadNos.map((leadNo) => byNo.get(leadNo) ?? [])
    })

  return {
    byNo: new DataLoader(async (leadNos) => {
      const found = await read((client) => readLeadsByNo(client, workspaceId, leadNos))
      const byNo = new Map(found.map((lead) => [lead.leadNo, lead]))
      return leadNos.map((leadNo) => byNo.get(leadNo) ?? null)
    }),
    attributes: byLead((client, leadNos) => readLeadAttributes(client, workspaceId, leadNos)),
    spells: byLead((client, leadNos) => readSpells(client, workspaceId, leadNos)),
    activities: new DataLoader(
      async (asks) => {
        const limit = Math.max(...asks.map((ask) => ask.limit))
        checkMultiplied(asks.length * limit)
        const found = await read((client) => readActivities(client, workspaceId, asks, limit))
        return asks.map((ask, index) =>
          found.filter((activity) => activity.ask === index).slice(0, ask.limit),
        )
      },
      { cacheKeyFn: (ask) => JSON.stringify(ask) },
    ),
  }
}

function checkMultiplied(asked: number): void {
  if (asked <= mostActivities) return
  throw new InputError({
    code: 'OPERATION_TOO_LARGE',
    message: `This operation asks for up to ${asked} activities; ${mostActivities} are allowed.`,
    params: { limit: 'activities', asked, allowed: mostActivities },
    suggestion: 'Ask for fewer leads, or for fewer activities of each.',
  })
}
