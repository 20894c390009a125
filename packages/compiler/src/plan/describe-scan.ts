import { pluralOf } from './plural-of.js'
import type { Scan } from './scan.js'

const MOMENTS = { START: 'the start', END: 'the end', DURING: 'any time' } as const

/** A scan in words, for explanations and as the first line of its SQL. */
export function describeScan(scan: Scan): string {
  const first = scan.buckets[0]
  const last = scan.buckets.at(-1)
  const when = first && last ? ` from ${first.fromDay} to ${last.toDay}` : ''
  const cut = scan.buckets.length > 1 ? ` in ${scan.buckets.length} buckets` : ''
  const moment = scan.held ? ` held at ${MOMENTS[scan.held]}` : ''
  const by = scan.by.length > 0 ? ` by ${scan.by.join(', ')}` : ''
  const goal = scan.goal ? `, followed to ${scan.goal.id}` : ''
  const filter = scan.filter ? ', filtered' : ''
  const other = scan.without ? ', all other groups together' : ''
  return `${pluralOf(scan.fact.unit)} by ${scan.anchor}${moment}${when}${cut}${by}${goal}${filter}${other}`
}
