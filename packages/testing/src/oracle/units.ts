import type { StageDefinition } from '@leadlight/metrics'
import type { Enrolment } from './enrolments.js'
import type { Micros } from './instant.js'
import type { HandOver } from './hand-overs.js'
import type { Person } from './people.js'
import type { Reading } from './reading.js'
import type { Send } from './sends.js'
import { OracleError } from './oracle-error.js'
import { blankToNull } from './profile.js'

export type UnitKind =
  | 'lead'
  | 'entry'
  | 'stay'
  | 'handOver'
  | 'arrival'
  | 'newPerson'
  | 'assignment'
  | 'send'
  | 'enrolment'
  | 'opportunity'
  | 'forecast'
  | 'revenueLine'
  | 'purchase'
  | 'customer'
  | 'survey'
  | 'cost'
  | 'visit'
  | 'landingView'
  | 'engagement'
  | 'statistic'
  | 'social'
  | 'credit'
  | 'goalCredit'

/** What a metric counts, as groups, filters and segments see it. */
export interface Unit {
  readonly kind: UnitKind
  /** Who is asked whether the unit is in a segment. */
  readonly person: Person | null
  value(dimension: string): string | null
  /** Every value of a dimension that may have many; a blank alone where there is none. */
  values(dimension: string): readonly (string | null)[]
  /** What happened before this instant decides which segments its person is in; the row's own place in time where left out. */
  readonly judged?: Micros
}

/** Dimensions that are no profile attribute. */
const FIXED = [
  ...['channel', 'source', 'campaign', 'campaignType', 'program', 'programStep', 'asset'],
  ...['landingPage', 'stage', 'segment', 'scoreBand', 'cohort', 'network', 'variant', 'reason'],
  ...['costKind', 'imported', 'imputed'],
]

const ACQUIRED = [
  ...['channel', 'source', 'campaign', 'campaignType', 'landingPage', 'asset'],
  ...['imported', 'cohort'],
]

/** What is known of the person behind a unit, whatever the unit is. */
const OF_PERSON = ['source', 'cohort', 'imported', 'stage', 'scoreBand']

/** What somebody's own doing says of itself. */
const DONE = [
  ...['channel', 'campaign', 'campaignType', 'program', 'programStep', 'asset', 'landingPage'],
  ...OF_PERSON,
]

/** The fixed dimensions that attach to each unit; profile ones attach to units with a person. */
const ATTACHED: Readonly<Record<UnitKind, readonly string[]>> = {
  lead: [...ACQUIRED, 'stage', 'scoreBand', 'program'],
  entry: [...ACQUIRED, 'stage', 'scoreBand', 'program', 'reason', 'imputed'],
  stay: [...ACQUIRED, 'stage', 'scoreBand', 'program', 'reason'],
  handOver: [...ACQUIRED, 'stage', 'scoreBand', 'program', 'reason'],
  arrival: [...ACQUIRED, 'stage', 'scoreBand', 'program', 'imputed'],
  newPerson: [...ACQUIRED, 'stage', 'scoreBand', 'program'],
  assignment: [...ACQUIRED, 'stage', 'scoreBand', 'program'],
  send: [
    ...['channel', 'campaign', 'campaignType', 'program', 'programStep', 'asset'],
    ...OF_PERSON,
  ],
  enrolment: ['program', ...OF_PERSON],
  opportunity: OF_PERSON,
  forecast: ['source', 'imported'],
  revenueLine: OF_PERSON,
  purchase: OF_PERSON,
  customer: OF_PERSON,
  survey: OF_PERSON,
  cost: ['channel', 'campaign', 'campaignType', 'program', 'costKind'],
  visit: DONE,
  landingView: [...DONE, 'variant'],
  engagement: [...DONE, 'variant'],
  statistic: ['channel', 'campaign', 'campaignType', 'asset', 'network'],
  social: ['channel', 'campaign', 'campaignType', 'asset', 'network'],
  credit: DONE,
  goalCredit: DONE,
}

