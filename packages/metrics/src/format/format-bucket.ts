import type { Locale } from './locale.js'

/** How a bucket's label is to be written: `short` for axes, in full for tooltips and tables. */
export interface BucketFormat {
  readonly locale: Locale
  readonly short?: boolean
}

/**
 * The label of a time bucket as people read it: 2018-01 is Jan 2018, 2018-W05 is W5 2018, 2018-P01 is P1 2018, 2018-01-31
 * is 31 Jan 2018. Labels are calendar words, so that no zone can move them; others stay as they are.
 */
export function formatBucket(label: string, format: BucketFormat): string {
  const week = WEEK.exec(label)
  if (week) return `W${Number(week[2])} ${week[1]}`
  const quarter = QUARTER.exec(label)
  if (quarter) return `Q${quarter[2]} ${quarter[1]}`
  const retailMonth = RETAIL_MONTH.exec(label)
  if (retailMonth) return `P${Number(retailMonth[2])} ${retailMonth[1]}`
  if (MONTH.test(label)) return writeDay(`${label}-01`, format.locale, MONTH_PARTS)
  if (DAY.test(label)) return writeDay(label, format.locale, format.short ? SHORT_DAY : FULL_DAY)
  return label
}

/** 2018-W05 */
const WEEK = /^(\d{4})-W(\d{2})$/
/** 2018-Q1 */
const QUARTER = /^(\d{4})-Q([1-4])$/
/** 2018-P01 */
const RETAIL_MONTH = /^(\d{4})-P(\d{2})$/
/** 2018-01 */
const MONTH = /^\d{4}-\d{2}$/
/** 2018-01-31 */
const DAY = /^\d{4}-\d{2}-\d{2}$/

const MONTH_PARTS: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric' }
const SHORT_DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' }
const FULL_DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' }

/** A calendar day; it is read and written in one zone, so that it stays the same day. */
function writeDay(day: string, locale: Locale, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
