/** The colour of the n-th model, the same in every picture of the page. */
export const modelColour = (place: number): string => `var(--chart-${(place % 6) + 1})`
