import type { StageDefinition } from '@leadlight/metrics'
import { byCodePoint } from '../code-point-order.js'
import type { Customers } from '../customers.js'
import type { CustomerUnit, Deal, RevenueLine } from '../deals.js'
import { ELAPSED_DAY, type Micros } from '../instant.js'
import type { Person } from '../people.js'

/** Something that credit is split for: a win, an order, or a goal that was reached. */
export interface Conversion {
  readonly id: string
  readonly at: Micros
  readonly openedAt: Micros | null
  readonly people: readonly Person[]
  readonly unit: CustomerUnit | null
}

/** The conversions behind revenue, and which line belongs to which. */
export interface Conversions {
  readonly ofDeal: ReadonlyMap<Deal, Conversion>
  of(line: RevenueLine): Conversion | null
  firstOf(unit: CustomerUnit | null): Conversion | null
}

/** Influence begins this long before the opening. */
export const INFLUENCE = 365 * ELAPSED_DAY

/** A line may name a line that names a line, and so on, this many times. */
const STEPS = 8

export function readConversions(
  deals: readonly Deal[],
  lines: readonly RevenueLine[],
  ofAccount: (account: string | null) => readonly Person[],
): Conversions {
  const ofDeal = new Map(
    deals.flatMap((deal) => {
      if (deal.wonAt === null) return []
      const { people, unit, openedAt } = deal
      return [[deal, { id: deal.id, at: deal.wonAt, openedAt, people, unit }] as const]
    }),
  )
  const ofOrder = readOrders(lines, ofDeal, ofAccount)

  const first = new Map<string, Conversion>()
  const earliestFirst = (a: Conversion, b: Conversion): number =>
    a.at - b.at || byCodePoint(a.id, b.id)
  for (const conversion of [
    // Of two at one instant a win comes first.
    ...[...ofDeal.values()].sort(earliestFirst),
    ...[...new Set(ofOrder.values())].sort(earliestFirst),
  ]) {
    const key = conversion.unit?.key
    if (key === undefined) continue
    const before = first.get(key)
    if (!before || conversion.at < before.at) first.set(key, conversion)
  }
  const firstOf = (unit: CustomerUnit | null): Conversion | null =>
    unit ? (first.get(unit.key) ?? null) : null

  const own = (line: RevenueLine): Conversion | null =>
    (line.deal && ofDeal.get(line.deal)) ?? ofOrder.get(line) ?? null
  return {
    ofDeal,
    firstOf,
    of: (line) => {
      let at: RevenueLine = line
      for (let step = 0; step <= STEPS; step++) {
        const conversion = own(at)
        if (conversion) return conversion
        const next = namedBy(at, lines)
        if (!next) return firstOf(at.unit)
        at = next
      }
      return firstOf(line.unit)
    },
  }
}

/** Lines of one order id and unit are one order; a line without id is one by itself. */
function readOrders(
  lines: readonly RevenueLine[],
  ofDeal: ReadonlyMap<Deal, Conversion>,
  ofAccount: (account: string | null) => readonly Person[],
): ReadonlyMap<RevenueLine, Conversion> {
  const orders = new Map<string, RevenueLine[]>()
  for (const line of lines) {
    if (line.record.revenueKind !== 'order' || !line.unit) continue
    if (line.deal && ofDeal.has(line.deal)) continue
    const { orderId } = line.record
    const key = JSON.stringify([line.unit.key, orderId ?? null, orderId === undefined && line.id])
    orders.set(key, [...(orders.get(key) ?? []), line])
  }
  const conversions = new Map<RevenueLine, Conversion>()
  for (const of of orders.values()) {
    const [line] = of
    if (!line) continue
    const buyers = new Set(of.flatMap(({ person }) => person ?? []))
    const conversion: Conversion = {
      id: line.record.orderId ?? line.id,
      at: Math.min(...of.map(({ at }) => at)),
      openedAt: null,
      people: buyers.size > 0 ? [...buyers] : peopleOf(line.unit, ofAccount),
      unit: line.unit,
    }
    for (const each of of) conversions.set(each, conversion)
  }
  return conversions
}

/** Everybody of a unit. */
function peopleOf(
  unit: CustomerUnit | null,
  ofAccount: (account: string | null) => readonly Person[],
): readonly Person[] {
  return unit?.person ? [unit.person] : ofAccount(unit?.account ?? null)
}

/** The line that a line refers to, else the first of its order; of the same unit, if it has one. */
function namedBy(line: RevenueLine, lines: readonly RevenueLine[]): RevenueLine | null {
  const { refersTo, orderId } = line.record
  const candidates = lines.filter(
    (other) => other !== line && (!line.unit || other.unit?.key === line.unit.key),
  )
  const named = candidates.find(({ id }) => id === refersTo)
  if (named) return named
  if (orderId === undefined) return null
  const [first] = candidates
    .filter(({ record }) => record.revenueKind === 'order' && record.orderId === orderId)
    .sort((a, b) => a.at - b.at || byCodePoint(a.id, b.id))
  return first ?? null
}

/** What an attributed conversion may be, by the role of the goal's stage. */
export interface GoalReached {
  readonly conversion: Conversion
  readonly unit: 'lead' | 'opportunity' | 'customer' | 'order'
  readonly person: Person | null
  readonly deal: Deal | null
}

/** Every time a goal was reached, once for each that the goal's own metric counts. */
export function goalsReached(
  role: StageDefinition['role'],
  from: {
    readonly people: readonly Person[]
    readonly deals: readonly Deal[]
    readonly customers: Customers
    readonly conversions: Conversions
    readonly reachedAt: (person: Person) => Micros | null
    readonly ofAccount: (account: string | null) => readonly Person[]
  },
): readonly GoalReached[] {
  switch (role) {
    case 'MQL':
      return from.people.flatMap((person) => {
        const at = from.reachedAt(person)
        if (at === null) return []
        const conversion = { id: person.id, at, openedAt: null, people: [person], unit: null }
        return [{ conversion, unit: 'lead', person, deal: null }]
      })
    case 'OPPORTUNITY':
      return from.deals.flatMap((deal) => {
        const { id, openedAt, people, unit, acquiring } = deal
        if (openedAt === null) return []
        const conversion = { id, at: openedAt, openedAt, people, unit }
        return [{ conversion, unit: 'opportunity', person: acquiring, deal }]
      })
    case 'CUSTOMER':
      return from.customers.all.map(({ unit, since, acquiring }) => {
        const first = from.conversions.firstOf(unit)
        const people = peopleOf(unit, from.ofAccount)
        const conversion =
          first?.at === since ? first : { id: unit.key, at: since, openedAt: null, people, unit }
        return { conversion, unit: 'customer', person: acquiring, deal: null }
      })
    default:
      return []
  }
}
