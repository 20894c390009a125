import type { MetricValue, Note } from '@leadlight/metrics'
import { measuredValue, minorDigits } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { textIn } from '../answer/values-in.js'
import type { CostCell } from './attribution.js'
import { wholeOf } from './credit-table.js'

/** What was booked for some groups together. */
interface Booked {
  readonly cost: bigint
  readonly lines: number
  readonly unknown: number
  readonly unconverted: number
}

const NOTHING: Booked = { cost: 0n, lines: 0, unknown: 0, unconverted: 0 }

/** Costs by group, as their scan counted them. */
export class CostTable {
  readonly #groups = new Map<string | null, Booked>()

  /** @param why there are none, where they cannot be set against credit */
  constructor(
    rows: readonly Row[],
    readonly why: string | null,
  ) {
    for (const row of rows) {
      this.#groups.set(textIn(row, 'd0'), {
        cost: wholeOf(row['m0']),
        lines: Number(row['m1']),
        unknown: Number(row['m2']),
        unconverted: Number(row['m3']),
      })
    }
  }

  /** Groups for which anything was booked. */
  get groups(): readonly (string | null)[] {
    return [...this.#groups.keys()]
  }

  /** What some groups cost together; a cost of nothing is told from one that nobody knows. */
  of(groups: readonly (string | null)[]): CostCell & { readonly isWhole: boolean } {
    if (this.why !== null) {
      const reason = { code: 'DIMENSION_NOT_APPLICABLE', text: this.why }
      return { cost: null, reason, isWhole: false }
    }
    const all = groups
      .map((group) => this.#groups.get(group) ?? NOTHING)
      .reduce(
        (a, b) => ({
          cost: a.cost + b.cost,
          lines: a.lines + b.lines,
          unknown: a.unknown + b.unknown,
          unconverted: a.unconverted + b.unconverted,
        }),
        NOTHING,
      )
    const reason = reasonOf(all)
    return { cost: all.lines > 0 ? all.cost : null, reason, isWhole: reason === null }
  }
}

function reasonOf({ lines, unknown, unconverted }: Booked): Note | null {
  if (unknown > 0) {
    return lines > 0
      ? { code: 'UNKNOWN_COST', text: 'The amount of a cost line is not known: this is what is.' }
      : { code: 'COST_UNKNOWN', text: 'What was spent here is not known yet.' }
  }
  if (unconverted > 0)
    return { code: 'FX_MISSING', text: 'There is no rate for what was spent here.' }
  return lines > 0
    ? null
    : { code: 'NO_COST_LINES', text: 'No cost was booked here, which is not a cost of 0.' }
}

/** What comes back of a cost: its gain over it, and how often it comes back. */
export interface Returns {
  readonly roi: MetricValue
  readonly revenueToCost: MetricValue
  /** What one conversion costs, for goals that are no money. */
  readonly costPer: MetricValue
}

/** Sets credit against cost; without a known cost nothing can be said, for the cost's own reason. */
export function returnsOf(
  credit: bigint | null,
  { cost, reason, isWhole }: CostCell & { readonly isWhole: boolean },
  unit: 'MONEY' | 'NUMBER',
  currency: string | null,
): Returns {
  const digits = currency === null ? 2 : minorDigits(currency)
  const spoiled = isWhole && credit !== null ? undefined : (reason ?? NO_CREDIT)
  const none = (why: Note): MetricValue => ratio(0n, 0n, digits, true, why)
  const spent = cost ?? 0n
  const earned = credit ?? 0n
  if (unit === 'NUMBER') {
    return {
      roi: none(NOT_MONEY),
      revenueToCost: none(NOT_MONEY),
      // Credit is counted in millionths.
      costPer: measuredValue(
        {
          kind: 'ratio',
          numerator: spent,
          denominator: earned,
          units: 0n,
          per: 1_000_000n,
          ...(spoiled ? { spoiled } : {}),
        },
        'MONEY',
        digits,
      ),
    }
  }
  return {
    roi: ratio(earned - spent, spent, digits, true, spoiled),
    revenueToCost: ratio(earned, spent, digits, true, spoiled),
    costPer: none(MONEY),
  }
}

const NO_CREDIT: Note = { code: 'NO_CREDIT', text: 'The model gives no credit here.' }
const NOT_MONEY: Note = { code: 'NOT_MONEY', text: 'The goal is no money that could come back.' }
const MONEY: Note = { code: 'MONEY', text: 'The goal is money, which has a return and no price.' }

function ratio(
  numerator: bigint,
  denominator: bigint,
  digits: number,
  ofMoney: boolean,
  spoiled: Note | undefined,
): MetricValue {
  const measured = { kind: 'ratio', numerator, denominator, units: 0n, ofMoney } as const
  const value = measuredValue(spoiled ? { ...measured, spoiled } : measured, 'RATIO', digits)
  const nothing = { code: 'NO_COST', text: 'The cost is 0: there is nothing to divide by.' }
  return value.value === null && value.reason === null ? { ...value, reason: nothing } : value
}
