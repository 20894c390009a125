/** A dimension and what people call it. */
export interface BreakdownDimension {
  readonly id: string
  readonly name: string
}

/** The dimensions that every one of the metrics bears: the Overview groups them all by one. */
export function breakdownDimensions(
  named: readonly BreakdownDimension[],
  others: readonly (readonly { readonly id: string }[])[],
): BreakdownDimension[] {
  return named.filter(({ id }) =>
    others.every((dimensions) => dimensions.some((one) => one.id === id)),
  )
}
