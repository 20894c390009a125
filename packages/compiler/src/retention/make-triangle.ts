import {
  compareInstants,
  decimalOf,
  minorDigits,
  quotientOf,
  ratioOf,
  survivalCurve,
} from '@leadlight/metrics'
import type { Bucket, LifetimesOfAge } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import type { BoundTriangle } from './bind-retention.js'
import type {
  RetentionCell,
  RetentionCohort,
  RetentionSurvival,
  RetentionTriangle,
} from './retention.js'

/** What the data can tell at all. */
export interface Tellable {
  /** ISO instant at which the data ends. */
  readonly horizon: string
  /** Why nobody can be told to have left, or null. */
  readonly noLosses: RetentionSurvival['reason']
  /** Whether anybody subscribes, and whether anything was earned. */
  readonly subscriptions: boolean
  readonly revenue: boolean
}

/** A cohort's numbers by bucket. */
interface Cohort {
  size: number
  readonly active: Map<number, number>
  readonly last: Map<number, number>
  readonly revenue: Map<number, bigint>
  readonly recurring: Map<number, bigint>
}

/** The rows of one group as a triangle. */
export function makeTriangle(
  rows: readonly Row[],
  retention: BoundTriangle,
  tellable: Tellable,
): RetentionTriangle {
  const cohorts = Array.from({ length: retention.cohorts }, emptyCohort)
  const lifetimes: LifetimesOfAge[] = []
  for (const row of rows) {
    const what = String(row['what'])
    const place = Number(row['place'])
    const n = Number(row['n'])
    if (what === 'left') lifetimes.push({ age: place, ended: n, going: 0 })
    else if (what === 'stays') lifetimes.push({ age: place, ended: 0, going: n })
    else addTo(cohorts[Number(row['cohort']) - 1], what, place, row)
  }
  const made = cohorts.map((cohort, i) => makeCohort(cohort, i, retention, tellable))
  return {
    size: made.reduce((sum, { size }) => sum + size, 0),
    cohorts: made,
    overall: offsets(retention).map((offset) => pool(cohorts, offset, retention, tellable)),
    survival: tellable.noLosses
      ? { curve: null, reason: tellable.noLosses }
      : { curve: survivalCurve(joinAges(lifetimes)), reason: null },
  }
}

const emptyCohort = (): Cohort => ({
  size: 0,
  active: new Map(),
  last: new Map(),
  revenue: new Map(),
  recurring: new Map(),
})

function addTo(cohort: Cohort | undefined, what: string, place: number, row: Row): void {
  if (!cohort) return
  const n = Number(row['n'])
  const minor = row['minor']
  switch (what) {
    case 'size':
      cohort.size = n
      break
    case 'active':
    case 'last':
      cohort[what].set(place, n)
      break
    case 'revenue':
    case 'recurring':
      cohort[what].set(place, minor === null ? 0n : BigInt(minor as string))
      break
  }
}

const offsets = ({ periods }: BoundTriangle): readonly number[] =>
  Array.from({ length: periods + 1 }, (_, offset) => offset)

function makeCohort(
  cohort: Cohort,
  index: number,
  retention: BoundTriangle,
  tellable: Tellable,
): RetentionCohort {
  const bucket = retention.buckets[index] as Bucket
  return {
    label: bucket.label ?? '',
    fromDay: bucket.fromDay,
    size: cohort.size,
    provisional: isUnfinished(bucket, retention, tellable),
    cells: offsets(retention).map((offset) => {
      const later = retention.buckets[index + offset]
      if (!later) return blank(offset, cohort.size)
      return {
        ...cellOf([{ cohort, index }], offset, retention, tellable),
        label: later.label,
        provisional: goesOn(later, tellable),
      }
    }),
  }
}

/** The cohorts for which a time is over, together; provisional while there is none. */
function pool(
  cohorts: readonly Cohort[],
  offset: number,
  retention: BoundTriangle,
  tellable: Tellable,
): RetentionCell {
  const due = cohorts.flatMap((cohort, index) => {
    const later = retention.buckets[index + offset]
    return later && !goesOn(later, tellable) ? [{ cohort, index }] : []
  })
  return due.length === 0
    ? blank(offset, 0)
    : { ...cellOf(due, offset, retention, tellable), label: null, provisional: false }
}

function cellOf(
  members: readonly { readonly cohort: Cohort; readonly index: number }[],
  offset: number,
  { currency, activity }: BoundTriangle,
  { subscriptions, revenue: earns, noLosses }: Tellable,
): Omit<RetentionCell, 'label' | 'provisional'> {
  const size = sum(members.map(({ cohort }) => cohort.size))
  // Nobody can be told to be a customer no more.
  const known = activity !== 'CUSTOMER' || noLosses === null
  const active = known
    ? sum(members.map(({ cohort, index }) => at(cohort.active, index + offset)))
    : null
  const rolling = known
    ? sum(members.map(({ cohort, index }) => since(cohort.last, index + offset)))
    : null
  const amounts = (of: 'revenue' | 'recurring', then: number): bigint =>
    members.reduce(
      (total, { cohort, index }) => total + (cohort[of].get(index + then + 1) ?? 0n),
      0n,
    )
  const money = (
    of: 'revenue' | 'recurring',
    told: boolean,
  ): readonly [string | null, number | null] => {
    if (currency === null || !told) return [null, null]
    const now = amounts(of, offset)
    const first = amounts(of, 0)
    return [
      decimalOf(now, minorDigits(currency)),
      first > 0n ? Number(quotientOf(now, first)) : null,
    ]
  }
  const [revenue, revenueRetention] = money('revenue', earns)
  const [recurring, netRevenueRetention] = money('recurring', subscriptions)
  return {
    offset,
    size,
    active,
    share: ratioOf(active, size),
    rolling,
    rollingShare: ratioOf(rolling, size),
    revenue,
    revenueRetention,
    recurring,
    netRevenueRetention,
  }
}

const blank = (offset: number, size: number): RetentionCell => ({
  offset,
  label: null,
  size,
  active: null,
  share: null,
  rolling: null,
  rollingShare: null,
  revenue: null,
  revenueRetention: null,
  recurring: null,
  netRevenueRetention: null,
  provisional: true,
})

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Buckets are numbered from 1. */
const at = (counts: ReadonlyMap<number, number>, index: number): number =>
  counts.get(index + 1) ?? 0

const since = (counts: ReadonlyMap<number, number>, index: number): number =>
  sum([...counts].flatMap(([bucket, n]) => (bucket > index ? [n] : [])))

const goesOn = ({ end }: Bucket, { horizon }: Tellable): boolean =>
  compareInstants(end, horizon) > 0

/** A cohort may still grow, or the period's ends cut it. */
function isUnfinished(bucket: Bucket, { period }: BoundTriangle, tellable: Tellable): boolean {
  return goesOn(bucket, tellable) || bucket.partial || compareInstants(bucket.end, period.end) > 0
}

function joinAges(lifetimes: readonly LifetimesOfAge[]): readonly LifetimesOfAge[] {
  const byAge = new Map<number, { age: number; ended: number; going: number }>()
  for (const { age, ended, going } of lifetimes) {
    const known = byAge.get(age) ?? { age, ended: 0, going: 0 }
    byAge.set(age, known)
    known.ended += ended
    known.going += going
  }
  return [...byAge.values()]
}
