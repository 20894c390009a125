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
  | 'mql'
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
}

/** Dimensions that are no profile attribute. */
const FIXED = [
  ...['channel', 'source', 'campaign', 'campaignType', 'program', 'programStep', 'asset'],
  ...['landingPage', 'stage', 'segment', 'scoreBand', 'cohort', 'network', 'variant', 'reason'],
  ...['costKind', 'imported', 'imputed'],
]

const ACQUIRED = [
  ...['channel', 'source', 'campaign', 'campaignType', 'landingPage', 'imported', 'cohort'],
]

/** What a share of credit has of its touch, and of whom it is about. */
const CREDITED = [
  ...['channel', 'campaign', 'campaignType', 'program', 'programStep', 'asset', 'landingPage'],
  ...['source', 'cohort'],
]

/** The fixed dimensions that attach to each unit; profile ones attach to units with a person. */
const ATTACHED: Readonly<Record<UnitKind, readonly string[]>> = {
  lead: [
    ...['channel', 'source', 'campaign', 'campaignType', 'landingPage', 'imported', 'cohort'],
    ...['stage', 'scoreBand', 'program'],
  ],
  entry: [...ACQUIRED, 'stage', 'scoreBand', 'program', 'reason', 'imputed'],
  stay: [...ACQUIRED, 'stage', 'scoreBand', 'program', 'reason'],
  handOver: [...ACQUIRED, 'stage', 'scoreBand', 'program', 'reason'],
  mql: [...ACQUIRED, 'stage', 'scoreBand', 'program', 'imputed'],
  newPerson: ACQUIRED,
  assignment: [...ACQUIRED, 'program'],
  send: [
    ...['channel', 'campaign', 'campaignType', 'program', 'programStep', 'asset'],
    ...['source', 'cohort'],
    ...['stage', 'scoreBand'],
  ],
  enrolment: ['source', 'cohort', 'imported', 'program', 'stage', 'scoreBand'],
  opportunity: ['source', 'cohort'],
  forecast: ['source'],
  revenueLine: ['source', 'cohort'],
  purchase: ['source', 'cohort'],
  customer: ['source', 'cohort'],
  survey: ['source', 'cohort'],
  cost: ['channel', 'campaign', 'campaignType', 'program', 'costKind'],
  visit: [
    ...['source', 'channel', 'campaign', 'campaignType', 'program', 'programStep'],
    'landingPage',
    ...['stage', 'scoreBand'],
  ],
  landingView: [
    ...['source', 'channel', 'campaign', 'campaignType', 'program', 'programStep'],
    ...['asset', 'landingPage', 'variant'],
    ...['stage', 'scoreBand'],
  ],
  engagement: [
    ...['source', 'channel', 'campaign', 'campaignType', 'program', 'programStep'],
    ...['asset', 'landingPage', 'variant'],
    ...['stage', 'scoreBand'],
  ],
  statistic: ['channel', 'campaign', 'campaignType', 'asset', 'network'],
  social: ['channel', 'campaign', 'campaignType', 'asset', 'network'],
  credit: CREDITED,
  goalCredit: CREDITED,
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
  return unit(
    'lead',
    person,
    {
      source: () => acquired.source,
      channel: () => acquired.channel,
      campaign: () => acquired.campaign,
      campaignType: () => campaignType(reading, acquired.campaign),
      landingPage: () => acquired.landingPage,
      imported: () => String(person.origin.imported ?? false),
      cohort: () => reading.monthLabel(person.createdAt),
      stage: () => stageBefore(reading, person, before),
      scoreBand: () => reading.scores.bandBefore(person, before),
    },
    (attribute) => reading.profiles.ofPerson(person, attribute),
    { program: () => programsBefore(reading, person, before) },
  )
}

/** Somebody's time in a stage: its lead, and why it came to it. */
export function stayUnit(
  reading: Reading,
  person: Person,
  before: Micros,
  { reason, imputed }: { readonly reason: string | null; readonly imputed?: boolean },
): Unit {
  const lead = leadUnit(reading, person, before)
  return unit(
    imputed === undefined ? 'stay' : 'entry',
    person,
    { reason: () => reason, imputed: () => String(imputed) },
    (dimension) => lead.value(dimension),
    { program: () => programsBefore(reading, person, before) },
  )
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
export function enrolmentUnit(reading: Reading, { person, program, from }: Enrolment): Unit {
  return unit(
    'enrolment',
    person,
    {
      source: () => reading.acquisitionOf(person).source,
      cohort: () => reading.monthLabel(person.createdAt),
      imported: () => String(person.origin.imported ?? false),
      program: () => program.id,
      stage: () => stageBefore(reading, person, from + 1),
      scoreBand: () => reading.scores.bandBefore(person, from + 1),
    },
    (attribute) => reading.profiles.ofPerson(person, attribute),
  )
}

export function stageBefore(reading: Reading, person: Person, before: Micros): string | null {
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

/** Somebody who became an MQL, of whom it is known whether anybody said so. */
export function mqlUnit(reading: Reading, person: Person, at: Micros): Unit {
  const { stages } = reading
  const mql = stages.withRole('MQL')
  const told = stages.entriesOf(person).some((entry) => entry.stage === mql && entry.at === at)
  return momentUnit(reading, 'mql', person, at, { imputed: () => String(!told) })
}

/** Somebody new, as they came. */
export function newPersonUnit(reading: Reading, person: Person): Unit {
  return personUnit(reading, 'newPerson', person, {})
}

/** Somebody whom chance put into a program or kept out of it. */
export function assignmentUnit(reading: Reading, person: Person, program: string): Unit {
  return personUnit(reading, 'assignment', person, { program: () => program })
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

/** What hangs on a person and knows something of its own beside. */
function personUnit(reading: Reading, kind: UnitKind, person: Person, own: Values): Unit {
  const lead = leadUnit(reading, person)
  const acquired = ACQUIRED.map((dimension) => [dimension, () => lead.value(dimension)] as const)
  return unit(kind, person, { ...Object.fromEntries(acquired), ...own }, (attribute) =>
    reading.profiles.ofPerson(person, attribute),
  )
}

/** A send: its message's own campaign, its recipient's profile. */
export function sendUnit(reading: Reading, { person, message, at }: Send): Unit {
  const { channel, campaign, program, step, asset } = message.record
  return unit(
    'send',
    person,
    {
      channel: () => blankToNull(channel),
      campaign: () => blankToNull(campaign),
      campaignType: () => campaignType(reading, blankToNull(campaign)),
      program: () => blankToNull(program),
      programStep: () => blankToNull(step),
      asset: () => blankToNull(asset),
      source: () => reading.acquisitionOf(person).source,
      cohort: () => reading.monthLabel(person.createdAt),
      stage: () => stageBefore(reading, person, at + 1),
      scoreBand: () => reading.scores.bandBefore(person, at + 1),
    },
    (attribute) => reading.profiles.ofPerson(person, attribute),
  )
}

/** The type of a campaign by its id. */
export function campaignType(reading: Reading, campaign: string | null): string | null {
  return blankToNull(reading.campaign(campaign)?.campaignType)
}
