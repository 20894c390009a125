/** All numbers of what models learn are whole parts of this. */
export const ONE = 10n ** 60n

/** What each group would take along: in parts of ONE, and what shares are in proportion to. */
export interface Effects {
  readonly removed: readonly bigint[]
  readonly shares: readonly bigint[]
}
