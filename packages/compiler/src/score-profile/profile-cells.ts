import type { ModelShare } from '@leadlight/metrics'
import { scoreCell } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { compareTexts } from '../answer/rank-groups.js'
import { countIn, textIn } from '../answer/values-in.js'
import type { ProfileCell } from './score-profile.js'

/** The cells of a statement, found by group and bucket; bucket 0 is the whole period. */
export class ProfileCells {
  readonly #cells = new Map<string, Row>()
  readonly #models = new Map<string, ModelShare[]>()
  readonly #groups = new Set<string | null>()

  constructor(
    rows: readonly Row[],
    private readonly bands: number,
    private readonly hasThreshold: boolean,
  ) {
    for (const row of rows) {
      const group = textIn(row, 'd0')
      const key = keyOf(group, Number(row['bucket']))
      this.#groups.add(group)
      if (Number(row['whole']) === 1) {
        this.#cells.set(key, row)
        continue
      }
      const leads = countIn(row, 'scored')
      if (leads === 0) continue
      const model = textIn(row, 'model')
      this.#models.set(key, [...(this.#models.get(key) ?? []), { model, leads }])
    }
  }

  get groups(): readonly (string | null)[] {
    return [...this.#groups]
  }

  /** A cell into which nobody fell is one of nobody. */
  at(group: string | null, bucket: number): ProfileCell {
    const row = this.#cells.get(keyOf(group, bucket)) ?? {}
    const whole = (name: string): bigint | null => {
      const value = row[name]
      return typeof value === 'string' || typeof value === 'number' ? BigInt(value) : null
    }
    const quartiles = [0, 1, 2].map((i) => {
      const [low, high] = [whole(`q${i}_0`), whole(`q${i}_1`)]
      return low === null || high === null ? null : ([low, high] as const)
    })
    const tally = {
      leads: countIn(row, 'leads'),
      immature: countIn(row, 'immature'),
      scored: countIn(row, 'scored'),
      bands: Array.from({ length: this.bands }, (_, band) => countIn(row, `b${band}`)),
      above: countIn(row, 'above'),
      sum: whole('total') ?? 0n,
      quartiles,
    }
    const models = this.#models.get(keyOf(group, bucket)) ?? []
    return {
      ...scoreCell(tally, this.hasThreshold),
      models: models.toSorted((a, b) => b.leads - a.leads || compareTexts(a.model, b.model)),
    }
  }
}

const keyOf = (group: string | null, bucket: number): string => JSON.stringify([group, bucket])
