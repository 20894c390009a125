import { DIMENSIONS, FACTS } from '@leadlight/metrics'
import type { Attachment } from '@leadlight/metrics'

import type { DoorClient } from '../door/door-client.js'

type Reference = Extract<Attachment, { readonly kind: 'reference' }>

/** The table whose rows a dimension names by their reference, for dimensions that do. */
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
    `select event_id, name from ${table}
     where workspace_id = $1 and superseded_at = 'infinity' and event_id = any($2::text[])`,
    [workspaceId, values],
  )
  return new Map(rows.map(({ event_id, name }) => [event_id, name]))
}

const isNaming = (attachment: Attachment | null | undefined): attachment is Reference =>
  attachment?.kind === 'reference' && attachment.value === 'event_id'

const TABLES: ReadonlyMap<string, string> = new Map(
  DIMENSIONS.flatMap(({ id }) => {
    const found = Object.values(FACTS)
      .map(({ dimensions }) => dimensions[id])
      .find(isNaming)
    return found ? [[id, found.to] as const] : []
  }),
)
