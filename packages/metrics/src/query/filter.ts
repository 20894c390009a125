/**
 * A condition on dimensions, in three-valued logic: a blank value makes every test but `isBlank`
 * unknown, so neither a test nor its `not` ever matches a blank. `in: []` matches nothing.
 * Several keys of one object all have to hold.
 */
export interface Filter {
  readonly and?: readonly Filter[]
  readonly or?: readonly Filter[]
  readonly not?: Filter
  readonly dimension?: string
  readonly is?: string
  readonly in?: readonly string[]
  readonly notIn?: readonly string[]
  /** Both ends belong to it; compared as text, by code point. */
  readonly between?: readonly [string, string]
  /** Text found anywhere in the value, upper and lower case alike. */
  readonly contains?: string
  readonly isBlank?: boolean
}
