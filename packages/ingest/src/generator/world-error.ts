export type WorldErrorCode = 'DAY_INVALID' | 'SIZE_INVALID' | 'RECORDS_REFUSED'

/** A world that cannot be made or stored: the message says what is wrong, the hint what to do. */
export class WorldError extends Error {
  override readonly name = 'WorldError'
  readonly code: WorldErrorCode
  readonly hint: string

  constructor(code: WorldErrorCode, message: string, hint: string) {
    super(message)
    this.code = code
    this.hint = hint
  }
}
