import type { EnrolmentRecord } from '@leadlight/database'
import { byCodePoint } from '../code-point-order.js'
import { goalMet, hasLeft } from '../goals.js'
import { ELAPSED_DAY, instantOf, type Micros } from '../instant.js'
import type { Measured } from '../measured.js'
import { OracleError } from '../oracle-error.js'
import type { Person } from '../people.js'
import type { Reading } from '../reading.js'
import { assignmentUnit, newPersonUnit } from '../units.js'
import {
  numberParam,
  textParam,
  type Asked,
  type ChoiceMetric,
  type EstimateMetric,
  type Row,
} from './metric.js'

/** How much more often nurtured people reach the goal than others. */
export const nurtureLift: ChoiceMetric = {
  shape: 'choice',
  choose: (params) =>
    (textParam(params, 'design') ?? 'RANDOMISED') === 'RANDOMISED' ? randomised : observed,
}

type Rows = readonly Omit<Row, 'at'>[]

const estimate = (rows: Rows): Measured => liftOf(rows)

/** Arms as assigned; the clock begins when somebody is eligible. */
const randomised: EstimateMetric = {
  shape: 'estimate',
  unit: 'assignment',
  estimate,
  rows: (asked) =>
    firstAssignments(asked.reading).flatMap(({ person, program, arm, at }) =>
      followed(asked, person, at).map((what) => ({
        ...what,
        at,
        unit: assignmentUnit(asked.reading, person, program, at),
        nurtured: arm === 'treated',
        part: '',
      })),
    ),
}

/** New leads, with arms as of seven days later, when the clock begins. */
const observed: EstimateMetric = {
  shape: 'estimate',
  unit: 'newPerson',
  estimate,
  rows: (asked) => {
    const { reading, params } = asked
    const { people, facts } = reading
    const nurturedAt = firstNurtured(reading)
    return people.all
      .filter((person) => reading.isNewLead(person, false))
      .flatMap((person) => {
        const landmark = person.createdAt + 7 * ELAPSED_DAY
        if (landmark > facts.horizon) return []
        return followed(asked, person, landmark).map((what) => ({
          ...what,
          at: person.createdAt,
          unit: newPersonUnit(reading, person),
          nurtured: (nurturedAt.get(person) ?? Infinity) <= landmark,
          part: params['design'] === 'MATCHED' ? stratumOf(reading, person, landmark) : '',
        }))
      })
  },
}

interface Assignment {
  readonly person: Person
  readonly program: string
  readonly arm: 'treated' | 'holdout'
  readonly at: Micros
}

/** Of each person and program the assignment that came first. */
function firstAssignments({ facts, people }: Reading): readonly Assignment[] {
  const first = new Map<string, Assignment & { readonly id: string }>()
  for (const record of facts.of('enrolment')) {
    const person = people.of(record.lead)
    if (!person || record.arm === undefined) continue
    const at = eligibleAt(record, facts.zone)
    const key = `${person.id} ${record.program}`
    const before = first.get(key)
    if (before && (before.at < at || (before.at === at && byCodePoint(before.id, record.id) < 0)))
      continue
    first.set(key, { person, program: record.program, arm: record.arm, at, id: record.id })
  }
  return [...first.values()]
}

function eligibleAt({ eligibleAt: told, at }: EnrolmentRecord, zone: string): Micros {
  return instantOf(told ?? at, zone)
}

/** When people were first in any program. */
function firstNurtured({ facts, people }: Reading): ReadonlyMap<Person, Micros> {
  const first = new Map<Person, Micros>()
  for (const { lead, arm, at } of facts.of('enrolment')) {
    const person = people.of(lead)
    if (!person || arm === 'holdout') continue
    first.set(person, Math.min(first.get(person) ?? Infinity, instantOf(at, facts.zone)))
  }
  return first
}

