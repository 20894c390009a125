/** What the argument `asOf` means, wherever it stands. */
export const AS_OF =
  'Answers as it was known at this instant: without what was recorded, corrected, merged or taken back later. The present where left out.'
