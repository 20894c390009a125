import type { StageDefinition } from '@leadlight/metrics'
import { firstCreated, unitOf, type CustomerUnit, type Deal, type RevenueLine } from './deals.js'
import type { Facts } from './facts.js'
import { ELAPSED_DAY, instantOf, type Micros } from './instant.js'
import type { People, Person } from './people.js'

/** A unit that has bought, and since when. */
export interface Customer {
  readonly unit: CustomerUnit
  readonly since: Micros
  /** Who came first of the unit's people. */
  readonly acquiring: Person | null
}

export interface Customers {
  readonly all: readonly Customer[]
  since(unit: CustomerUnit | null): Micros | null
  /** When a person became a customer by a win, an order or a subscription: each such instant. */
  entriesOf(person: Person): readonly Micros[]
}

/** A win up to this long before the lead's creation was typed in late. */
export const LATE_ENTRY = 7 * ELAPSED_DAY

export function readCustomers(
  facts: Facts,
  people: People,
  deals: readonly Deal[],
  lines: readonly RevenueLine[],
  stages: readonly StageDefinition[],
): Customers {
  const since = new Map<string, { unit: CustomerUnit; since: Micros }>()
  const entries = new Map<Person, Micros[]>()

  const becomesCustomer = (unit: CustomerUnit | null, at: Micros): void => {
    if (!unit) return
    const before = since.get(unit.key)
    if (!before || at < before.since) since.set(unit.key, { unit, since: at })
  }
  const enters = (person: Person | null, at: Micros): void => {
    if (person) entries.set(person, [...(entries.get(person) ?? []), at])
  }

  for (const deal of deals) {
    if (deal.wonAt === null) continue
    becomesCustomer(deal.unit, deal.wonAt)
    for (const person of deal.people) enters(person, deal.wonAt)
  }
  for (const line of lines) {
    if (!makesCustomer(line)) continue
    becomesCustomer(line.unit, line.at)
    enters(line.person ?? line.acquiring, line.at)
  }
  for (const { lead, account, startsAt } of facts.of('subscription')) {
    if (people.isExcluded(lead)) continue
    const at = instantOf(startsAt, facts.zone)
    const person = people.of(lead) ?? null
    becomesCustomer(unitOf(account ?? null, person), at)
    enters(person ?? firstCreated(people.ofAccount(account ?? null)), at)
  }
  const customerStages = stages.filter(({ role }) => role === 'CUSTOMER').map(({ id }) => id)
  for (const { lead, stage, at } of facts.of('stage')) {
    const person = people.of(lead)
    if (!person || !customerStages.includes(stage)) continue
    becomesCustomer(unitOf(null, person), instantOf(at, facts.zone))
  }

  return {
    all: [...since.values()].map(({ unit, since: at }) => ({
      unit,
      since: at,
      acquiring: unit.person ?? firstCreated(people.ofAccount(unit.account)),
    })),
    since: (unit) => (unit ? (since.get(unit.key)?.since ?? null) : null),
    entriesOf: (person) =>
      (entries.get(person) ?? []).map((at) => {
        const isLateEntry = at < person.createdAt && person.createdAt - at <= LATE_ENTRY
        return isLateEntry ? person.createdAt : at
      }),
  }
}

/** An order, a renewal, or a win without opportunity; never a negative line. A free order counts. */
function makesCustomer({ record, isNegative }: RevenueLine): boolean {
  if (isNegative) return false
  switch (record.revenueKind) {
    case 'order':
    case 'renewed':
      return true
    case 'won':
      return record.opportunity === undefined
    default:
      return false
  }
}
