import { FACTS, SHIPPED_SCORE_BANDS } from '@leadlight/metrics'

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
    return [`select event_id as value, name as label from ${table} where workspace_id = $1`]
  }
  if (dimension === 'scoreBand') return [SCORE_BANDS]
  return [profile, ...new Set(columnsOf(dimension).map(distinct))]
}

/** The bands of the workspace's own limits, else of the shipped ones, under the names that answers give them. */
const SCORE_BANDS = `select value, value as label from (
       select unnest(array[case when n = 1 then '<' || low end, coalesce(low || ' to <' || high, low || '+')]) as value
       from (
         select low, n, lead(low) over (order by n) as high
         from workspace w cross join lateral jsonb_array_elements_text(
           coalesce(w.settings -> 'scoreBands', '${JSON.stringify(SHIPPED_SCORE_BANDS)}')) with ordinality as limits (low, n)
         where w.workspace_id = $1) bands) named
     where value is not null`

const distinct = ({ table, value }: Column): string =>
  `select value, value as label from (select distinct ${value} as value from ${table} where workspace_id = $1) of_${table}`

interface Column {
  readonly table: string
  readonly value: string
}

/** Where a dimension's text stands in the derived facts themselves; the names are the catalogue's. */
function columnsOf(dimension: string): readonly Column[] {
  if (dimension === 'costKind') return [{ table: 'cost_line', value: 'kind' }]
  return Object.values(FACTS).flatMap(({ table, source, dimensions }): readonly Column[] => {
    // What a question works out has no table of its own; its values are those of what it is made of.
    if (source !== undefined) return []
    const attachment = dimensions[dimension]
    if (!attachment || attachment.kind === 'state' || attachment.kind === 'band') return []
    if (attachment.kind === 'listed') return [{ table: attachment.of, value: attachment.value }]
    if ('by' in attachment && attachment.by === 'lead') return []
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
