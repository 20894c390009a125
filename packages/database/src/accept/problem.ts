/** Why a record is refused, and what its sender can do. */
export interface Problem {
  readonly code: RejectionCode
  readonly reason: string
  readonly hint: string
}

/** The catalogue of refusals; a code keeps its meaning for ever. */
export type RejectionCode =
  | 'BAD_AMOUNT'
  | 'BAD_ATTRIBUTE'
  | 'BAD_CHOICE'
  | 'BAD_CURRENCY'
  | 'BAD_DAY'
  | 'BAD_ID'
  | 'BAD_IP'
  | 'BAD_NUMBER'
  | 'BAD_RECORD'
  | 'BAD_REVISION'
  | 'BAD_TEXT'
  | 'BAD_TIME'
  | 'BAD_WEIGHTS'
  | 'CURRENCY_MISSING'
  | 'EMPTY_PROFILE'
  | 'FUTURE_DATED'
  | 'ID_REUSED_DIFFERENT'
  | 'MERGE_INTO_ITSELF'
  | 'MISSING_VALUE'
  | 'NO_SUBJECT'
  | 'PERIOD_ENDS_FIRST'
  | 'RESERVED_ATTRIBUTE'
  | 'RESERVED_ID'
  | 'TEXT_TOO_LONG'
  | 'TOO_MANY_DECIMALS'
  | 'TWO_SUBJECTS'
  | 'UNKNOWN_ACCOUNT'
  | 'UNKNOWN_ASSET'
  | 'UNKNOWN_CAMPAIGN'
  | 'UNKNOWN_KIND'
  | 'UNKNOWN_LEAD'
  | 'UNKNOWN_OPPORTUNITY'
  | 'UNKNOWN_PROGRAM'
  | 'UNKNOWN_STAGE'
  | 'UNKNOWN_STEP'

export const problem = (code: RejectionCode, reason: string, hint: string): Problem => ({
  code,
  reason,
  hint,
})

/** A value as a person reads it in a reason, cut where it is long. */
export function shown(value: unknown): string {
  const text = hasNoJson(value) ? String(value) : (JSON.stringify(value) ?? String(value))
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

// It refers to itself, or holds a bigint.
function hasNoJson(value: unknown): boolean {
  try {
    JSON.stringify(value)
    return false
  } catch {
    return true
  }
}

export const missing = (property: string): Problem =>
  problem(
    'MISSING_VALUE',
    `The record has no \`${property}\`.`,
    `Fill \`${property}\`; it may not be blank.`,
  )
