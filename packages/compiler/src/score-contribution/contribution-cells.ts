import { judgeEffect, judgeShare } from '@leadlight/metrics'
import type { Share } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { countIn, textIn } from '../answer/values-in.js'
import type { ContributionBase, JudgedKey, Points } from './score-contribution.js'

/** The numbers of a period by group, key and bucket; bucket 0 is the whole period. */
export class ContributionCells {
  readonly #rows = new Map<string, Row>()
  readonly #keys = new Map<string, (string | null)[]>()

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const [group, bucket] = [textIn(row, 'd0'), Number(row['bucket'])]
      const isWhole = Number(row['whole']) === 1
      this.#rows.set(placeOf(group, bucket, isWhole ? WHOLE : textIn(row, 'key')), row)
      const own = JSON.stringify(group)
      const keys = this.#keys.get(own) ?? []
      this.#keys.set(own, keys)
      if (!isWhole && bucket === 0) keys.push(textIn(row, 'key'))
    }
  }

  get groups(): readonly (string | null)[] {
    return [...this.#keys.keys()].map((group) => JSON.parse(group) as string | null)
  }

  /** What gave or took points of a group. */
  keysOf(group: string | null): readonly (string | null)[] {
    return this.#keys.get(JSON.stringify(group)) ?? []
  }

  points(group: string | null, bucket: number, key: string | null | typeof WHOLE): Points {
    const row = this.#rows.get(placeOf(group, bucket, key)) ?? {}
    return {
      given: decimalText(row['given']),
      taken: decimalText(row['taken']),
      changes: countIn(row, 'changes'),
      people: countIn(row, key === WHOLE ? 'people' : 'keyed'),
    }
  }

  /** Everybody of a group who got or lost points. */
  base(group: string | null): ContributionBase {
    const row = this.#rows.get(placeOf(group, 0, WHOLE)) ?? {}
    return { base: judgeShare(baseOf(row)), immature: countIn(row, 'base_immature') }
  }

  /** What came of those whom a key touched, against the others of their group. */
  judged(group: string | null, key: string | null): JudgedKey {
    const row = this.#rows.get(placeOf(group, 0, key)) ?? {}
    const base = baseOf(this.#rows.get(placeOf(group, 0, WHOLE)) ?? {})
    const touched = { hits: countIn(row, 'converted'), of: countIn(row, 'n') }
    const others = {
      hits: base.hits - countIn(row, 'base_keyed_converted'),
      of: base.of - countIn(row, 'base_keyed'),
    }
    return {
      touched: judgeShare(touched),
      others: judgeShare(others),
      immature: countIn(row, 'immature'),
      ...judgeEffect(touched, others, decimalText(row['given']) !== '0'),
    }
  }
}

/** Stands for all keys together. */
export const WHOLE = Symbol('all keys')

const placeOf = (group: string | null, bucket: number, key: string | null | typeof WHOLE): string =>
  JSON.stringify([group, bucket, key === WHOLE ? [] : key])

const baseOf = (row: Row): Share => ({
  hits: countIn(row, 'base_converted'),
  of: countIn(row, 'base_n'),
})

/** Without zeros that say nothing: `12.500` is `12.5`. */
export function decimalText(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '0'
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
