import { FACTS } from '@leadlight/metrics'
import type { Evidence, SegmentRule, StageDefinition } from '@leadlight/metrics'

import type { DoorClient } from '../door/door-client.js'

/** An attribute that a workspace has declared. */
export interface AttributeRecord {
  readonly attributeId: number
  readonly name: string
  readonly label: string
  readonly subject: 'lead' | 'account'
}

/** How far one source reaches, or all of them together. */
export interface SourceReach {
  readonly live: boolean
  /** ISO 8601 with microseconds; null without data. */
  readonly latestEffectiveAt: string | null
  readonly lastRecordedAt: string | null
}

/** How far the sources of a workspace reach. */
export interface SourcesRecord extends SourceReach {
  /** When the oldest batch was recorded that derived facts have yet to follow; null where they follow all. */
  readonly pendingSince: string | null
  readonly each: readonly (SourceReach & { readonly name: string })[]
}

/** All that a question about metrics is read against, beside the workspace's own row. */
export interface WorkspaceFacts {
  readonly stages: readonly StageDefinition[]
  readonly attributes: readonly AttributeRecord[]
  /** Present rules by segment id. */
  readonly segments: Readonly<Record<string, SegmentRule>>
  readonly sources: SourcesRecord
  /** Ids of the facts of which there is not a single row. */
  readonly absentFacts: readonly string[]
  /** Tables of the rollups that hold all facts, by the days of the workspace's zone. */
  readonly rollups: readonly string[]
}

/** Reads all of it in one round trip. Only of the `facts` named, all unless given, is it found out whether they are absent. */
export async function readWorkspaceFacts(
  client: DoorClient,
  workspaceId: number,
  facts: readonly string[] = ALL,
): Promise<WorkspaceFacts> {
  const [row] = await client.query<WorkspaceFacts>(
    `${declared}, ${absent(facts)} as "absentFacts"`,
    [workspaceId],
  )
  return row as WorkspaceFacts
}

const ALL = Object.values(FACTS).map(({ id }) => id)

function absent(facts: readonly string[]): string {
  const present = Object.values(FACTS)
    .filter(({ id }) => facts.includes(id))
    .map(
      ({ id, table, needs }) =>
        `('${id}', ${(needs?.anyOf ?? [{ table }]).map(exists).join(' or ')})`,
    )
  if (present.length === 0) return `'[]'::json`
  return `(select coalesce(json_agg(id), '[]') from (values
      ${present.join(',\n      ')}) as fact (id, present) where not present)`
}

/** The words of evidence are the catalogue's own, and plain. */
const exists = ({ table, column, in: words = [] }: Evidence): string =>
  `exists (select from ${table} where workspace_id = $1${
    column === undefined ? '' : ` and ${column} in (${words.map((word) => `'${word}'`).join(', ')})`
  })`

const declared = `select
  (select coalesce(json_agg(json_build_object('id', stage_id, 'name', name, 'rank', rank, 'role', role,
      'optional', optional, 'side', side, 'limitDays', limit_days) order by rank, stage_id), '[]')
    from stage where workspace_id = $1) as stages,
  (select coalesce(json_agg(json_build_object('attributeId', attribute_id, 'name', name, 'label', label,
      'subject', subject) order by name, subject), '[]')
    from attribute where workspace_id = $1) as attributes,
  (select coalesce(json_object_agg(segment_id, rule), '{}')
    from segment_version where workspace_id = $1 and superseded_at = 'infinity') as segments,
  (select json_build_object('live', coalesce(bool_or(live), false),
      'latestEffectiveAt', max(latest_effective_at), 'lastRecordedAt', max(last_recorded_at),
      'pendingSince', (select recorded_at from touched_batch where workspace_id = $1 order by batch_no limit 1),
      'each', coalesce(json_agg(json_build_object('name', name, 'live', live,
        'latestEffectiveAt', latest_effective_at, 'lastRecordedAt', last_recorded_at) order by name), '[]'))
    from source where workspace_id = $1) as sources,
  (select coalesce(json_agg(s.rollup order by s.rollup), '[]')
    from rollup_state s join workspace w on w.workspace_id = $1 and w.zone = s.zone
    where s.workspace_id = $1) as rollups`
