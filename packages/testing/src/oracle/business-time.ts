import type { FollowUpRule } from '@leadlight/metrics'
import { Temporal } from 'temporal-polyfill'
import { addDays, atLocalTime, dayOf, weekdayOf, type Micros } from './instant.js'

interface Shift {
  readonly opens: Micros
  readonly closes: Micros
}

/** Business time that passes from one instant to a later one. */
export function businessTime(from: Micros, to: Micros, rule: FollowUpRule, zone: string): Micros {
  let sum = 0
  for (let day = dayOf(from, zone); day <= dayOf(to, zone); day = addDays(day, 1)) {
    const shift = shiftOn(day, rule, zone)
    if (shift) sum += Math.max(0, Math.min(to, shift.closes) - Math.max(from, shift.opens))
  }
  return sum
}

/** The first instant by which so much business time has passed. */
export function afterBusinessTime(
  from: Micros,
  lasting: Micros,
  rule: FollowUpRule,
  zone: string,
): Micros {
  let left = lasting
  for (let day = dayOf(from, zone); ; day = addDays(day, 1)) {
    const shift = shiftOn(day, rule, zone)
    if (!shift || shift.closes <= from) continue
    const begins = Math.max(from, shift.opens)
    if (begins + left <= shift.closes) return begins + left
    left -= shift.closes - begins
  }
}

function shiftOn(day: string, { days, opens, closes }: FollowUpRule, zone: string): Shift | null {
  if (!days.includes(weekdayOf(day))) return null
  const at = (time: string): Micros => atLocalTime(day, Temporal.PlainTime.from(time), zone)
  return { opens: at(opens), closes: at(closes) }
}
