import type { LiftQuery, LiftSide, ProgramsQuery } from '@leadlight/compiler'
import { resolvePeriod, type Span } from './calendar.js'
import { byCodePoint } from './code-point-order.js'
import { readEnrolments, type Enrolment } from './enrolments.js'
import type { RecordOf } from './facts.js'
import { passing } from './evaluate.js'
import { ELAPSED_DAY, instantOf, type Micros } from './instant.js'
import { nurtureLift } from './metrics/lift-metrics.js'
import type { EstimateMetric, Row } from './metrics/metric.js'
import { programGoalRate } from './metrics/program-metrics.js'
import { read, type Reading } from './reading.js'
import type { Send } from './sends.js'
import { memberTest } from './segments.js'
import { enrolmentUnit, type Unit } from './units.js'
import type { World } from './world.js'

/** What became of enrolments that came to a step. */
export interface OracleFlow {
  readonly entered: number
  readonly advanced: number
  readonly exits: Readonly<Record<string, number>>
  readonly still: number
}

export interface OracleStep extends OracleFlow {
  readonly key: string
  readonly delivered: number
  readonly opened: number
  readonly unreliable: number
  readonly clicked: number
}

export interface OracleProgram {
  readonly key: string
  readonly enrolments: number
  readonly people: number
  readonly exits: Readonly<Record<string, number>>
  readonly goal: { readonly of: number; readonly met: number; readonly immature: number }
  readonly start: OracleFlow
  readonly steps: readonly OracleStep[]
  /** Of what triggers matched; null where nothing is told. */
  readonly trigger: {
    readonly matched: number
    readonly fired: number
    readonly suppressions: Readonly<Record<string, number>>
    readonly medianHours: number | null
  } | null
}

/** An enrolment with the first message of each step that was sent to it. */
interface Told {
  readonly enrolment: Enrolment
  readonly sent: ReadonlyMap<string, Send>
  readonly reason: string | null
}

/** Which enrolments: those with one value of a dimension, and of another time than the question's. */
interface EnrolmentsOf {
  readonly group?: { readonly by: string; readonly value: string | null }
  readonly span?: Pick<Span, 'start' | 'end'>
}

/** Counts what became of those enrolled in each program. */
export function programsOf(
  world: World,
  query: ProgramsQuery,
  { group, span }: EnrolmentsOf = {},
): readonly OracleProgram[] {
  const reading = read(world)
  const { horizon } = reading.facts
  const period = span ?? resolvePeriod(query.period, horizon, world.settings)
  const belongs = belonging(reading, query, period)
  const passes = (unit: Unit): boolean =>
    belongs(unit) && (!group || unit.value(group.by) === group.value)
  const inPeriod = (at: number): boolean => at >= period.start && at < period.end && at <= horizon
  const enrolments = readEnrolments(reading.facts, reading.people)
    .filter(({ from }) => inPeriod(from))
    .filter((enrolment) => passes(enrolmentUnit(reading, enrolment)))
  const rates = programGoalRate.rows({
    reading,
    params: query.windowDays === undefined ? {} : { windowDays: query.windowDays },
    currency: () => 'EUR',
  })
  return reading.facts
    .of('program')
    .toSorted((a, b) => byCodePoint(a.id, b.id))
    .map((program) => {
      const own = enrolments
        .filter((enrolment) => enrolment.program === program)
        .map((enrolment) => tell(reading, enrolment))
      const judged = rates.filter(
        ({ at, unit }) =>
          unit.value('program') === program.id && inPeriod(Number(at)) && passes(unit),
      )
      const steps = stepsOf(reading, program)
      return {
        key: program.id,
        enrolments: own.length,
        people: new Set(own.map(({ enrolment }) => enrolment.person)).size,
        exits: reasonsOf(own),
        goal: {
          of: judged.length,
          met: judged.filter(({ hit }) => hit).length,
          immature: judged.filter(({ mature }) => !mature).length,
        },
        start: flow(own, ({ sent }) => sent.size > 0),
        trigger: triggerOf(reading, program, inPeriod, passes),
        steps: steps.map((step, place) => {
          const here = own.filter(({ sent }) => sent.has(step.id))
          const later = steps.slice(place + 1)
          const delivered = here
            .map(({ sent }) => sent.get(step.id) as Send)
            .filter(({ state }) => state === 'delivered')
          return {
            key: step.id,
            ...flow(here, ({ sent }) => later.some(({ id }) => sent.has(id))),
            delivered: delivered.length,
            opened: delivered.filter(({ opened }) => opened).length,
            unreliable: delivered.filter(({ unreliable }) => unreliable).length,
            clicked: delivered.filter(({ contentClicks }) => contentClicks.length > 0).length,
          }
        }),
      }
    })
}

