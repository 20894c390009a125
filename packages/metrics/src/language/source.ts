/**
 * Rows that are worked out for a question: each has a printer of the same name in the compiler.
 */
export const SOURCES = [
  'assignment',
  'cohortMembers',
  'costShares',
  'credit',
  'dormantLeads',
  'enrolmentGoals',
  'firstLandingViews',
  'forecast',
  'goalCredit',
  'influenced',
  'liftMember',
  'mqlCohort',
  'modelCredits',
  'mqlPipeline',
  'scoredLeads',
  'sourced',
  'stageTimes',
  'stalledLeads',
  'sendClicks',
  'activeCustomer',
  'customerSpell',
  'customerValue',
  'firstPurchase',
  'openingCustomer',
  'payer',
  'priceRise',
  'purchase',
  'recurring',
] as const
export type SourceId = (typeof SOURCES)[number]
