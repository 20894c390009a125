import type { GoalReached } from './attribution/conversions.js'
import type { CustomerUnit, Deal, RevenueLine } from './deals.js'
import type { Customer } from './customers.js'
import type { CostDay } from './costs.js'
import type { Micros } from './instant.js'
import type { Person } from './people.js'
import type { Reading } from './reading.js'
import type { Touch } from './touches.js'
import { blankToNull } from './profile.js'
import { unit, campaignType, ofPerson } from './units.js'
import type { Unit, UnitKind, Values } from './units.js'

/** A deal, as its acquiring lead was before an instant. */
export function dealUnit(reading: Reading, deal: Deal, before: Micros): Unit {
  const { unit: of, acquiring, openedAt, owner } = deal
  return boughtUnit(reading, 'opportunity', of, { acquiring, before, since: openedAt, owner })
}

/** A deal or a line in a forecast, which knows of both only what they have in common. */
export function forecastUnit({ kind: _, ...of }: Unit): Unit {
  return { kind: 'forecast', ...of }
}

export function lineUnit(reading: Reading, line: RevenueLine): Unit {
  const since = reading.customers.since(line.unit)
  const owner = line.deal?.owner ?? null
  const { acquiring, at } = line
  return boughtUnit(reading, 'revenueLine', line.unit, { acquiring, before: at + 1, since, owner })
}

/** An order, known by its first line, or a standing win. */
export function purchaseUnit(reading: Reading, bought: RevenueLine | Deal, at: Micros): Unit {
  const since = reading.customers.since(bought.unit)
  const owner = 'owner' in bought ? bought.owner : (bought.deal?.owner ?? null)
  const { unit: of, acquiring } = bought
  return boughtUnit(reading, 'purchase', of, { acquiring, before: at + 1, since, owner })
}

/** A customer, as its acquiring lead was before an instant. */
export function customerUnit(
  reading: Reading,
  { unit: of, acquiring, since }: Customer,
  before: Micros,
): Unit {
  return boughtUnit(reading, 'customer', of, { acquiring, before, since, owner: null })
}

/** An invitation to a survey is its recipient's. */
export function surveyUnit(reading: Reading, person: Person | null, at: Micros): Unit {
  return unit(
    'survey',
    person,
    ofPerson(reading, person, at + 1),
    (attribute) => person && reading.profiles.ofPerson(person, attribute),
  )
}

interface Bought {
  readonly acquiring: Person | null
  /** The instant before which its acquiring lead is looked at. */
  readonly before: Micros
  /** When it, or the customer, began. */
  readonly since: Micros | null
  readonly owner: string | null
}

/** What hangs on an account: its attributes come first, those of the acquiring lead where they are blank. */
function boughtUnit(
  reading: Reading,
  kind: UnitKind,
  of: CustomerUnit | null,
  { acquiring, before, since, owner }: Bought,
): Unit {
  const account = of?.account ?? null
  const bought = unit(
    kind,
    acquiring,
    {
      ...ofPerson(reading, acquiring, before),
      cohort: () => (since === null ? null : reading.monthLabel(since)),
      owner: () => owner,
    },
    (attribute) =>
      (account === null ? null : reading.profiles.ofAccount(account, attribute)) ??
      (acquiring && reading.profiles.ofPerson(acquiring, attribute)),
  )
  return { ...bought, judged: before }
}

/** A touch's share of a revenue line; without a touch the line is nobody's credit. */
export function creditUnit(reading: Reading, line: RevenueLine, touch: Touch | null): Unit {
  const since = reading.customers.since(line.unit)
  const { acquiring } = line
  const fixed = {
    ...ofPerson(reading, acquiring, line.at + 1),
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
  const began =
    kind === 'lead'
      ? (person?.createdAt ?? conversion.at)
      : kind === 'order'
        ? reading.customers.since(conversion.unit)
        : conversion.at
  const account = conversion.unit?.account ?? null
  return sharedUnit(reading, 'goalCredit', touch, account, person, {
    ...ofPerson(reading, person, conversion.at + 1),
    cohort: () => (began === null ? null : reading.monthLabel(began)),
  })
}

/** A touch of somebody who has not reached the goal, as they were at their last one. */
export function lostUnit(
  reading: Reading,
  person: Person,
  at: Micros,
  touch: Touch | null,
  kind: 'credit' | 'goalCredit',
  isOfLeads: boolean,
): Unit {
  return sharedUnit(reading, kind, touch, person.account, person, {
    ...ofPerson(reading, person, at + 1),
    cohort: () => (isOfLeads ? reading.monthLabel(person.createdAt) : null),
    owner: () => null,
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