/** What nobody in particular did or was: no person stands behind it. */
const IMPERSONAL: readonly UnitKind[] = ['cost', 'statistic', 'social']

/** Whether a unit can be grouped and filtered by a dimension. */
export function isApplicable(kind: UnitKind, dimension: string): boolean {
  if (ATTACHED[kind].includes(dimension)) return true
  return !IMPERSONAL.includes(kind) && !FIXED.includes(dimension)
}

/** Whether a unit has a person who may be in a segment. */
export function takesSegment(kind: UnitKind): boolean {
  return !IMPERSONAL.includes(kind)
}

export type Values = Readonly<Record<string, () => string | null>>
type ManyValues = Readonly<Record<string, () => readonly string[]>>

/** A unit of one kind: what it says of itself, then what its person's profile says. */
export function unit(
  kind: UnitKind,
  person: Person | null,
  fixed: Values,
  profile: (attribute: string) => string | null,
  many: ManyValues = {},
): Unit {
  const known = new Map<string, readonly (string | null)[]>()
  const read = (dimension: string): readonly (string | null)[] => {
    if (!isApplicable(kind, dimension)) {
      throw new OracleError(
        'DIMENSION_NOT_APPLICABLE',
        `A ${kind} cannot be grouped or filtered by \`${dimension}\`.`,
      )
    }
    const all = many[dimension]?.()
    if (all) return all.length === 0 ? [null] : all
    return [(fixed[dimension] ?? (() => profile(dimension)))()]
  }
  const values = (dimension: string): readonly (string | null)[] => {
    const found = known.get(dimension) ?? read(dimension)
    known.set(dimension, found)
    return found
  }
  return { kind, person, values, value: (dimension) => values(dimension)[0] ?? null }
}

/**
 * A person: how they came, when, and what is known of them; stage, score and programs as the facts
 * before an instant tell them, all of them where it is left out.
 */
export function leadUnit(reading: Reading, person: Person, before = Infinity): Unit {
  const acquired = reading.acquisitionOf(person)
  const lead = unit(
    'lead',
    person,
    {
      source: () => acquired.source,
      channel: () => acquired.channel,
      campaign: () => acquired.campaign,
      campaignType: () => campaignType(reading, acquired.campaign),
      landingPage: () => acquired.landingPage,
      // The page that brought them.
      asset: () => acquired.landingPage,
      imported: () => String(person.origin.imported ?? false),
      cohort: () => reading.monthLabel(person.createdAt),
      stage: () => stageBefore(reading, person, before),
      scoreBand: () => reading.scores.bandBefore(person, before),
    },
    (attribute) => reading.profiles.ofPerson(person, attribute),
    { program: () => programsBefore(reading, person, before) },
  )
  return before === Infinity ? lead : { ...lead, judged: before }
}

/** Somebody's time in a stage: its lead, and why it came to it. */
export function stayUnit(
  reading: Reading,
  person: Person,
  before: Micros,
  { reason, imputed }: { readonly reason: string | null; readonly imputed?: boolean },
): Unit {
  const lead = leadUnit(reading, person, before)
  const stay = unit(
    imputed === undefined ? 'stay' : 'entry',
    person,
    { reason: () => reason, imputed: () => String(imputed) },
    (dimension) => lead.value(dimension),
    { program: () => programsBefore(reading, person, before) },
  )
  return { ...stay, judged: before }
}

/** A new lead: its score is the one at the end of its month of creation. */
export function newLeadUnit(reading: Reading, person: Person): Unit {
  const lead = leadUnit(reading, person, person.createdAt + 1)
  const band = reading.scores.bandBefore(person, reading.scores.readingOf(person))
  return {
    ...lead,
    value: (dimension) => (dimension === 'scoreBand' ? band : lead.value(dimension)),
    values: (dimension) => (dimension === 'scoreBand' ? [band] : lead.values(dimension)),
  }
}

