import { FACTS } from '@leadlight/metrics'

import type { DoorClient } from '../door/door-client.js'
import { namedTableOf } from './dimension-names.js'

/** A value that a dimension takes, and what people call it. */
export interface DimensionValueRecord {
  readonly value: string | null
  readonly label: string
}

interface ValuesQuestion {
  readonly workspaceId: number
  readonly zone: string
  readonly dimension: string
  /** Keeps values whose name holds this text, whatever the case. */
  readonly search: string | null
  readonly first: number
}

/** The values that a dimension takes in a workspace, by name. */
export async function readDimensionValues(
  client: DoorClient,
  { workspaceId, zone, dimension, search, first }: ValuesQuestion,
): Promise<readonly DimensionValueRecord[]> {
  const values = [workspaceId, search, first, dimension, zone]
  return client.query<DimensionValueRecord>(
    `select value, max(label) as label
     from (${sourcesOf(dimension).join('\n     union all ')}) found
     where value is not null and ($2::text is null or strpos(lower(label), lower($2)) > 0)
       -- Every statement takes the same placeholders; not every dimension needs them.
       and $4::text is not null and $5::text is not null
     group by value order by max(label), value limit $3`,
    values,
  )
}

/** Selects of value and label; a dimension may live in several tables. */
function sourcesOf(dimension: string): readonly string[] {
  const profile = `select v.value, v.value as label from attribute a join attribute_value v using (workspace_id, attribute_id)
       where a.workspace_id = $1 and a.name = $4`
  const table = namedTableOf(dimension)
  if (table !== undefined) {
    return [
      `select event_id as value, name as label from ${table} where workspace_id = $1 and superseded_at = 'infinity'`,
    ]
  }
  return [profile, ...new Set(columnsOf(dimension).map(distinct))]
}

const distinct = ({ table, value }: Column): string =>
  `select value, value as label from (select distinct ${value} as value from ${table} where workspace_id = $1) of_${table}`

interface Column {
  readonly table: string
  readonly value: string
}

/** Where a dimension's text stands in the derived facts themselves; the names are the catalogue's. */
function columnsOf(dimension: string): readonly Column[] {
  return Object.values(FACTS).flatMap(({ table, dimensions }): readonly Column[] => {
    const attachment = dimensions[dimension]
    if (!attachment || ('by' in attachment && attachment.by === 'lead')) return []
    const { kind, column } = attachment
    switch (kind) {
      case 'text':
        return [{ table, value: column }]
      case 'flag':
        return [{ table, value: `${column}::text` }]
      case 'month':
        return [{ table, value: `to_char(${column} at time zone $5, 'YYYY-MM')` }]
      case 'reference':
        return [{ table: attachment.to, value: attachment.value }]
    }
  })
}
