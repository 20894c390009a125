import type { Comparison, Grain, PeriodInput, PeriodPreset } from '../gql/graphql.js'

/** The period as a person chose it; nothing chosen is the workspace's default period. */
export type PeriodChoice =
  | { readonly kind: 'default' }
  | { readonly kind: 'preset'; readonly preset: PeriodPreset }
  | { readonly kind: 'custom'; readonly from: string; readonly to: string }

/** What the period is set against. */
export type ComparisonChoice = Comparison | 'NONE'

/** Days `[from, to)`, as the server resolved them. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** The values of a query string, as the router gives them. */
export type UrlQuery = Readonly<Record<string, string | null | undefined | (string | null)[]>>

/** The presets of the picker, in its order. */
export const PRESETS: readonly PeriodPreset[] = [
  'LAST_28_DAYS',
  'LAST_90_DAYS',
  'LAST_3_MONTHS',
  'LAST_6_MONTHS',
  'LAST_24_MONTHS',
  'LAST_4_QUARTERS',
  'THIS_MONTH',
  'THIS_QUARTER',
  'THIS_YEAR',
]

/** Presets that a link may name beside those of the picker. */
const OTHER_PRESETS: readonly PeriodPreset[] = [
  'LAST_7_DAYS',
  'LAST_12_WEEKS',
  'LAST_MONTH',
  'LAST_12_MONTHS',
  'LAST_YEAR',
]

/** 2018-01-31 */
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Reads `preset`, or `from` and `to` (exclusive); anything else is the default. */
export function readPeriod(query: UrlQuery): PeriodChoice {
  const { preset, from, to } = query
  const known = [...PRESETS, ...OTHER_PRESETS].find((id) => id === preset)
  if (known) return { kind: 'preset', preset: known }
  if (isDay(from) && isDay(to) && from < to) return { kind: 'custom', from, to }
  return { kind: 'default' }
}

const isDay = (value: UrlQuery[string]): value is string =>
  typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`))

/** What the query string says of a period; `undefined` takes a word out of it. */
export function writePeriod(
  choice: PeriodChoice,
): Record<'preset' | 'from' | 'to', string | undefined> {
  return {
    preset: choice.kind === 'preset' ? choice.preset : undefined,
    from: choice.kind === 'custom' ? choice.from : undefined,
    to: choice.kind === 'custom' ? choice.to : undefined,
  }
}

/** Reads `compare`; left out, the period before. */
export function readComparison(query: UrlQuery): ComparisonChoice {
  const { compare } = query
  return compare === 'NONE' || compare === 'PREVIOUS_YEAR' ? compare : 'PREVIOUS_PERIOD'
}

/** The period as the API takes it. */
export function periodInput(choice: PeriodChoice, fallback: Days): PeriodInput {
  switch (choice.kind) {
    case 'preset':
      return { preset: choice.preset }
    case 'custom':
      return { from: choice.from, to: choice.to }
    case 'default':
      return { from: fallback.from, to: fallback.to }
  }
}

/** How many days a preset spans, near enough to choose a grain. */
const PRESET_DAYS: Readonly<Partial<Record<PeriodPreset, number>>> = {
  LAST_7_DAYS: 7,
  LAST_28_DAYS: 28,
  LAST_MONTH: 31,
  THIS_MONTH: 31,
  LAST_12_WEEKS: 84,
  LAST_90_DAYS: 90,
  LAST_3_MONTHS: 92,
  THIS_QUARTER: 92,
  LAST_6_MONTHS: 184,
}

const MS_PER_DAY = 86_400_000

/** The grain that draws a period with neither too few nor too many points. */
export function grainFor(choice: PeriodChoice, fallback: Days): Grain {
  const days = daysOf(choice, fallback)
  if (days <= 45) return 'DAY'
  if (days <= 200) return 'WEEK'
  if (days <= 366 * 4) return 'MONTH'
  return 'QUARTER'
}

function daysOf(choice: PeriodChoice, fallback: Days): number {
  if (choice.kind === 'preset') return PRESET_DAYS[choice.preset] ?? 365
  const { from, to } = choice.kind === 'custom' ? choice : fallback
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY
}

/** The day so many days later, or before. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10)
}