function stratumOf(reading: Reading, person: Person, landmark: Micros): string {
  return JSON.stringify([
    reading.monthLabel(person.createdAt),
    reading.acquisitionOf(person).source,
    reading.scores.bandBefore(person, landmark),
    reading.profiles.ofPerson(person, 'businessSegment'),
  ])
}

/** Whether the goal is first met within the window from a clock on; nothing where it was met before. */
function followed(
  { reading, params }: Asked,
  person: Person,
  clock: Micros,
): readonly Pick<Row, 'hit' | 'mature'>[] {
  const goal = textParam(params, 'goal')
  if (goal === undefined) throw new OracleError('MISSING_PARAMETER', 'The lift needs a `goal`.')
  const { horizon } = reading.facts
  const met = goalMet(reading, person, goal, -Infinity)
  if (met !== null && met < clock) return []
  const windowDays = numberParam(params, 'windowDays')
  if (windowDays === undefined) {
    const hit = met !== null && met <= horizon
    return [{ hit, mature: hit || hasLeft(reading, person) }]
  }
  const end = clock + windowDays * ELAPSED_DAY
  return [{ hit: met !== null && met <= end && met <= horizon, mature: end <= horizon }]
}

/** People who count, each with the weight with which they do. */
interface Arm {
  readonly share: number
  readonly people: number
}

function liftOf(rows: Rows): Measured {
  const strata = [...new Set(rows.map(({ part }) => part))].map((part) =>
    rows.filter((row) => row.part === part),
  )
  const both = strata.filter(
    (stratum) => stratum.some((row) => row.nurtured) && stratum.some((row) => !row.nurtured),
  )
  const counted = both.flat()
  const weightOf = new Map<Omit<Row, 'at'>, number>()
  for (const stratum of both) {
    const nurtured = stratum.filter((row) => row.nurtured).length
    for (const row of stratum) {
      weightOf.set(row, row.nurtured ? 1 : nurtured / (stratum.length - nurtured))
    }
  }
  const armOf = (members: Rows): Arm => {
    let [weights, squares, hits] = [0, 0, 0]
    for (const row of members) {
      const weight = weightOf.get(row) ?? 0
      weights += weight
      squares += weight * weight
      if (row.hit) hits += weight
    }
    return { share: hits / weights, people: squares === 0 ? 0 : (weights * weights) / squares }
  }
  const one = armOf(counted.filter((row) => row.nurtured))
  const two = armOf(counted.filter((row) => !row.nurtured))
  const common = { n: counted.length, immature: counted.filter((row) => !row.mature).length }
  const enough = [one, two].every(
    ({ share, people }) => people >= 100 - 1e-9 && share * people >= 10 - 1e-9,
  )
  if (!enough) {
    return { value: null, numerator: null, denominator: null, matureValue: null, ...common }
  }
  const [p1, p2] = [one.share, two.share]
  const [[l1, u1], [l2, u2]] = [wilson(one), wilson(two)]
  const below = Math.sqrt((p1 * p2) ** 2 - l1 * u2 * (2 * p1 - l1) * (2 * p2 - u2))
  const above = Math.sqrt((p1 * p2) ** 2 - u1 * l2 * (2 * p1 - u1) * (2 * p2 - l2))
  return {
    value: (p1 - p2) / p2,
    numerator: p1 - p2,
    denominator: p2,
    matureValue: null,
    ...common,
    lower: (p1 * p2 - below) / (u2 * (2 * p2 - u2)) - 1,
    upper: (p1 * p2 + above) / (l2 * (2 * p2 - l2)) - 1,
  }
}

/** Centre and half width of the share's score interval. */
function wilson({ share, people }: Arm): readonly [number, number] {
  const z = 1.959964
  const shrink = 1 + (z * z) / people
  const centre = (share + (z * z) / (2 * people)) / shrink
  const half =
    (z * Math.sqrt((share * (1 - share)) / people + (z * z) / (4 * people * people))) / shrink
  return [centre - half, centre + half]
}
