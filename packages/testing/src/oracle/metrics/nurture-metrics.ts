import { isEngaged } from '../engagements.js'
import { fraction, minus } from '../fraction.js'
import { ELAPSED_DAY, type Micros } from '../instant.js'
import type { Person } from '../people.js'
import type { Reading } from '../reading.js'
import type { StageEntry } from '../stages.js'
import { leadUnit } from '../units.js'
import { numberParam } from './metric.js'
import type { Asked, Row, Stretch, StretchMetric } from './metric.js'

/** How long somebody has to have been nurtured, and how long silent, to count as dormant, unless the workspace says. */
const NURTURED = { nurturedDays: 30, silentDays: 60 }

/** Of those dormant when the stretch begins, who shows interest in it. */
export const reEngagementRate: StretchMetric = {
  shape: 'ratio',
  unit: 'lead',
  rowsIn: (asked, stretch) => dormantRows(asked, stretch),
}

export const reEngagedLeads: StretchMetric = {
  shape: 'count',
  unit: 'lead',
  rowsIn: (asked, stretch) => dormantRows(asked, stretch).filter(({ hit }) => hit),
}

function dormantRows(
  { reading, params }: Asked,
  { start, end, closing }: Stretch,
): readonly Omit<Row, 'at'>[] {
  // What begins beyond the horizon has not begun.
  if (start >= closing) return []
  const rise = numberParam(params, 'minScoreDelta')
  const rises = (person: Person): boolean => {
    if (rise === undefined) return true
    const [before, after] = [start, closing].map((at) => reading.scores.balanceBefore(person, at))
    const gained = minus(after ?? fraction(0n), before ?? fraction(0n))
    return minus(gained, fraction(BigInt(rise))).over >= 0n
  }
  return reading.people.all
    .filter((person) => isDormant(reading, person, start))
    .map((person) => ({
      unit: leadUnit(reading, person, start),
      hit: isEngaged(reading, person, start, Math.min(end, closing)) && rises(person),
    }))
}

function isDormant(reading: Reading, person: Person, at: Micros): boolean {
  const { nurturedDays, silentDays } = reading.world.settings.rules?.nurture ?? NURTURED
  const since = nurturedSince(reading, person, at)
  if (since === null || since > at - nurturedDays * ELAPSED_DAY) return false
  return !isEngaged(reading, person, at - silentDays * ELAPSED_DAY, at)
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
