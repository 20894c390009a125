/** The windows on offer, in days since a person entered the funnel. */
export const WINDOWS = [7, 30, 90, 180, 365] as const
