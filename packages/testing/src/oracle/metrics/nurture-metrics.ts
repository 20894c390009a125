import { isEngaged } from '../engagements.js'
import { ELAPSED_DAY, type Micros } from '../instant.js'
import type { Person } from '../people.js'
import type { Reading } from '../reading.js'
import type { StageEntry } from '../stages.js'
import { leadUnit } from '../units.js'
import type { Asked, Row, Stretch, StretchMetric } from './metric.js'

/** How long somebody has to have been nurtured, and how long silent, to count as dormant. */
const NURTURED_FOR = 30 * ELAPSED_DAY
const SILENT_FOR = 60 * ELAPSED_DAY

/** Of those dormant when the stretch begins, who shows interest in it. */
export const reEngagementRate: StretchMetric = {
  shape: 'ratio',
  unit: 'lead',
  rowsIn: ({ reading }, stretch) => dormantRows(reading, stretch),
}

export const reEngagedLeads: StretchMetric = {
  shape: 'count',
  unit: 'lead',
  rowsIn: ({ reading }: Asked, stretch) => dormantRows(reading, stretch).filter(({ hit }) => hit),
}

function dormantRows(
  reading: Reading,
  { start, end, closing }: Stretch,
): readonly Omit<Row, 'at'>[] {
  // What begins beyond the horizon has not begun.
  if (start >= closing) return []
  return reading.people.all
    .filter((person) => isDormant(reading, person, start))
    .map((person) => ({
      unit: leadUnit(reading, person, start),
      hit: isEngaged(reading, person, start, Math.min(end, closing)),
    }))
}

function isDormant(reading: Reading, person: Person, at: Micros): boolean {
  const since = nurturedSince(reading, person, at)
  if (since === null || since > at - NURTURED_FOR) return false
  return !isEngaged(reading, person, at - SILENT_FOR, at)
}

/** Since when somebody has been in nurture or recycled without leaving the two. */
function nurturedSince(reading: Reading, person: Person, before: Micros): Micros | null {
  let since: Micros | null = null
  for (const entry of reading.stages.entriesOf(person)) {
    if (entry.at >= before) break
    since = isNurtured(entry) ? (since ?? entry.at) : null
  }
  return since
}

function isNurtured({ stage }: StageEntry): boolean {
  return stage.role === 'NURTURE' || stage.role === 'RECYCLED'
}
