/** The time asked about: days `[from, to)` of a zone (the workspace's, if not named), or a preset. */
export interface Period {
  readonly from?: string
  readonly to?: string
  readonly preset?: PeriodPreset
  readonly zone?: string
}

/** LAST_n_DAYS are whole days before today; LAST_n_MONTHS and so on are whole ones before the running one; THIS_ ones run. "Today" is the horizon's day. */
export const PERIOD_PRESETS = [
  'LAST_7_DAYS',
  'LAST_28_DAYS',
  'LAST_90_DAYS',
  'LAST_12_WEEKS',
  'LAST_MONTH',
  'LAST_3_MONTHS',
  'LAST_6_MONTHS',
  'LAST_12_MONTHS',
  'LAST_24_MONTHS',
  'LAST_4_QUARTERS',
  'LAST_YEAR',
  'THIS_MONTH',
  'THIS_QUARTER',
  'THIS_YEAR',
] as const
export type PeriodPreset = (typeof PERIOD_PRESETS)[number]

/** What a period is set against. */
export const COMPARISONS = ['PREVIOUS_PERIOD', 'PREVIOUS_YEAR'] as const
export type Comparison = (typeof COMPARISONS)[number]
