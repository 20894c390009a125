/**
 * Rows that are worked out for a question: each has a printer of the same name in the compiler.
 */
export const SOURCES = [
  'assignment',
  'costShares',
  'firstLandingViews',
  'forecast',
  'liftMember',
  'mqlPipeline',
] as const
export type SourceId = (typeof SOURCES)[number]
