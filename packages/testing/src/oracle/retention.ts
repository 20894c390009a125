import type { RetentionQuery } from '@leadlight/compiler'
import { bucketsOf, earlierSpan, resolvePeriod, type Bucket, type Span } from './calendar.js'
import { isPaying, monthlyPrice, readSpells, readTerms } from './customer-life.js'
import type { Customer } from './customers.js'
import { isEngaged } from './engagements.js'
import { passing } from './evaluate.js'
import { addDays, dayOf, ELAPSED_DAY, startOfDay, type Micros } from './instant.js'
import { readInvitations } from './invitations.js'
import { lineAmount } from './line-amount.js'
import { customerUnit } from './money-units.js'
import { read, type Reading } from './reading.js'
import { memberTest } from './segments.js'
import type { World } from './world.js'

/** A cohort in one later time; null where that has not begun. */
export interface OracleRetentionCell {
  readonly active: number
  readonly rolling: number
  /** Minor units of the asked currency. */
  readonly revenue: bigint
  readonly recurring: bigint
  readonly provisional: boolean
}

/** Those who became customers in one time. */
export interface OracleCohort {
  readonly label: string
  readonly customers: readonly Customer[]
  readonly cells: readonly (OracleRetentionCell | null)[]
}

/** The triangle of some customers, and how many days each was one: `ended`, or so far. */
export interface OracleTriangle {
  readonly cohorts: readonly OracleCohort[]
  readonly lifetimes: readonly { readonly days: number; readonly ended: boolean }[]
}

/** Which triangle of a question: of one value of `by`, of the period that it is compared with. */
export interface TriangleOf {
  readonly group?: { readonly value: string | null }
  readonly earlier?: boolean
}

/** Counts a retention triangle customer by customer. */
export function retentionOf(
  world: World,
  query: RetentionQuery,
  { group, earlier }: TriangleOf = {},
): OracleTriangle {
  const reading = read(world)
  const { horizon } = reading.facts
  const period = spanOf(reading, query, earlier)
  const members = membersOf(reading, query, period).filter(
    (customer) => !group || groupOf(reading, customer, query) === group.value,
  )
  const buckets = bucketsOf(reachOf(period, horizon), query.grain ?? 'MONTH', world.settings)
  const begun = buckets.filter(({ start }) => start <= horizon)
  return {
    cohorts: begun
      .filter(({ start }) => start < period.end)
      .map((bucket, i) => {
        const customers = members.filter(({ since }) => isIn(since, bucket))
        const cells = Array.from({ length: (query.periods ?? 12) + 1 }, (_, offset) => {
          const place = i + offset
          const later = begun[place]
          return later ? cellOf(reading, query, customers, begun, place) : null
        })
        return { label: bucket.label, customers, cells }
      }),
    lifetimes: members.map((customer) => lifetimeOf(reading, customer)),
  }
}

/** Values of `by` among the customers of a retention triangle, each once. */
export function retentionGroups(
  world: World,
  query: RetentionQuery,
  { earlier }: TriangleOf = {},
): readonly (string | null)[] {
  if (query.by === undefined) return []
  const reading = read(world)
  const customers = membersOf(reading, query, spanOf(reading, query, earlier))
  return [...new Set(customers.map((customer) => groupOf(reading, customer, query)))]
}

function spanOf({ facts, world }: Reading, query: RetentionQuery, earlier = false): Span {
  const now = resolvePeriod(query.period, facts.horizon, world.settings)
  return earlier && query.compareTo
    ? earlierSpan(now, query.compareTo, facts.horizon, world.settings)
    : now
}

/** From the period's first day to the later of its end and the end of the horizon's day. */
function reachOf(period: Span, horizon: Micros): Span {
  const after = addDays(dayOf(horizon, period.zone), 1)
  const to = after > period.to ? after : period.to
  return { ...period, to, end: startOfDay(to, period.zone) }
}

/** Those who became customers in the period, and pass filter and segment. */
function membersOf(
  reading: Reading,
  query: RetentionQuery,
  { start, end }: Span,
): readonly Customer[] {
  const { horizon } = reading.facts
  const isMember = memberTest(reading, query)
  const passes = passing(query)
  return reading.customers.all
    .filter(({ since }) => since >= start && since < end && since <= horizon)
    .filter((customer) => {
      const unit = unitOf(reading, customer)
      return passes({ unit }) && isMember(unit, end, customer.since + 1)
    })
}

/** A customer as of becoming one. */
const unitOf = (reading: Reading, customer: Customer) =>
  customerUnit(reading, customer, customer.since + 1)

const groupOf = (reading: Reading, customer: Customer, { by }: RetentionQuery): string | null =>
  by === undefined ? null : unitOf(reading, customer).value(by)

