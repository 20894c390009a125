import type { CustomerUnit, Deal, RevenueLine } from './deals.js'
import type { Customer } from './customers.js'
import type { CostDay } from './costs.js'
import type { HandOver } from './hand-overs.js'
import { OracleError } from './oracle-error.js'
import type { Person } from './people.js'
import { blankToNull } from './profile.js'
import type { Reading } from './reading.js'
import type { Send } from './sends.js'

export type UnitKind =
  'lead' | 'handOver' | 'send' | 'opportunity' | 'revenueLine' | 'purchase' | 'customer' | 'cost'

/** What a metric counts, as groups, filters and segments see it. */
export interface Unit {
  readonly kind: UnitKind
  /** Who is asked whether the unit is in a segment. */
  readonly person: Person | null
  value(dimension: string): string | null
}

/** Dimensions that are no profile attribute. */
const FIXED = [
  ...['channel', 'source', 'campaign', 'campaignType', 'program', 'programStep', 'asset'],
  ...['landingPage', 'stage', 'segment', 'scoreBand', 'cohort', 'network', 'variant', 'reason'],
  ...['costKind', 'imported', 'imputed'],
]

/** The fixed dimensions that attach to each unit; profile ones attach to all units but cost. */
const ATTACHED: Readonly<Record<UnitKind, readonly string[]>> = {
  lead: ['channel', 'source', 'campaign', 'campaignType', 'landingPage', 'imported', 'cohort'],
  handOver: [
    ...['channel', 'source', 'campaign', 'campaignType', 'landingPage', 'imported', 'cohort'],
    'reason',
  ],
  send: [
    ...['channel', 'campaign', 'campaignType', 'program', 'programStep', 'asset'],
    ...['source', 'cohort'],
  ],
  opportunity: ['source', 'cohort'],
  revenueLine: ['source', 'cohort'],
  purchase: ['source', 'cohort'],
  customer: ['source', 'cohort'],
  cost: ['channel', 'campaign', 'campaignType', 'program', 'costKind'],
}

/** Whether a unit can be grouped and filtered by a dimension. */
export function isApplicable(kind: UnitKind, dimension: string): boolean {
  if (ATTACHED[kind].includes(dimension)) return true
  return kind !== 'cost' && !FIXED.includes(dimension)
}

/** Whether a unit has a person who may be in a segment. */
export function takesSegment(kind: UnitKind): boolean {
  return kind !== 'cost'
}

type Values = Readonly<Record<string, () => string | null>>

function unit(
  kind: UnitKind,
  person: Person | null,
  fixed: Values,
  profile: (attribute: string) => string | null,
): Unit {
  const values = new Map<string, string | null>()
  return {
    kind,
    person,
    value: (dimension) => {
      if (!isApplicable(kind, dimension)) {
        throw new OracleError(
          'DIMENSION_NOT_APPLICABLE',
          `A ${kind} cannot be grouped or filtered by \`${dimension}\`.`,
        )
      }
      const known = values.get(dimension)
      if (known !== undefined) return known
      const value = (fixed[dimension] ?? (() => profile(dimension)))()
      values.set(dimension, value)
      return value
    },
  }
}

/** A person: how they came, when, and what is known of them. */
export function leadUnit(reading: Reading, person: Person): Unit {
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
    },
    (attribute) => reading.profiles.ofPerson(person, attribute),
  )
}

/** A hand-over is as its lead, and knows why it was rejected. */
export function handOverUnit(reading: Reading, { person, reason }: HandOver): Unit {
  const lead = leadUnit(reading, person)
  return unit('handOver', person, { reason: () => reason }, (dimension) => lead.value(dimension))
}

/** A send: its message's own campaign, its recipient's profile. */
export function sendUnit(reading: Reading, { person, message }: Send): Unit {
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
    },
    (attribute) => reading.profiles.ofPerson(person, attribute),
  )
}

export function dealUnit(reading: Reading, deal: Deal): Unit {
  return boughtUnit(reading, 'opportunity', deal.unit, deal.acquiring, deal.openedAt, deal.owner)
}

export function lineUnit(reading: Reading, line: RevenueLine): Unit {
  const since = reading.customers.since(line.unit)
  const owner = line.deal?.owner ?? null
  return boughtUnit(reading, 'revenueLine', line.unit, line.acquiring, since, owner)
}

/** An order, known by its first line, or a standing win. */
export function purchaseUnit(reading: Reading, bought: RevenueLine | Deal): Unit {
  const since = reading.customers.since(bought.unit)
  const owner = 'owner' in bought ? bought.owner : (bought.deal?.owner ?? null)
  return boughtUnit(reading, 'purchase', bought.unit, bought.acquiring, since, owner)
}

export function customerUnit(reading: Reading, { unit: of, acquiring, since }: Customer): Unit {
  return boughtUnit(reading, 'customer', of, acquiring, since, null)
}

/** What hangs on an account: its attributes come first, those of the acquiring lead where they are blank. */
function boughtUnit(
  reading: Reading,
  kind: UnitKind,
  of: CustomerUnit | null,
  acquiring: Person | null,
  cohort: number | null,
  owner: string | null,
): Unit {
  const account = of?.account ?? null
  return unit(
    kind,
    acquiring,
    {
      source: () => acquiring && reading.acquisitionOf(acquiring).source,
      cohort: () => (cohort === null ? null : reading.monthLabel(cohort)),
      owner: () => owner,
    },
    (attribute) =>
      (account === null ? null : reading.profiles.ofAccount(account, attribute)) ??
      (acquiring && reading.profiles.ofPerson(acquiring, attribute)),
  )
}

export function costUnit(reading: Reading, { line }: CostDay): Unit {
  const campaign = blankToNull(line.campaign)
  return unit(
    'cost',
    null,
    {
      channel: () => blankToNull(line.channel) ?? blankToNull(reading.campaign(campaign)?.channel),
      campaign: () => campaign,
      campaignType: () => campaignType(reading, campaign),
      program: () => blankToNull(line.program),
      costKind: () => line.costKind,
    },
    () => null,
  )
}

function campaignType(reading: Reading, campaign: string | null): string | null {
  return blankToNull(reading.campaign(campaign)?.campaignType)
}
