import { DIMENSIONS, FACTS } from '@leadlight/metrics'
import type { Attachment } from '@leadlight/metrics'

import type { DoorClient } from '../door/door-client.js'

type Reference = Extract<Attachment, { readonly kind: 'reference' }>

/** What a dimension's values name, as a relation (workspace_id, event_id, name), for dimensions that name something. */
export function namedTableOf(dimension: string): string | undefined {
  return TABLES.get(dimension)
}

/** The names of some values of a dimension that refers to a table; values without a row are left out. */
export async function readNames(
  client: DoorClient,
  workspaceId: number,
  dimension: string,
  values: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const table = TABLES.get(dimension)
  if (table === undefined || values.length === 0) return new Map()
  const rows = await client.query<{ event_id: string; name: string }>(
    `select event_id, name from ${table} where workspace_id = $1 and event_id = any($2::text[])`,
    [workspaceId, values],
  )
  return new Map(rows.map(({ event_id, name }) => [event_id, name]))
}

const isNaming = (attachment: Attachment | null | undefined): attachment is Reference =>
  attachment?.kind === 'reference' && attachment.value === 'event_id'

const present = (table: string): string =>
  `(select workspace_id, event_id, name from ${table} where superseded_at = 'infinity') named`

const TABLES: ReadonlyMap<string, string> = new Map(
  DIMENSIONS.flatMap(({ id }) => {
    if (id === 'stage') {
      return [[id, '(select workspace_id, stage_id as event_id, name from stage) named'] as const]
    }
    const found = Object.values(FACTS)
      .map(({ dimensions }) => dimensions[id])
      .find(isNaming)
    return found ? [[id, present(found.to)] as const] : []
  }),
)
