import type { SubscriptionRecord } from '@leadlight/database'
import type { Customer } from './customers.js'
import { firstCreated, unitOf, type CustomerUnit } from './deals.js'
import { fraction, parseDecimal, roundHalfAway, times, type Fraction } from './fraction.js'
import { ELAPSED_DAY, instantOf, type Day, type Micros } from './instant.js'
import { convert, decimalsOf, moneyText } from './money.js'
import type { Reading } from './reading.js'

/** How long customers are waited for: for the next term, and for the next purchase. */
interface Patience {
  readonly grace: Micros
  readonly inactivity: Micros
}

/** 30 and 180 days, unless the workspace sets others. */
function patienceOf({ world }: Reading): Patience {
  const { graceDays, inactivityDays } = world.settings.rules?.churn ?? {
    graceDays: 30,
    inactivityDays: 180,
  }
  return { grace: graceDays * ELAPSED_DAY, inactivity: inactivityDays * ELAPSED_DAY }
}

/** A time for which a unit is a customer. */
export interface CustomerSpell {
  readonly customer: Customer
  /** 1 for the first; a later one is of a customer who came back. */
  readonly number: number
  readonly from: Micros
  /** When it ended, as far as the horizon tells; null while it lasts. */
  readonly to: Micros | null
}

/** A subscription's term. */
export interface Term {
  readonly unit: CustomerUnit
  readonly from: Micros
  /** Null for one without end. */
  readonly to: Micros | null
  readonly record: SubscriptionRecord
}

/** Every term of everybody who counts. */
export function readTerms({ facts, people }: Reading): readonly Term[] {
  return facts.of('subscription').flatMap((record): readonly Term[] => {
    if (people.isExcluded(record.lead)) return []
    const unit = unitOf(record.account ?? null, people.of(record.lead) ?? null)
    if (!unit) return []
    const from = instantOf(record.startsAt, facts.zone)
    const end = record.endsAt === undefined ? null : instantOf(record.endsAt, facts.zone)
    return [{ unit, from, to: end === null ? null : Math.max(end, from), record }]
  })
}

const spellsOf = new WeakMap<Reading, readonly CustomerSpell[]>()

/** When who was a customer. */
export function readSpells(reading: Reading): readonly CustomerSpell[] {
  const known = spellsOf.get(reading)
  if (known) return known
  const terms = readTerms(reading)
  const renews = reading.lines.some(({ record }) =>
    ['order', 'renewed'].includes(record.revenueKind),
  )
  const spells = reading.customers.all.flatMap((customer) => {
    const own = terms.filter(({ unit }) => unit.key === customer.unit.key)
    if (own.length > 0) return byContract(reading, customer, own)
    if (renews) return byActivity(reading, customer, purchaseTimes(reading, customer))
    return [{ customer, number: 1, from: customer.since, to: null }]
  })
  spellsOf.set(reading, spells)
  return spells
}

/** A customer by contract stays until the last of overlapping terms is over and no other begins in time. */
function byContract(
  reading: Reading,
  customer: Customer,
  terms: readonly Term[],
): readonly CustomerSpell[] {
  const { grace } = patienceOf(reading)
  const spells: { from: Micros; to: Micros }[] = []
  for (const { from, to } of [...terms].sort((a, b) => a.from - b.from)) {
    const end = to ?? Infinity
    const last = spells.at(-1)
    if (last && from <= last.to + grace) last.to = Math.max(last.to, end)
    else spells.push({ from, to: end })
  }
  return numbered(customer, spells, (end) => end + grace <= reading.facts.horizon)
}

function byActivity(
  reading: Reading,
  customer: Customer,
  times: readonly Micros[],
): readonly CustomerSpell[] {
  const { inactivity } = patienceOf(reading)
  const spells: { from: Micros; to: Micros }[] = []
  for (const at of [...times].sort((a, b) => a - b)) {
    const last = spells.at(-1)
    if (last && at <= last.to) last.to = at + inactivity
    else spells.push({ from: at, to: at + inactivity })
  }
  return numbered(customer, spells, (end) => end <= reading.facts.horizon)
}

/** The first spell begins when the unit became a customer; an end that the horizon has not settled is none. */
function numbered(
  customer: Customer,
  spells: readonly { readonly from: Micros; readonly to: Micros }[],
  isSettled: (end: Micros) => boolean,
): readonly CustomerSpell[] {
  return spells.map(({ from, to }, i) => ({
    customer,
    number: i + 1,
    from: i === 0 ? customer.since : from,
    to: isSettled(to) ? to : null,
  }))
}

/** What keeps a customer without contract: becoming one, wins, and lines of sale that are not negative. */
function purchaseTimes({ deals, lines }: Reading, { unit, since }: Customer): readonly Micros[] {
  const wins = deals.all.filter((deal) => deal.unit.key === unit.key).map(({ wonAt }) => wonAt)
  const sales = lines
    .filter((line) => line.unit?.key === unit.key && !line.isNegative)
    .filter(({ record }) => ['won', 'order', 'renewed'].includes(record.revenueKind))
    .map(({ at }) => at)
  return [since, ...wins, ...sales].filter((at): at is Micros => at !== null && at >= since)
}

/** Whether somebody is a customer at an instant. */
export const isCustomerAt = ({ from, to }: CustomerSpell, at: Micros): boolean =>
  from < at && (to === null || to >= at)

const PER_MONTH: Readonly<Record<SubscriptionRecord['every'], Fraction>> = {
  year: fraction(1n, 12n),
  quarter: fraction(1n, 3n),
  month: fraction(1n),
  week: fraction(52n, 12n),
  day: fraction(365n, 12n),
}

/** What a paying term costs a month, rounded to its own minor unit, in another currency's at a day's rate. */
export function monthlyPrice(
  { record }: Term,
  currency: string,
  day: Day,
  { facts }: Reading,
): bigint | null {
  const minor = fraction(10n ** BigInt(decimalsOf(record.currency)))
  const amount = times(parseDecimal(record.amount), PER_MONTH[record.every])
  const own = moneyText(roundHalfAway(times(amount, minor)), record.currency)
  return convert(own, record.currency, currency, day, facts)
}

/** Whether a term is paid for; trials and pauses are not. */
export const isPaying = ({ record }: Term): boolean => (record.state ?? 'paying') === 'paying'

/** Who buys of a term, as a customer; a term always makes one. */
export function customerOf(reading: Reading, unit: CustomerUnit): Customer {
  const known = reading.customers.all.find((customer) => customer.unit.key === unit.key)
  if (known) return known
  const acquiring = unit.person ?? firstCreated(reading.people.ofAccount(unit.account))
  return { unit, since: Infinity, acquiring }
}
