import {
  CALENDARS,
  followUpProblem,
  isZone,
  ownModelsProblem,
  rulesProblem,
  scoreBandsProblem,
} from '@leadlight/metrics'
import type { Calendar } from '@leadlight/metrics'

import { DatabaseError } from '../database-error.js'
import { isCurrency } from './is-currency.js'

/** What a workspace can be told about itself; what is left out stays as it is. */
export interface WorkspaceChange {
  readonly name?: string
  /** IANA zone. */
  readonly zone?: string
  /** ISO 4217. */
  readonly currency?: string
  /** Month, 1 to 12. */
  readonly fiscalYearStart?: number
  /** Monday 1 to Sunday 7. */
  readonly weekStart?: number
  /** What months, quarters and years are made of. */
  readonly calendar?: Calendar
  /** Null for none. */
  readonly mqlThreshold?: number | null
  /** The first day on which that threshold is in force; today where left out. The first of all has always been. */
  readonly mqlThresholdSince?: string
  /** What marketing and sales have agreed on: which leads are MQLs, in words. */
  readonly mqlRule?: string | null
  readonly settings?: Readonly<Record<string, unknown>>
  /** How many days leads may stay in a stage, by its id; null for no limit. */
  readonly stageLimits?: Readonly<Record<string, number | null>>
}

// Such as America/Argentina/Buenos_Aires; offsets and abbreviations mean different things to JavaScript
// and to PostgreSQL.
const NAME_OF_ZONE = /^[A-Z][A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/

/**
 * Refuses settings that no date or amount could be read with.
 *
 * @throws DatabaseError `SETTING_INVALID`; `params.setting` is its place in the change
 */
export function checkSettings({
  name,
  zone,
  currency,
  fiscalYearStart,
  weekStart,
  mqlThreshold,
  mqlRule,
  mqlThresholdSince,
  settings,
  stageLimits,
  calendar,
}: WorkspaceChange): void {
  if (name !== undefined && name.trim() === '')
    throw invalid('name', name, 'Give the workspace a name.')
  if (zone !== undefined && !(NAME_OF_ZONE.test(zone) && isZone(zone))) {
    throw invalid('zone', zone, 'Use an IANA zone such as Europe/Berlin or America/Sao_Paulo.')
  }
  if (currency !== undefined && !isCurrency(currency)) {
    throw invalid('currency', currency, 'Use an ISO 4217 code such as EUR, USD or BRL.')
  }
  if (fiscalYearStart !== undefined && !isWithin(fiscalYearStart, 12)) {
    throw invalid('fiscalYearStart', fiscalYearStart, 'Use a month from 1 to 12.')
  }
  if (weekStart !== undefined && !isWithin(weekStart, 7)) {
    throw invalid('weekStart', weekStart, 'Use a day from 1 (Monday) to 7 (Sunday).')
  }
  if (mqlThresholdSince !== undefined && !isDay(mqlThresholdSince)) {
    throw invalid('mqlThresholdSince', mqlThresholdSince, 'Use a day such as 2026-01-31.')
  }
  for (const [stage, days] of Object.entries(stageLimits ?? {})) {
    if (days === null || (Number.isInteger(days) && days > 0 && days <= 3650)) continue
    throw invalid('stageLimits', { [stage]: days }, 'Use 1 to 3,650 days, or null for no limit.')
  }
  if (typeof mqlRule === 'string' && (mqlRule.trim() === '' || mqlRule.length > 1000)) {
    throw invalid('mqlRule', mqlRule.slice(0, 40), 'Use 1 to 1,000 characters, or null for none.')
  }
  if (typeof mqlThreshold === 'number' && !Number.isFinite(mqlThreshold)) {
    throw invalid('mqlThreshold', mqlThreshold, 'Use a score, or null for none.')
  }
  const bands = settings?.['scoreBands']
  const crooked = bands === undefined ? null : scoreBandsProblem(bands)
  if (crooked !== null) throw invalid(['settings', 'scoreBands'], bands, crooked)
  const rule = settings === undefined ? null : rulesProblem(settings)
  if (rule !== null) {
    throw invalid(['settings', ...rule.path], settings?.[rule.path[0]], rule.text)
  }
  const followUp = settings?.['followUp']
  const wrong = followUp === undefined ? null : followUpProblem(followUp)
  if (wrong !== null) throw invalid(['settings', 'followUp'], followUp, wrong)
  const models = settings?.['attributionModels']
  const unfit = models === undefined ? null : ownModelsProblem(models)
  if (unfit !== null) {
    throw invalid(
      ['settings', 'attributionModels', ...unfit.path],
      modelOf(models, unfit.path),
      unfit.text,
    )
  }
  if (calendar !== undefined && !CALENDARS.includes(calendar)) {
    throw invalid('calendar', calendar, `Use one of ${CALENDARS.join(', ')}.`)
  }
}

/** The model that a problem is about, or all of them. */
const modelOf = (models: unknown, [place]: readonly (string | number)[]): unknown =>
  Array.isArray(models) && typeof place === 'number' ? models[place] : models

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

const isWithin = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= most

const invalid = (
  setting: string | readonly (string | number)[],
  value: unknown,
  hint: string,
): DatabaseError => {
  const place = typeof setting === 'string' ? [setting] : setting
  return new DatabaseError({
    code: 'SETTING_INVALID',
    params: { setting: place },
    message: `The ${place.join('.')} of a workspace cannot be ${JSON.stringify(value)}.`,
    hint,
  })
}
