/** All there is to say of one metric in one cell. */
export interface Measured {
  readonly value: number | null
  /** Of money: the value unrounded, as decimal text in major units; twenty places where it does not end. */
  readonly exact?: string
  /** Of ratios only. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** Rows counted, members of a cohort, or values used. */
  readonly n: number
  /** Of ratios with a window only. */
  readonly immature: number | null
  readonly matureValue: number | null
  /** Of estimates only. */
  readonly lower?: number | null
  readonly upper?: number | null
  /** How far limits that another chance drew may lie from these, in the unit of the value. */
  readonly limitTolerance?: number
  readonly fxMissing?: number
  /** How far another search for the same estimate may end from this one, relative to the value. */
  readonly tolerance?: number
}