function belonging(
  reading: Reading,
  query: ProgramsQuery,
  { end }: Pick<Span, 'end'>,
): (unit: Unit, event?: Micros) => boolean {
  const passes = passing(query)
  const isMember = memberTest(reading, query)
  return (unit, event) => passes({ unit }) && isMember(unit, end, event)
}

function stepsOf(
  reading: Reading,
  program: RecordOf<'program'>,
): readonly RecordOf<'programStep'>[] {
  return reading.facts
    .of('programStep')
    .filter((step) => step.program === program.id)
    .toSorted((a, b) => a.position - b.position || byCodePoint(a.id, b.id))
}

/** A message belongs to the person's latest enrolment in its step's program at or before it. */
function tell(reading: Reading, enrolment: Enrolment): Told {
  const { facts } = reading
  const all = readEnrolments(facts, reading.people)
    .filter(({ person, program }) => person === enrolment.person && program === enrolment.program)
    .toSorted((a, b) => a.from - b.from || byCodePoint(a.record.id, b.record.id))
  const steps = new Set(stepsOf(reading, enrolment.program).map(({ id }) => id))
  const sent = new Map<string, Send>()
  const own = reading.sends
    .filter(({ person }) => person === enrolment.person)
    .filter(({ message }) => steps.has(message.record.step ?? ''))
    .filter(({ at }) => all.filter(({ from }) => from <= at).at(-1)?.record === enrolment.record)
    .toSorted((a, b) => a.at - b.at || byCodePoint(sendId(a), sendId(b)))
  for (const send of own) {
    const step = send.message.record.step ?? ''
    if (!sent.has(step)) sent.set(step, send)
  }
  const { exitedAt, exitReason } = enrolment.record
  const ended = exitedAt !== undefined && instantOf(exitedAt, facts.zone) <= facts.horizon
  return { enrolment, sent, reason: ended ? (exitReason ?? 'unknown') : null }
}

const sendId = ({ message: { record } }: Send): string => record.send ?? record.id

function flow(of: readonly Told[], advances: (told: Told) => boolean): OracleFlow {
  const stayed = of.filter((told) => !advances(told))
  return {
    entered: of.length,
    advanced: of.length - stayed.length,
    exits: reasonsOf(stayed),
    still: stayed.filter(({ reason }) => reason === null).length,
  }
}

function reasonsOf(of: readonly Told[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { reason } of of) if (reason !== null) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}

function triggerOf(
  reading: Reading,
  program: RecordOf<'program'>,
  inPeriod: (at: number) => boolean,
  passes: (unit: Unit) => boolean,
): OracleProgram['trigger'] {
  const { facts } = reading
  const suppressions: Record<string, number> = {}
  const hours: number[] = []
  let matched = 0
  for (const { lead, program: ref, at, firedAt, suppressedBy } of facts.of('trigger')) {
    const person = reading.people.of(lead)
    const from = instantOf(at, facts.zone)
    if (!person || ref !== program.id || !inPeriod(from)) continue
    if (!passes(enrolmentUnit(reading, { person, program, from }))) continue
    matched++
    const fired = firedAt === undefined ? Infinity : instantOf(firedAt, facts.zone)
    if (fired <= facts.horizon) hours.push(Math.max(fired - from, 0) / 3_600_000_000)
    else if (suppressedBy !== undefined) {
      suppressions[suppressedBy] = (suppressions[suppressedBy] ?? 0) + 1
    }
  }
  if (matched === 0) return null
  return { matched, fired: hours.length, suppressions, medianHours: medianOf(hours) }
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) / 2
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** The lift of one program, by the estimator of the metric and rows of the program's own. */
export function liftOf(
  world: World,
  query: ProgramsQuery,
  lift: LiftQuery,
  program: RecordOf<'program'>,
): ReturnType<EstimateMetric['estimate']> {
  const { metric, rows, asked } = liftRows(world, query, lift, program)
  return metric.estimate(rows, asked)
}

