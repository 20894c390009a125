import { Temporal } from 'temporal-polyfill'

/**
 * What a workspace's months are: those of the common calendar, or whole weeks, of which a quarter's
 * three months have as many as the name says.
 */
export const CALENDARS = ['MONTHS', 'WEEKS_445', 'WEEKS_454', 'WEEKS_544'] as const
export type Calendar = (typeof CALENDARS)[number]
export type RetailCalendar = Exclude<Calendar, 'MONTHS'>

const WEEKS_OF_MONTHS: Readonly<Record<RetailCalendar, readonly [number, number, number]>> = {
  WEEKS_445: [4, 4, 5],
  WEEKS_454: [4, 5, 4],
  WEEKS_544: [5, 4, 4],
}

/** What a year of weeks is laid out by. */
export interface RetailRules {
  readonly calendar: RetailCalendar
  readonly weekStart: number
  readonly fiscalYearStart: number
}

/** A year of 52 or 53 whole weeks; the 53rd belongs to its last month. */
export interface RetailYear {
  /** The year in which a fiscal year of the common calendar that begins with it would end. */
  readonly name: number
  /** The first day of each of its twelve months. */
  readonly months: readonly string[]
  /** The first day of the year after. */
  readonly next: string
  readonly weeks: number
}

/** The year of this name: it begins on the week's first day nearest the first of the fiscal year's first month. */
export function retailYear(name: number, rules: RetailRules): RetailYear {
  const first = beginningOf(name, rules)
  const next = beginningOf(name + 1, rules)
  const pattern = WEEKS_OF_MONTHS[rules.calendar]
  let weeks = 0
  const months = Array.from({ length: 12 }, (_, month) => {
    const day = first.add({ weeks }).toString()
    weeks += pattern[month % 3] ?? 0
    return day
  })
  return { name, months, next: next.toString(), weeks: first.until(next).days / 7 }
}

/** The year that a day lies in; it is named by the calendar's year or a neighbour of it. */
export function retailYearOf(day: string, rules: RetailRules): RetailYear {
  let year = retailYear(Temporal.PlainDate.from(day).year, rules)
  while (day >= year.next) year = retailYear(year.name + 1, rules)
  while (day < (year.months[0] ?? day)) year = retailYear(year.name - 1, rules)
  return year
}

/** A day's month, counted on from the year 0. */
export function retailMonthOf(day: string, rules: RetailRules): number {
  const { name, months } = retailYearOf(day, rules)
  return name * 12 + months.filter((first) => first <= day).length - 1
}

/** The first day of a month that is counted on from the year 0. */
export function retailMonthStart(month: number, rules: RetailRules): string {
  const { months, next } = retailYear(Math.floor(month / 12), rules)
  return months[month % 12] ?? next
}

function beginningOf(name: number, rules: RetailRules): Temporal.PlainDate {
  const { weekStart, fiscalYearStart } = rules
  const year = fiscalYearStart === 1 ? name : name - 1
  const first = new Temporal.PlainDate(year, fiscalYearStart, 1)
  const back = (first.dayOfWeek - weekStart + 7) % 7
  return back <= 3 ? first.subtract({ days: back }) : first.add({ days: 7 - back })
}
