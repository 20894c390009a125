import type { RecordShape } from '../language/record.js'
import { ATTRIBUTION_RECORDS, REACHED_GOAL } from './records/attribution.js'
import { CUSTOMER_RECORDS } from './records/customers.js'
import { MONEY_RECORDS } from './records/money.js'
import { PEOPLE_RECORDS } from './records/people.js'
import { REACH_RECORDS } from './records/reach.js'
import { SALES_RECORDS } from './records/sales.js'
import { lead, LEAD } from './records/shown.js'

/** How the rows of each fact are shown, by the fact's id. */
export const RECORDS: Readonly<Record<string, RecordShape>> = {
  ...REACH_RECORDS,
  ...PEOPLE_RECORDS,
  ...SALES_RECORDS,
  ...MONEY_RECORDS,
  ...ATTRIBUTION_RECORDS,
  ...CUSTOMER_RECORDS,
}

/**
 * Things that are counted once however many rows speak of them, by the columns that identify them:
 * metrics of distinct people show people.
 */
export const DISTINCT_RECORDS: readonly RecordShape[] = [
  { ...LEAD, key: ['lead_no'], shows: { lead } },
  {
    type: 'Visitor',
    about: 'Somebody with a visitor id, whether or not anybody knows who it is.',
    key: ['visitor_key'],
    shows: { lead },
  },
  REACHED_GOAL,
]

/** How the rows of a fact are shown, or the things that some of its columns tell apart; undefined where nobody has said. */
export function recordShape(
  fact: string,
  distinct: readonly string[] | null = null,
): RecordShape | undefined {
  if (distinct === null) return RECORDS[fact]
  return DISTINCT_RECORDS.find(({ key }) => key.join() === distinct.join())
}
