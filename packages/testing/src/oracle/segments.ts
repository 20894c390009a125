import type { DeedId, DidRule, MetricQuery, SegmentRule } from '@leadlight/metrics'
import { test, every, opposite, some, type Truth } from './filters.js'
import { minus, parseDecimal, type Fraction } from './fraction.js'
import { readHandOvers } from './hand-overs.js'
import { ELAPSED_DAY, startOfDay, type Micros } from './instant.js'
import { OracleError } from './oracle-error.js'
import type { Person } from './people.js'
import { blankToNull } from './profile.js'
import { landingViewUnit } from './reach-units.js'
import type { Reading } from './reading.js'
import { reaches } from './scores.js'
import { leadUnit, type Unit } from './units.js'

/** The rule of a segment. */
export function segmentOf({ world }: Reading, id: string): SegmentRule {
  const segment = world.segments[id]
  if (!segment) throw new OracleError('UNKNOWN_SEGMENT', `No segment is called \`${id}\`.`)
  return segment
}

/**
 * Whether a unit's person is in the segment of a question: at the unit's own moment (`event`, where it
 * does not know it), just before the end of the time, or as far as anything is known.
 */
export function memberTest(
  reading: Reading,
  { segment, segmentAt = 'EVENT_TIME' }: Pick<MetricQuery, 'segment' | 'segmentAt'>,
): (unit: Unit, closing: Micros, event?: Micros) => boolean {
  if (segment === undefined) return () => true
  const rule = segmentOf(reading, segment)
  const now = reading.facts.horizon + 1
  return (unit, closing, event) => {
    if (!unit.person) return false
    const own = unit.judged ?? event
    if (own === undefined) throw new Error(`Nobody says when a ${unit.kind} is looked at.`)
    const moment = { EVENT_TIME: own, PERIOD_END: Math.min(closing, now), NOW: now }[segmentAt]
    return isMember(reading, rule, unit.person, moment)
  }
}

/** Whether a rule holds of a person, as far as the facts before an instant tell. */
export function isMember(
  reading: Reading,
  rule: SegmentRule,
  person: Person,
  before: Micros,
): boolean {
  return truth(reading, rule, person, before) === true
}

function truth(reading: Reading, rule: SegmentRule, person: Person, before: Micros): Truth {
  const { and, or, not, did, score, segment, ...filter } = rule
  const inner = (of: SegmentRule): Truth => truth(reading, of, person, before)
  const parts: Truth[] = []
  if (and) parts.push(every(and.map(inner)))
  if (or) parts.push(some(or.map(inner)))
  if (not) parts.push(opposite(inner(not)))
  if (did) parts.push(hasDone(reading, did, person, before))
  if (score) {
    const balance = reading.scores.balanceBefore(person, before)
    parts.push(every([atLeast(balance, score.atLeast), opposite(isOver(balance, score.atMost))]))
  }
  if (segment !== undefined) {
    parts.push(isMember(reading, segmentOf(reading, segment), person, before))
  }
  if (filter.dimension !== undefined) {
    const lead = leadUnit(reading, person, before)
    parts.push(test(filter, (dimension) => lead.values(dimension)))
  }
  return every(parts)
}

function atLeast(balance: Fraction | null, limit: number | undefined): Truth {
  if (limit === undefined) return true
  return balance === null ? null : reaches(balance, parseDecimal(String(limit)))
}

function isOver(balance: Fraction | null, limit: number | undefined): Truth {
  if (limit === undefined) return false
  return balance === null ? null : minus(balance, parseDecimal(String(limit))).over > 0n
}

function hasDone(reading: Reading, rule: DidRule, person: Person, before: Micros): boolean {
  const { lastDays, since } = rule
  const from = lastDays === undefined ? -Infinity : before - lastDays * ELAPSED_DAY
  const first = since === undefined ? -Infinity : startOfDay(since, reading.facts.zone)
  const times = deedsOf(reading, rule, person).filter(
    (at) => at < before && at >= from && at >= first,
  ).length
  const { atLeast: least, atMost: most, exactly } = rule
  if (exactly !== undefined) return times === exactly
  if (least === undefined && most === undefined) return times >= 1
  return times >= (least ?? 0) && times <= (most ?? Infinity)
}

/** When a person did what a rule speaks of. */
export function deedsOf(reading: Reading, rule: DidRule, person: Person): readonly Micros[] {
  const wanted = (values: readonly string[] | undefined, value: string | null): boolean =>
    values === undefined || (value !== null && values.includes(value))
  return deedsBy(reading, rule.deed, person)
    .filter(
      (deed) =>
        wanted(rule.campaign, deed.campaign ?? null) &&
        wanted(rule.asset, deed.asset ?? null) &&
        wanted(rule.channel, deed.channel ?? null) &&
        wanted(rule.program, deed.program ?? null),
    )
    .map(({ at }) => at)
}

interface Done {
  readonly at: Micros
  readonly campaign?: string | null
  readonly asset?: string | null
  readonly channel?: string | null
  readonly program?: string | null
}

function deedsBy(reading: Reading, deed: DeedId, person: Person): readonly Done[] {
  const by = <T extends { readonly person: Person | null }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => row.person === person)
  switch (deed) {
    case 'engaged':
      return by(reading.engagements)
    case 'visited':
      return by(reading.visits).map((visit) => ({ ...visit, at: visit.start }))
    case 'landingPageViewed':
      return reading.landingViews
        .filter(({ visit }) => visit.person === person)
        .map((view) => {
          const unit = landingViewUnit(reading, view)
          const [campaign, channel, program] = ['campaign', 'channel', 'program'].map((dimension) =>
            unit.value(dimension),
          )
          return { at: view.at, asset: view.page, campaign, channel, program }
        })
    case 'emailSent':
    case 'emailOpened':
      return by(reading.sends).flatMap(({ at, openedAt, message: { record } }) => {
        const when = deed === 'emailSent' ? at : openedAt
        if (when === null) return []
        return [
          {
            at: when,
            campaign: blankToNull(record.campaign),
            asset: blankToNull(record.asset),
            channel: blankToNull(record.channel),
            program: blankToNull(record.program),
          },
        ]
      })
    case 'enrolled':
      return by(reading.enrolments).map(({ from, program }) => ({ at: from, program: program.id }))
    case 'handedOver':
      return by(readHandOvers(reading))
    case 'ordered':
      return reading.lines.filter(
        (line) =>
          line.record.revenueKind === 'order' &&
          !line.isNegative &&
          (line.person ?? line.acquiring) === person,
      )
    default:
      return by(reading.engagements).filter(({ type }) => type === deed)
  }
}
