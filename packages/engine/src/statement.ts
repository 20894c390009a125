/** A SQL text with numbered placeholders (`$1`, …) and the values that fill them. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}
