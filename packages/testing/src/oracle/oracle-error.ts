export type OracleErrorCode =
  | 'UNKNOWN_METRIC'
  | 'UNKNOWN_STAGE'
  | 'UNKNOWN_SEGMENT'
  | 'MISSING_PARAMETER'
  | 'DIMENSION_NOT_APPLICABLE'
  | 'NO_CURRENCY'
  | 'EMPTY_PERIOD'

/** A question that the definitions do not answer; `code` says why. */
export class OracleError extends Error {
  override readonly name = 'OracleError'
  constructor(
    readonly code: OracleErrorCode,
    message: string,
  ) {
    super(message)
  }
}
