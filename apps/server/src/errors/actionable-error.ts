/** Facts of an error that programs read: ids, names, bounds. */
export type ErrorParams = Readonly<Record<string, unknown>>

interface ActionableParts {
  readonly code: string
  /** The thing and the reason, one sentence. */
  readonly message: string
  /** The next step. */
  readonly suggestion?: string
  readonly params?: ErrorParams
  /** Where in the request it lies, such as `['where', 'in']`. */
  readonly path?: readonly (string | number)[]
  readonly cause?: unknown
  /** HTTP status, where the whole request fails by it. */
  readonly status?: number
}

/** A failure that its reader can act on; only these reach a client in their own words. */
export abstract class ActionableError extends Error {
  readonly code: string
  readonly suggestion: string | undefined
  readonly params: ErrorParams
  readonly path: readonly (string | number)[] | undefined
  readonly status: number | undefined

  constructor({ code, message, suggestion, params = {}, path, cause, status }: ActionableParts) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.suggestion = suggestion
    this.params = params
    this.path = path
    this.status = status
  }
}

/** A request that asks for something that cannot be given as it was asked. */
export class InputError extends ActionableError {
  override readonly name = 'InputError'
}

/** A request of somebody who may not make it. */
export class AccessError extends ActionableError {
  override readonly name = 'AccessError'
}