const isIn = (at: Micros, { start, end }: Bucket): boolean => at >= start && at < end

function cellOf(
  reading: Reading,
  query: RetentionQuery,
  customers: readonly Customer[],
  buckets: readonly Bucket[],
  place: number,
): OracleRetentionCell {
  const bucket = buckets[place] as Bucket
  const was = (customer: Customer, then: Bucket): boolean =>
    isActive(reading, customer, then, query.activity ?? 'BOUGHT')
  const currency = query.currency ?? reading.world.settings.currency ?? 'EUR'
  const sumOf = (amountsOf: (customer: Customer) => readonly (bigint | null)[]): bigint =>
    customers.flatMap(amountsOf).reduce<bigint>((sum, amount) => sum + (amount ?? 0n), 0n)
  return {
    active: customers.filter((customer) => was(customer, bucket)).length,
    rolling: customers.filter((customer) =>
      buckets.slice(place).some((then) => was(customer, then)),
    ).length,
    revenue: sumOf(({ unit }) =>
      reading.lines
        .filter((line) => line.unit?.key === unit.key && isIn(line.at, bucket))
        .filter(({ at }) => at <= reading.facts.horizon)
        .map((line) => lineAmount({ reading, params: {}, currency: () => currency }, line)),
    ),
    recurring: sumOf(({ unit }) => {
      const closing = closingOf(reading, bucket)
      return readTerms(reading)
        .filter((term) => term.unit.key === unit.key && isPaying(term))
        .filter(({ from, to }) => from < closing && (to === null || to >= closing))
        .map((term) =>
          monthlyPrice(term, currency, dayOf(closing - 1, reading.facts.zone), reading),
        )
    }),
    provisional: bucket.end > reading.facts.horizon,
  }
}

/** What happens at the horizon itself has happened. */
const closingOf = ({ facts }: Reading, { end }: Bucket): Micros => Math.min(end, facts.horizon + 1)

function isActive(
  reading: Reading,
  customer: Customer,
  bucket: Bucket,
  activity: RetentionQuery['activity'],
): boolean {
  const { start } = bucket
  const closing = closingOf(reading, bucket)
  const inTime = (at: Micros | null): boolean => at !== null && at >= start && at < closing
  const isOwn = (of: { readonly key: string } | null): boolean => of?.key === customer.unit.key
  switch (activity) {
    case 'CUSTOMER':
      return readSpells(reading)
        .filter((spell) => spell.customer === customer)
        .some(({ from, to }) => from < closing && (to === null || to > start))
    case 'ENGAGED': {
      const { unit } = customer
      const people = unit.person ? [unit.person] : reading.people.ofAccount(unit.account)
      return (
        people.some((person) => isEngaged(reading, person, start, closing)) ||
        reading.lines.some(
          (line) => isOwn(line.unit) && line.record.revenueKind === 'order' && inTime(line.at),
        ) ||
        readInvitations(reading).some(
          ({ person, answers }) =>
            person !== null && people.includes(person) && answers.some(({ at }) => inTime(at)),
        )
      )
    }
    default:
      return (
        inTime(customer.since) ||
        reading.deals.all.some((deal) => isOwn(deal.unit) && inTime(deal.wonAt)) ||
        reading.lines.some(
          (line) =>
            isOwn(line.unit) &&
            ['won', 'order', 'renewed'].includes(line.record.revenueKind) &&
            !line.isNegative &&
            line.at >= customer.since &&
            inTime(line.at),
        ) ||
        readTerms(reading).some(
          (term) =>
            isOwn(term.unit) &&
            isPaying(term) &&
            (term.to === null || term.to > term.from) &&
            term.from < closing &&
            (term.to === null || term.to > start),
        )
      )
  }
}

function lifetimeOf(reading: Reading, customer: Customer): { days: number; ended: boolean } {
  const first = readSpells(reading).find(
    (spell) => spell.customer === customer && spell.number === 1,
  )
  const to = first?.to ?? null
  const lasted = Math.max((to ?? reading.facts.horizon) - customer.since, 0)
  return { days: Math.floor(lasted / ELAPSED_DAY), ended: to !== null }
}

/** The share of lifetimes longer than an age: of those seen to each age, how many stayed, multiplied. */
export function survivingShare(lifetimes: OracleTriangle['lifetimes'], age: number): number {
  let share = 1
  for (const day of [...new Set(lifetimes.map(({ days }) => days))].sort((a, b) => a - b)) {
    if (day > age) break
    const seen = lifetimes.filter(({ days }) => days >= day).length
    const left = lifetimes.filter(({ days, ended }) => days === day && ended).length
    share *= (seen - left) / seen
  }
  return share
}
