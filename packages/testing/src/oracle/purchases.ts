import { byCodePoint } from './code-point-order.js'
import type { CustomerUnit, Deal, RevenueLine } from './deals.js'
import { dayOf, type Day, type Micros } from './instant.js'
import type { Reading } from './reading.js'

/** An order, known by its first line, or a standing win. */
export interface Purchase {
  readonly bought: RevenueLine | Deal
  readonly id: string
  readonly unit: CustomerUnit | null
  readonly at: Micros
  readonly day: Day
  /** The lines that say what it cost: those of the order, or the won ones of the deal. */
  readonly lines: readonly RevenueLine[]
}

/** Wins, then orders: the lines of one order id of one buyer, or a line without one. */
export function readPurchases({ deals, lines, facts }: Reading): readonly Purchase[] {
  const wins = deals.all.flatMap((deal): readonly Purchase[] => {
    if (deal.wonAt === null) return []
    const own = lines.filter((line) => line.deal === deal && line.record.revenueKind === 'won')
    const day = dayOf(deal.wonAt, facts.zone)
    return [{ bought: deal, id: deal.id, unit: deal.unit, at: deal.wonAt, day, lines: own }]
  })
  const orders = new Map<string, RevenueLine[]>()
  for (const line of lines) {
    if (line.record.revenueKind !== 'order') continue
    const { orderId } = line.record
    const key =
      orderId === undefined ? `line ${line.id}` : JSON.stringify([line.unit?.key, orderId])
    orders.set(key, [...(orders.get(key) ?? []), line])
  }
  const ordered = [...orders.values()].flatMap((own): readonly Purchase[] => {
    const [first] = inTime(own)
    if (!first) return []
    const day = dayOf(first.at, facts.zone)
    return [{ bought: first, id: first.id, unit: first.unit, at: first.at, day, lines: own }]
  })
  return [...inTime(wins), ...inTime(ordered)]
}

/** The first purchase of every unit that bought anything. */
export function firstPurchases(purchases: readonly Purchase[]): readonly Purchase[] {
  const first = new Map<string, Purchase>()
  for (const purchase of purchases) {
    if (!purchase.unit) continue
    const before = first.get(purchase.unit.key)
    if (!before || purchase.at < before.at) first.set(purchase.unit.key, purchase)
  }
  return [...first.values()]
}

/**
 * The lines of every unit's first conversion: those that name the won deal; or those of the order,
 * and what refers to one of them. Where nothing was bought before, a renewal or a win without a deal
 * is a conversion of its own.
 */
export function firstConversionLines(reading: Reading): ReadonlySet<RevenueLine> {
  const { deals, lines } = reading
  const first = new Set<RevenueLine>()
  const units = new Set(lines.flatMap(({ unit }) => (unit ? [unit.key] : [])))
  for (const key of units) {
    const own = lines.filter(({ unit }) => unit?.key === key)
    const [win] = inTime(
      deals.all.flatMap((deal) =>
        deal.unit.key === key && deal.wonAt !== null ? [{ deal, id: deal.id, at: deal.wonAt }] : [],
      ),
    )
    const [sale] = inTime(own.filter(isSale))
    const isWin = win !== undefined && (!sale || win.at <= sale.at)
    const named = own.filter((line) =>
      isWin ? line.deal === win.deal : sale !== undefined && isOfSale(line, sale),
    )
    for (const line of named) first.add(line)
  }
  return first
}

/** A line that is or begins a conversion without a deal. */
function isSale({ record, deal }: RevenueLine): boolean {
  return (
    record.revenueKind === 'order' ||
    (deal === null && (record.revenueKind === 'renewed' || record.revenueKind === 'won'))
  )
}

function isOfSale(line: RevenueLine, sale: RevenueLine): boolean {
  if (line === sale || line.record.refersTo === sale.id) return true
  const { orderId } = sale.record
  return orderId !== undefined && line.record.orderId === orderId
}

function inTime<T extends { readonly at: Micros; readonly id: string }>(
  of: readonly T[],
): readonly T[] {
  return [...of].sort((a, b) => a.at - b.at || byCodePoint(a.id, b.id))
}