/** Somebody of one side of a lift. */
export interface OracleLiftPerson {
  readonly followedFrom: Micros
  readonly converted: boolean
  readonly immature: boolean
}

/** The people of both sides of a program's lift, but for those whom nobody of the other side is like. */
export function liftSides(
  world: World,
  query: ProgramsQuery,
  lift: LiftQuery,
  program: RecordOf<'program'>,
): Readonly<Record<LiftSide, readonly OracleLiftPerson[]>> {
  const { rows } = liftRows(world, query, lift, program)
  const waits = lift.design === 'RANDOMISED' ? 0 : 7 * ELAPSED_DAY
  const partsOf = (nurtured: boolean) =>
    new Set(rows.filter((row) => row.nurtured === nurtured).map(({ part }) => part))
  const side = (nurtured: boolean) => {
    const like = partsOf(!nurtured)
    return rows
      .filter((row) => row.nurtured === nurtured && like.has(row.part))
      .map(({ at, hit, mature }) => ({
        followedFrom: Number(at) + waits,
        converted: hit === true,
        immature: mature !== true,
      }))
  }
  return { TREATED: side(true), CONTROL: side(false) }
}

function liftRows(
  world: World,
  query: ProgramsQuery,
  { design = 'RANDOMISED', goal, windowDays }: LiftQuery,
  program: RecordOf<'program'>,
) {
  const reading = read(world)
  const { horizon } = reading.facts
  const period = resolvePeriod(query.period, horizon, world.settings)
  const params = {
    design,
    goal: goal ?? program.goal ?? '',
    ...(windowDays === undefined ? {} : { windowDays }),
  }
  const metric = nurtureLift.choose(params) as EstimateMetric & {
    rows: (asked: Asked) => readonly Row[]
  }
  const asked: Asked = { reading, params, currency: () => 'EUR' }
  const passes = belonging(reading, query, period)
  const own = reading.enrolments.filter((enrolment) => enrolment.program === program)
  const rows = rowsOf(asked, () => metric.rows(asked))
    .filter(({ at }) => Number(at) >= period.start && Number(at) < period.end)
    .filter(({ at }) => Number(at) <= horizon)
    .filter(({ unit, at }) => passes(unit, Number(at) + 1))
    .filter(({ unit }) => design !== 'RANDOMISED' || unit.value('program') === program.id)
    .map((row) => {
      if (design === 'RANDOMISED') return row
      // Nurtured by this program, not by any.
      const landmark = Number(row.at) + 7 * ELAPSED_DAY
      const nurtured = own.some(
        (enrolment) => enrolment.person === row.unit.person && enrolment.from <= landmark,
      )
      return { ...row, nurtured }
    })
  return { metric, rows, asked }
}

type Asked = Parameters<EstimateMetric['estimate']>[1]

const lifts = new WeakMap<Reading, Map<string, readonly Row[]>>()

/** Everybody whom a goal is followed for, counted once, however many programs and questions look at them. */
function rowsOf({ reading, params }: Asked, count: () => readonly Row[]): readonly Row[] {
  const known = lifts.get(reading) ?? new Map<string, readonly Row[]>()
  lifts.set(reading, known)
  const key = JSON.stringify(params)
  const rows = known.get(key) ?? count()
  known.set(key, rows)
  return rows
}
