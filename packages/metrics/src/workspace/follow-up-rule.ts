import { SHIPPED_BUSINESS_HOURS, type BusinessHours } from '../calendar/business-hours.js'

/** How soon sales is to get in touch with a lead that was handed over. */
export interface FollowUpRule extends BusinessHours {
  /** Business hours, above 0. */
  readonly withinHours: number
}

/** Eight business hours, which is a working day. */
export const SHIPPED_FOLLOW_UP: FollowUpRule = { ...SHIPPED_BUSINESS_HOURS, withinHours: 8 }

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** What is wrong with a follow-up rule, in words; null where nothing is. */
export function followUpProblem(rule: unknown): string | null {
  if (typeof rule !== 'object' || rule === null) return 'It is no object.'
  const { days, opens, closes, withinHours } = rule as Record<string, unknown>
  const isWeekday = (day: unknown): boolean =>
    Number.isInteger(day) && Number(day) >= 1 && Number(day) <= 7
  if (!Array.isArray(days) || days.length === 0 || !days.every(isWeekday)) {
    return 'Its `days` are days of the week, Monday 1 to Sunday 7, at least one of them.'
  }
  if (typeof opens !== 'string' || typeof closes !== 'string')
    return 'It has no `opens` and `closes`.'
  if (!TIME.test(opens) || !TIME.test(closes) || opens >= closes) {
    return 'It `opens` and `closes` at times of one day, such as 09:00 and 17:00.'
  }
  if (typeof withinHours !== 'number' || !(withinHours > 0) || withinHours > 1000) {
    return 'Its `withinHours` is a number of hours above 0, at most 1000.'
  }
  return null
}
