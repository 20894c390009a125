import type { MetricValue, Note } from '@leadlight/metrics'
import { measuredValue, minorDigits } from '@leadlight/metrics'
import type { PlannedMetric } from '../plan/plan-query.js'
import { whole } from '../plan/metric-plan.js'
import type { LeftOutCode, RawNumber } from '../plan/metric-plan.js'
import type { Group, Scan } from '../plan/scan.js'
import type { NumberRef } from '../plan/scan-list.js'

/** A row as the driver gives it. */
export type Row = Readonly<Record<string, unknown>>

/** The numbers of all scans, found by scan, bucket and group. */
export class Numbers {
  readonly #cells: ReadonlyMap<string, Row>[]
  readonly #groups: ReadonlyMap<string, Group>[]
  readonly #buckets: readonly number[]

  constructor(scans: readonly Scan[], results: readonly (readonly Row[])[]) {
    this.#cells = []
    this.#groups = []
    this.#buckets = scans.map(({ buckets }) => buckets.length)
    scans.forEach((scan, i) => {
      const cells = new Map<string, Row>()
      const groups = new Map<string, Group>()
      for (const row of results[i] ?? []) {
        const group = scan.by.map((_, d) => (row[`d${d}`] as string | null) ?? null)
        const key = groupKey(group)
        cells.set(`${Number(row['bucket']) - 1} ${key}`, row)
        groups.set(key, group)
      }
      this.#cells.push(cells)
      this.#groups.push(groups)
    })
  }

  /** One number; null where no row fell into the cell. */
  find(ref: NumberRef, bucket: number, group: Group): RawNumber {
    const row = this.#cells[ref.scan]?.get(`${bucket} ${groupKey(group)}`)
    return (row?.[`m${ref.measure}`] as RawNumber) ?? null
  }

  /** The groups that any row of these scans fell into. */
  groups(refs: readonly NumberRef[]): ReadonlyMap<string, Group> {
    const scans = new Set(refs.map((ref) => ref.scan))
    return new Map([...scans].flatMap((scan) => [...(this.#groups[scan] ?? [])]))
  }

  /** A metric's value in one cell. */
  value(
    { metric, plan }: PlannedMetric,
    refs: readonly NumberRef[],
    bucket: number,
    group: Group,
    currency: string | null,
  ): MetricValue {
    const numbers = refs.map((ref) => this.find(ref, bucket, group))
    const digits = currency === null ? 2 : minorDigits(currency)
    const value = measuredValue(plan.gather(numbers), metric.definition.unit, digits)
    const unbooked = plan.booked?.some((need) => this.#sum(refs[need], group) === 0)
    if (!unbooked) return value
    const reason = whyUnbooked(
      plan.leftOut.find(({ need }) => this.#sum(refs[need], group) > 0)?.code,
    )
    return { ...value, value: null, exact: null, numerator: null, matureValue: null, reason }
  }

  /** A count of a group over all buckets. */
  #sum(ref: NumberRef | undefined, group: Group): number {
    if (!ref) return 0
    let sum = 0
    for (let bucket = 0; bucket < (this.#buckets[ref.scan] ?? 0); bucket++) {
      sum += Number(whole(this.find(ref, bucket, group)))
    }
    return sum
  }

  /** Whether any row of a group counts for a metric in a bucket, even one that adds nothing. */
  counts(
    { plan }: PlannedMetric,
    refs: readonly NumberRef[],
    group: Group,
    bucket: number,
  ): boolean {
    const leftOut = new Set(plan.leftOut.map(({ need }) => need))
    return refs.some(
      (ref, need) => !leftOut.has(need) && Number(this.find(ref, bucket, group) ?? 0) !== 0,
    )
  }

  /** How many rows a metric had to leave out of its total, by reason. */
  leftOut({ plan }: PlannedMetric, refs: readonly NumberRef[]): ReadonlyMap<LeftOutCode, number> {
    return new Map(
      plan.leftOut.flatMap(({ need, code }) => {
        const ref = refs[need]
        const count = ref ? Number(whole(this.find(ref, 0, []))) : 0
        return count > 0 ? [[code, count] as const] : []
      }),
    )
  }
}

/** Why nothing was booked that could be summed. */
function whyUnbooked(leftOut: LeftOutCode | undefined): Note {
  switch (leftOut) {
    case 'COST_UNKNOWN':
      return { code: 'COST_UNKNOWN', text: 'What was spent here is not known yet.' }
    case 'FX_MISSING':
      return { code: 'FX_MISSING', text: 'There is no rate for what was spent here.' }
    default:
      return { code: 'NO_COST_LINES', text: 'No cost was booked here, which is not a cost of 0.' }
  }
}

/** A group as a key: values may hold any character. */
export function groupKey(group: Group): string {
  return JSON.stringify(group)
}
