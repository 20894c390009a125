import type { AnswerValue } from '@leadlight/compiler'

/** What stands where nothing was measured: a question that its metric cannot bear. */
export const NO_VALUE_MEASURED: AnswerValue = {
  value: null,
  exact: null,
  numerator: null,
  denominator: null,
  n: null,
  immature: null,
  matureValue: null,
  lower: null,
  upper: null,
  reason: null,
  comparison: null,
}
