import { inPlace } from '../door/in-place.js'
import type { Known } from './known.js'
import { close, factLine, load, stagingOf } from './load.js'
import type { Load } from './load.js'
import type { Place } from './look-up.js'
import { writeMerges } from './merges.js'
import { profileLoad } from './profile.js'
import type { Row } from './row.js'
import type { Settled } from './settle.js'
import {
  touchEnded,
  touchRows,
  touchedAlone,
  touchingNobody,
  unitColumns,
  widen,
} from './touched.js'
import type { Touched, Touching } from './touched.js'

/** What was written. */
export interface Written {
  readonly touched: Touched
  /** What remains to be said of the source. */
  readonly times: readonly string[]
}

/** Writes what was settled, and tells whom it is about, with everybody near if asked. */
export async function write(
  place: Place,
  settled: readonly Settled[],
  known: Known,
  stamp: string,
  widened: boolean,
): Promise<Written> {
  const touching = touchingNobody()
  const facts: string[] = []
  const told: string[] = []
  for (const each of settled) {
    if (each.accepted.length === 0) continue
    touchRows(touching, each.accepted, known)
    await endVersions(place, each, touching)
    for (const rows of loadsOf(each, known)) await load(place, stamp, rows)
    if (each.kind.kind === 'merge') await writeMerges(place, each.accepted, known, stamp, touching)
    const { table, effective, responds } = each.kind
    const latest = (column: string): string =>
      `(select max(${column}) from ${stagingOf(table ?? '')})`
    if (table && effective) facts.push(latest(effective))
    if (table && responds) told.push(latest(responds))
  }
  const profile = await profileLoad(
    place,
    settled.flatMap(({ accepted }) => accepted.filter(tellsProfile)),
    known,
  )
  if (profile) await load(place, stamp, profile)
  const times = touching.kinds.size > 0 ? [keepTimes(place, stamp, facts, told)] : []
  return { touched: widened ? await widen(place, touching) : touchedAlone(place, touching), times }
}

const tellsProfile = ({ kind }: Row): boolean => kind.profile !== undefined

async function endVersions(
  place: Place,
  { kind, closings }: Settled,
  touching: Touching,
): Promise<void> {
  if (closings.length === 0 || kind.kind === 'merge') return
  if (kind.table) {
    touchEnded(touching, await close(place, kind.table, closings, '', unitColumns(columnsOf(kind))))
  }
  if (kind.satellite) {
    const { table, columns } = kind.satellite
    touchEnded(touching, await close(place, table, closings, '', unitColumns(columns)))
  }
  if (kind.profile) {
    const ended = await close(place, 'profile_value', closings, kind.profile.prefix, [
      `case f.subject when 'lead' then f.subject_no end as lead_no`,
      `case f.subject when 'account' then f.subject_no end as account_no`,
    ])
    touchEnded(touching, ended)
  }
}

const columnsOf = ({ entity, fields }: Settled['kind']): readonly string[] => [
  ...(entity ? [entity.column] : []),
  ...(entity?.key ? [entity.key] : []),
  ...fields.flatMap(({ columns }) => columns),
]

function loadsOf({ kind, accepted }: Settled, known: Known): readonly Load[] {
  const loads: Load[] = []
  if (kind.table)
    loads.push({ table: kind.table, columns: columnsOf(kind), lines: ownLines(accepted, known) })
  const { satellite } = kind
  if (satellite) {
    const lines = accepted.flatMap((row) =>
      satellite.rows(row, known).map((line) => `${factLine(row)}\t${line}`),
    )
    if (lines.length > 0) loads.push({ table: satellite.table, columns: satellite.columns, lines })
  }
  return loads
}

function* ownLines(rows: readonly Row[], known: Known): Iterable<string> {
  const [first] = rows
  if (!first) return
  const { entity } = first.kind
  const fields = first.kind.fields
    .map((field, at) => ({ field, at }))
    .filter(({ field }) => field.columns.length > 0)
  for (const row of rows) {
    let line = factLine(row)
    if (entity) line += `\t${row.number}`
    if (entity?.key) line += `\t${row.key}`
    for (const { field, at } of fields)
      line += `\t${field.write(row.values[at] as string | null, known)}`
    yield line
  }
}

/** Moves the source's two times: of its last batch, and of the latest thing that it knows to have happened. */
function keepTimes(
  { workspaceId, sourceId }: Place,
  stamp: string,
  facts: readonly string[],
  told: readonly string[],
): string {
  const latest = ['latest_effective_at', ...facts].join(', ')
  return inPlace(
    `update source set last_recorded_at = $3, latest_effective_at = greatest(${latest}),
       latest_told_at = greatest(latest_told_at, ${[latest, ...told].join(', ')})
     where workspace_id = $1 and source_id = $2`,
    [workspaceId, sourceId, stamp],
  )
}