/** Somebody's time in a program. */
export function enrolmentUnit(
  reading: Reading,
  { person, program, from }: Pick<Enrolment, 'person' | 'program' | 'from'>,
): Unit {
  const enrolled = unit(
    'enrolment',
    person,
    {
      ...ofPerson(reading, person, from + 1),
      program: () => program.id,
    },
    (attribute) => reading.profiles.ofPerson(person, attribute),
  )
  return { ...enrolled, judged: from + 1 }
}

function stageBefore(reading: Reading, person: Person, before: Micros): string | null {
  const entries = reading.stages.entriesOf(person).filter(({ at }) => at < before)
  return entries.at(-1)?.stage.id ?? null
}

/** The programs that somebody is in: everyone whose beginning, but not whose end, lies before. */
function programsBefore(reading: Reading, person: Person, before: Micros): readonly string[] {
  const open = reading.enrolments
    .filter((enrolment) => enrolment.person === person)
    .filter(({ from, to }) => from < before && (to === null || to >= before))
  return [...new Set(open.map(({ program }) => program.id))]
}

/** A hand-over is as its lead was then, and knows why it was rejected. */
export function handOverUnit(reading: Reading, { person, at, reason }: HandOver): Unit {
  return momentUnit(reading, 'handOver', person, at, { reason: () => reason })
}

/** Somebody who reached a stage, of whom it is known whether anybody said so. */
export function arrivalUnit(
  reading: Reading,
  person: Person,
  at: Micros,
  stage: StageDefinition,
): Unit {
  const entries = reading.stages.entriesOf(person)
  const told =
    stage.role === 'LEAD' || entries.some((entry) => entry.stage.id === stage.id && entry.at === at)
  return momentUnit(reading, 'arrival', person, at, { imputed: () => String(!told) })
}

/** Somebody new, as they came. */
export function newPersonUnit(reading: Reading, person: Person): Unit {
  return momentUnit(reading, 'newPerson', person, person.createdAt, {})
}

/** Somebody whom chance put into a program or kept out of it, as they were when it did. */
export function assignmentUnit(
  reading: Reading,
  person: Person,
  program: string,
  at: Micros,
): Unit {
  const lead = leadUnit(reading, person, at + 1)
  return unit('assignment', person, { program: () => program }, (dimension) =>
    lead.value(dimension),
  )
}

/** What happened to a person at an instant, with what was known of them right after it. */
function momentUnit(
  reading: Reading,
  kind: UnitKind,
  person: Person,
  at: Micros,
  own: Values,
): Unit {
  const lead = leadUnit(reading, person, at + 1)
  return unit(kind, person, own, (dimension) => lead.value(dimension), {
    program: () => programsBefore(reading, person, at + 1),
  })
}

/** A send: its message's own campaign, its recipient's profile. */
export function sendUnit(reading: Reading, { person, message, at }: Send): Unit {
  const { channel, campaign, program, step, asset } = message.record
  const send = unit(
    'send',
    person,
    {
      channel: () => blankToNull(channel),
      campaign: () => blankToNull(campaign),
      campaignType: () => campaignType(reading, blankToNull(campaign)),
      program: () => blankToNull(program),
      programStep: () => blankToNull(step),
      asset: () => blankToNull(asset),
      ...ofPerson(reading, person, at + 1),
    },
    (attribute) => reading.profiles.ofPerson(person, attribute),
  )
  return { ...send, judged: at + 1 }
}

/** Where the person behind a unit came from, and what they were like before an instant; blank without one. */
export function ofPerson(reading: Reading, person: Person | null, before: Micros): Values {
  return {
    source: () => person && reading.acquisitionOf(person).source,
    cohort: () => person && reading.monthLabel(person.createdAt),
    imported: () => person && String(person.origin.imported ?? false),
    stage: () => person && stageBefore(reading, person, before),
    scoreBand: () => person && reading.scores.bandBefore(person, before),
  }
}

/** The type of a campaign by its id. */
export function campaignType(reading: Reading, campaign: string | null): string | null {
  return blankToNull(reading.campaign(campaign)?.campaignType)
}
