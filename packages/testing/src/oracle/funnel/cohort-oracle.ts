import type { StageDefinition } from '@leadlight/metrics'
import type { FunnelQuery } from '@leadlight/compiler'
import { LATE_ENTRY } from '../customers.js'
import { ELAPSED_DAY, type Micros } from '../instant.js'
import type { Person } from '../people.js'
import type { Reading } from '../reading.js'
import { leadUnit } from '../units.js'
import { bins, isIn, quantile, share, tallied } from './funnel-oracle.js'
import type { FunnelRow, OraclePart, Told } from './funnel-oracle.js'

interface Arrival {
  readonly at: Micros
  readonly imputed: boolean
}

interface Member extends FunnelRow {
  /** By stage; null where it was not reached in time. */
  readonly arrivals: readonly (Arrival | null)[]
  /** How they left: null where they did not. */
  readonly exit: { readonly stage: string | null; readonly reason: string | null } | null
  readonly isYoung: boolean | null
}

/** The people who reached the first stage in the period, and how far they came in time. */
export const cohortOracle: OraclePart<Member> = {
  rows: (reading, stretch, query) => {
    const stages = stagesOf(reading, query)
    return reading.people.all.flatMap((person): readonly Member[] => {
      const at = anchorOf(reading, person, stages[0]!)
      return at !== null && isIn(at, stretch, reading)
        ? [follow(reading, person, at, stages, query.windowDays)]
        : []
    })
  },
  tell: (members, reading, _, query) => {
    const stages = stagesOf(reading, query)
    return Object.assign(
      {},
      ...stages.map((stage, i) => tellStep(members, stages, i, stage.id)),
    ) as Told
  },
}

function stagesOf({ world, stages }: Reading, query: FunnelQuery): readonly StageDefinition[] {
  if (query.stages) return query.stages.map((id) => stages.find(id))
  return world.settings.stages
    .filter(({ side, optional }) => !side && !optional)
    .sort((a, b) => a.rank - b.rank)
}

function anchorOf(reading: Reading, person: Person, first: StageDefinition): Micros | null {
  if (first.role === 'LEAD') return reading.isNewLead(person, true) ? person.createdAt : null
  return reading.stages.reached(person, first)
}

function follow(
  reading: Reading,
  person: Person,
  anchor: Micros,
  stages: readonly StageDefinition[],
  windowDays: number | undefined,
): Member {
  const { horizon } = reading.facts
  const end = windowDays === undefined ? Infinity : anchor + windowDays * ELAPSED_DAY
  const until = Math.min(end, horizon)
  const first = stages[0]!
  const arrivals: (Arrival | null)[] = [
    { at: anchor, imputed: isImputed(reading, person, first, anchor) },
  ]
  let from = first.role === 'LEAD' ? anchor - LATE_ENTRY : anchor
  let isLost = false
  for (const stage of stages.slice(1)) {
    const at = isLost ? null : reading.stages.reached(person, stage, from)
    const isInTime = at !== null && at <= until
    arrivals.push(isInTime ? { at, imputed: isImputed(reading, person, stage, at) } : null)
    // Whoever asks for an optional stage asks for those who went through it.
    if (stage.optional && isInTime) from = at
    if (stage.optional && !isInTime) isLost = true
  }
  const last = reading.stages
    .entriesOf(person)
    .filter(({ at }) => at <= until)
    .at(-1)
  const side = last?.stage.side === true ? { stage: last.stage.id, reason: last.reason } : null
  const unreachable = reading.isOptedOut(person, until + 1) ? { stage: null, reason: null } : null
  return {
    unit: leadUnit(reading, person, anchor + 1),
    arrivals,
    exit: side ?? unreachable,
    isYoung: windowDays === undefined ? null : end > horizon,
  }
}

function isImputed(reading: Reading, person: Person, stage: StageDefinition, at: Micros): boolean {
  if (stage.optional || stage.role === 'LEAD') return false
  return !reading.stages
    .entriesOf(person)
    .some((entry) => entry.stage.id === stage.id && entry.at === at)
}

function tellStep(
  members: readonly Member[],
  stages: readonly StageDefinition[],
  i: number,
  id: string,
): Told {
  const isThere = ({ arrivals }: Member, place: number): boolean =>
    (arrivals[place] ?? null) !== null
  const entered = members.filter((member) => isThere(member, i))
  const isLast = i === stages.length - 1
  const stopped = isLast ? [] : entered.filter((member) => !isThere(member, i + 1))
  const exited = stopped.filter(({ exit }) => exit !== null)
  const before = i === 0 ? [] : members.filter((member) => isThere(member, i - 1))
  const days = entered.flatMap(({ arrivals }) => {
    const [here, earlier] = [arrivals[i], arrivals[i - 1]]
    if (!here || !earlier || here.imputed || earlier.imputed) return []
    return [Math.max(0, here.at - earlier.at) / ELAPSED_DAY]
  })
  const immature = entered.filter(
    ({ exit, isYoung, ...member }) =>
      isYoung ?? (!isLast && !isThere({ exit, isYoung, ...member }, i + 1) && exit === null),
  )
  const all = members.filter((member) => isThere(member, 0)).length
  return {
    [`${id}.entered`]: entered.length,
    [`${id}.converted`]: entered.length - stopped.length,
    [`${id}.exited`]: exited.length,
    [`${id}.open`]: stopped.length - exited.length,
    [`${id}.imputed`]: entered.filter(({ arrivals }) => arrivals[i]?.imputed).length,
    [`${id}.immature`]: immature.length,
    [`${id}.stepRate`]: i === 0 ? null : share(entered.length, before.length),
    [`${id}.cumulativeRate`]: share(entered.length, all),
    [`${id}.medianDays`]: quantile(days, 0.5),
    [`${id}.p75Days`]: quantile(days, 0.75),
    [`${id}.p90Days`]: quantile(days, 0.9),
    [`${id}.waiting`]: before.filter((member) => !isThere(member, i) && member.exit === null)
      .length,
    ...(i === 0 ? {} : bins(`${id}.distribution`, days)),
    ...tallied(
      `${id}.exits`,
      exited.map(({ exit }) => JSON.stringify([exit?.stage ?? null, exit?.reason ?? null])),
    ),
  }
}
