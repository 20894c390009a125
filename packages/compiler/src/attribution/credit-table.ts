import type { Row } from '../answer/numbers.js'
import { countIn, textIn } from '../answer/values-in.js'
import type { BoundModel } from './attribution.js'
import type { CreditPart } from './plan-scans.js'
import { CREDIT_PARTS } from './plan-scans.js'

/** Credit by model, part and group, of one stretch of time. */
export class CreditTable {
  readonly #parts = new Map<string, Map<string | null, bigint>>()

  add(model: string, part: CreditPart, group: string | null, amount: bigint): void {
    const key = `${part} ${model}`
    const groups = this.#parts.get(key) ?? new Map<string | null, bigint>()
    groups.set(group, (groups.get(group) ?? 0n) + amount)
    this.#parts.set(key, groups)
  }

  /** What one group has. */
  of(model: string, part: CreditPart, group: string | null): bigint {
    return this.#parts.get(`${part} ${model}`)?.get(group) ?? 0n
  }

  /** What all groups have together. */
  sum(model: string, part: CreditPart): bigint {
    const groups = this.#parts.get(`${part} ${model}`)
    return [...(groups?.values() ?? [])].reduce((sum, amount) => sum + amount, 0n)
  }

  /** Groups in which a touch earned something. */
  groups(model: string): readonly (string | null)[] {
    const earned = this.#parts.get(`earned ${model}`) ?? []
    return [...earned].flatMap(([group, amount]) => (amount === 0n ? [] : [group]))
  }
}

/** Credit as a scan counted it. */
export interface ReadCredits {
  readonly whole: CreditTable
  /** One per bucket. */
  readonly buckets: readonly CreditTable[]
  /** Lines whose amount cannot be told. */
  readonly missing: number
}

/** The rows of a scan of credit; models that learn have none in it. */
export function readCredits(
  models: readonly BoundModel[],
  rows: readonly Row[],
  count: number,
): ReadCredits {
  const weighed = models.filter((model) => model.weighed !== null)
  const whole = new CreditTable()
  const buckets = Array.from({ length: count }, () => new CreditTable())
  let missing = 0
  for (const row of rows) {
    const group = textIn(row, 'd0')
    const bucket = buckets[Number(row['bucket']) - 1]
    weighed.forEach(({ id }, i) => {
      CREDIT_PARTS.forEach((part, n) => {
        const amount = wholeOf(row[`m${i * CREDIT_PARTS.length + n}`])
        whole.add(id, part, group, amount)
        bucket?.add(id, part, group, amount)
      })
    })
    missing += countIn(row, `m${weighed.length * CREDIT_PARTS.length}`)
  }
  return { whole, buckets, missing }
}

/** A whole number as the driver gives it. */
export function wholeOf(value: unknown): bigint {
  return typeof value === 'string' || typeof value === 'number'
    ? BigInt(String(value).replace(/\.0*$/, ''))
    : 0n
}
