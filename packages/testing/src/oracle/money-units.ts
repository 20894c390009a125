import type { GoalReached } from './attribution/conversions.js'
import type { CustomerUnit, Deal, RevenueLine } from './deals.js'
import type { Customer } from './customers.js'
import type { CostDay } from './costs.js'
import type { Person } from './people.js'
import type { Reading } from './reading.js'
import type { Touch } from './touches.js'
import { blankToNull } from './profile.js'
import { unit, campaignType } from './units.js'
import type { Unit, UnitKind, Values } from './units.js'

export function dealUnit(reading: Reading, deal: Deal): Unit {
  return boughtUnit(reading, 'opportunity', deal.unit, deal.acquiring, deal.openedAt, deal.owner)
}

/** A deal or a line in a forecast, which knows of both only what they have in common. */
export function forecastUnit({ kind: _, ...of }: Unit): Unit {
  return { kind: 'forecast', ...of }
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

/** An invitation to a survey is its recipient's. */
export function surveyUnit(reading: Reading, person: Person | null): Unit {
  return unit(
    'survey',
    person,
    {
      source: () => person && reading.acquisitionOf(person).source,
      cohort: () => person && reading.monthLabel(person.createdAt),
    },
    (attribute) => person && reading.profiles.ofPerson(person, attribute),
  )
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

/** A touch's share of a revenue line; without a touch the line is nobody's credit. */
export function creditUnit(reading: Reading, line: RevenueLine, touch: Touch | null): Unit {
  const since = reading.customers.since(line.unit)
  const { acquiring } = line
  const fixed = {
    cohort: () => (since === null ? null : reading.monthLabel(since)),
    owner: () => line.deal?.owner ?? null,
  }
  return sharedUnit(reading, 'credit', touch, line.unit?.account ?? null, acquiring, fixed)
}

/** A touch's share of a goal that was reached. */
export function goalCreditUnit(
  reading: Reading,
  { conversion, unit: kind, person }: GoalReached,
  touch: Touch | null,
): Unit {
  const began = kind === 'lead' ? (person?.createdAt ?? conversion.at) : conversion.at
  const account = conversion.unit?.account ?? null
  return sharedUnit(reading, 'goalCredit', touch, account, person, {
    cohort: () => reading.monthLabel(began),
  })
}

function sharedUnit(
  reading: Reading,
  kind: UnitKind,
  touch: Touch | null,
  account: string | null,
  acquiring: Person | null,
  fixed: Values,
): Unit {
  const campaign = touch?.campaign ?? null
  return unit(
    kind,
    acquiring,
    {
      channel: () => touch?.channel ?? blankToNull(reading.campaign(campaign)?.channel),
      campaign: () => campaign,
      campaignType: () => campaignType(reading, campaign),
      program: () => touch?.program ?? null,
      programStep: () => touch?.step ?? null,
      asset: () => touch?.asset ?? null,
      landingPage: () => touch?.page ?? null,
      source: () => acquiring && reading.acquisitionOf(acquiring).source,
      ...fixed,
    },
    (attribute) =>
      (account === null ? null : reading.profiles.ofAccount(account, attribute)) ??
      (acquiring && reading.profiles.ofPerson(acquiring, attribute)),
  )
}

export function costUnit(reading: Reading, { line, campaign, program }: CostDay): Unit {
  return unit(
    'cost',
    null,
    {
      channel: () => blankToNull(line.channel) ?? blankToNull(reading.campaign(campaign)?.channel),
      campaign: () => campaign,
      campaignType: () => campaignType(reading, campaign),
      program: () => program,
      costKind: () => line.costKind,
    },
    () => null,
  )
}
