import type { OpportunityChangeRecord, OpportunityRecord, RevenueRecord } from '@leadlight/database'
import { byCodePoint } from './code-point-order.js'
import { inOrder } from './event-order.js'
import type { Facts } from './facts.js'
import { instantOf, type Micros } from './instant.js'
import type { People, Person } from './people.js'
import { blankToNull } from './profile.js'

/** Who buys: an account, a person without one, or a deal that names neither. */
export interface CustomerUnit {
  /** Equal for equal units. */
  readonly key: string
  readonly account: string | null
  readonly person: Person | null
}

/** An opportunity with its people. */
export interface Deal {
  readonly id: string
  /** Its contact roles; none: its account's people; none: its own lead. */
  readonly people: readonly Person[]
  /** The one of them who came first. */
  readonly acquiring: Person | null
  readonly unit: CustomerUnit
  readonly owner: string | null
  readonly openedAt: Micros | null
  /** Its first win, if its last close is a win; else null. */
  readonly wonAt: Micros | null
}

/** A line of the revenue ledger. */
export interface RevenueLine {
  readonly id: string
  readonly at: Micros
  readonly record: RevenueRecord
  readonly deal: Deal | null
  /** The lead that the line itself names. */
  readonly person: Person | null
  readonly acquiring: Person | null
  /** Null for revenue that cannot be linked to anybody. */
  readonly unit: CustomerUnit | null
  readonly isNegative: boolean
}

export interface Deals {
  readonly all: readonly Deal[]
  of(opportunity: string | undefined): Deal | undefined
  /** Whether all people whom an opportunity names are tests or internal: such a deal counts nowhere. */
  isExcluded(opportunity: string | undefined): boolean
}

export function readDeals(facts: Facts, people: People): Deals {
  const changes = new Map<string, OpportunityChangeRecord[]>()
  for (const change of facts.of('opportunityChange')) {
    changes.set(change.opportunity, [...(changes.get(change.opportunity) ?? []), change])
  }
  const deals = new Map<string, Deal>()
  const excluded = new Set<string>()
  for (const record of facts.of('opportunity')) {
    if (namesOnlyExcluded(people, namesOf(record))) {
      excluded.add(record.id)
      continue
    }
    const account = record.account ?? null
    const onDeal = peopleOf(record, people)
    const acquiring = firstCreated(onDeal)
    deals.set(record.id, {
      id: record.id,
      people: onDeal,
      acquiring,
      unit: unitOf(account, acquiring) ?? {
        key: `opportunity ${record.id}`,
        account: null,
        person: null,
      },
      owner: blankToNull(record.owner),
      openedAt: record.openedAt === undefined ? null : instantOf(record.openedAt, facts.zone),
      wonAt: standingWin(changes.get(record.id) ?? [], facts.zone),
    })
  }
  return {
    all: [...deals.values()],
    of: (opportunity) => (opportunity === undefined ? undefined : deals.get(opportunity)),
    isExcluded: (opportunity) => opportunity !== undefined && excluded.has(opportunity),
  }
}

/** Every revenue line but those of excluded leads and of deals left out. */
export function readRevenue(facts: Facts, people: People, deals: Deals): readonly RevenueLine[] {
  const lines: RevenueLine[] = []
  for (const record of facts.of('revenue')) {
    if (people.isExcluded(record.lead) || deals.isExcluded(record.opportunity)) continue
    const deal = deals.of(record.opportunity) ?? null
    const person = people.of(record.lead) ?? null
    const own = record.account ?? null
    lines.push({
      id: record.id,
      at: instantOf(record.at, facts.zone),
      record,
      deal,
      person,
      acquiring: deal?.acquiring ?? person ?? firstCreated(people.ofAccount(own)),
      unit: unitOf(own, null) ?? deal?.unit ?? unitOf(null, person),
      isNegative: /^\s*-/.test(record.amount),
    })
  }
  return lines
}

/** The account, or the person's account, or the person alone. */
export function unitOf(account: string | null, person: Person | null): CustomerUnit | null {
  const of = account ?? person?.account ?? null
  if (of !== null) return { key: `account ${of}`, account: of, person: null }
  if (person) return { key: `lead ${person.id}`, account: null, person }
  return null
}

/** The acquiring lead of a group: whoever was created first; of two at once the one with the lower id. */
export function firstCreated(people: readonly Person[]): Person | null {
  let first: Person | null = null
  for (const person of people) {
    if (
      first === null ||
      person.createdAt < first.createdAt ||
      (person.createdAt === first.createdAt && byCodePoint(person.id, first.id) < 0)
    ) {
      first = person
    }
  }
  return first
}

function namesOf({ people, lead }: OpportunityRecord): readonly string[] {
  return lead === undefined ? (people ?? []) : [...(people ?? []), lead]
}

function namesOnlyExcluded(people: People, leads: readonly string[]): boolean {
  return leads.length > 0 && leads.every((lead) => people.isExcluded(lead))
}

function peopleOf(record: OpportunityRecord, people: People): readonly Person[] {
  const roles = new Set<Person>()
  for (const lead of record.people ?? []) {
    const person = people.of(lead)
    if (person) roles.add(person)
  }
  if (roles.size > 0) return [...roles]
  const colleagues = people.ofAccount(record.account ?? null)
  if (colleagues.length > 0) return colleagues
  const own = people.of(record.lead)
  return own ? [own] : []
}

/** The first win of a deal that was closed as won when it was last closed. */
function standingWin(changes: readonly OpportunityChangeRecord[], zone: string): Micros | null {
  const closes = changes
    .filter(({ state }) => state !== 'open')
    .map(({ id, at, sequence = 0, state }) => ({ id, sequence, state, at: instantOf(at, zone) }))
    .sort(inOrder)
  if (closes.at(-1)?.state !== 'won') return null
  return closes.find(({ state }) => state === 'won')?.at ?? null
}
