import type { RecordColumn } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import type { Scan } from '../plan/scan.js'
import type { Term } from '../records/part-terms.js'
import type { RecordPlace, RecordSet } from '../records/record-set.js'
import { sidesOf } from '../records/record-set.js'
import { iso } from './instants.js'
import type { GoalColumns } from './print-goal.js'
import { amountOf, isMissing, isTold, isUnknown } from './print-measure.js'
import { printHolding } from './print-placement.js'
import { printKept, printRelation, ROW } from './print-scan.js'
import { printTests } from './print-tests.js'
import { rowPrinter } from './row-printer.js'
import { REFERENCE_KEYS } from './references.js'
import type { Sql } from './sql.js'
import { id, join, sql, val } from './sql.js'

/*
 * A scan printed once more: the same relation, joins and conditions, but the rows themselves with
 * what each adds. Columns: `at`, the key `k0`, `k1`, …, what it adds by side, what is shown `c0`,
 * `c1`, …. The order is by time and key, latest first, so that a page begins where one ended.
 */

const DAY_ONE = sql`'-infinity'::timestamptz`

/** A page of a set's records, after a place. */
export function printRecordPage(
  set: RecordSet,
  after: RecordPlace | null,
  limit: number,
  context: CompileContext,
): Sql {
  const keys = set.shape.key.map((_, i) => id(`k${i}`))
  const order = join(
    [sql`at`, ...keys].map((column) => sql`${column} desc`),
    ', ',
  )
  const shown = Object.values(set.shape.shows).map(
    (column, i) => sql`${printShown(column, id('p', `c${i}`), context)} as ${id(`c${i}`)}`,
  )
  const leadPlace = Object.values(set.shape.shows).findIndex(({ as }) => as === 'lead')
  const columns = [
    sql`case when isfinite(p.at) then ${iso(sql`p.at`)} else p.at::text end as at`,
    ...keys.map((key) => sql`p.${key}`),
    ...sidesOf(set).map((side) => sql`p.${id(side)}::text as ${id(side)}`),
    leadPlace < 0 ? sql`null::int as lead_no` : sql`p.${id(`c${leadPlace}`)} as lead_no`,
    ...shown,
  ]
  return sql`select
  ${join(columns, ',\n  ')}
from (
  select * from (${printRows(set, context)}) r
  where ${printCounts(set)}${after ? printAfter(after) : sql``}
  order by ${order} limit ${val(limit)}::int
) p
order by ${order}`
}

/** How many records a set holds, as `count`. */
export function printRecordCount(set: RecordSet, context: CompileContext): Sql {
  return sql`select count(*) as count from (${printRows(set, context)}) r where ${printCounts(set)}`
}

function printRows(set: RecordSet, context: CompileContext): Sql {
  const scan: Scan = { ...set.scan, measures: set.terms.map(({ need }) => need.measure) }
  const { joins, dimension, goal, money } = rowPrinter(scan, ROW, context)
  const group = (set.group ?? []).map(
    (value, i) =>
      sql`\n  and ${dimension.value(set.by[i] ?? '')} is not distinct from ${val(value)}::text`,
  )
  const kept = printKept(scan, dimension, context)
  const keys = set.shape.key.map((column) => id(ROW, column))
  const whole = (value: Sql): Sql =>
    set.grouped ? sql`(array_agg(${value} order by ${value}))[1]` : value
  const at = sql`coalesce(${printMoment(scan)}, ${DAY_ONE})`
  const columns = [
    sql`${set.grouped ? sql`max(${at})` : at} as at`,
    ...keys.map((key, i) => sql`coalesce(${key}::text, '') collate "C" as ${id(`k${i}`)}`),
    ...sidesOf(set).map((side) => {
      const terms = set.terms.filter((term) => term.side === side)
      return sql`${printSide(terms, set, scan, goal, money, context)} as ${id(side)}`
    }),
    ...Object.values(set.shape.shows).map(({ column }, i) => {
      const isKey = set.shape.key.includes(column)
      return sql`${isKey ? id(ROW, column) : whole(id(ROW, column))} as ${id(`c${i}`)}`
    }),
  ]
  const grouped = set.grouped ? sql`\ngroup by ${join(keys, ', ')}` : sql``
  return sql`select
  ${join(columns, ',\n  ')}
from ${printRelation(scan, context)} ${id(ROW)}${printHolding(scan, ROW, context)}${joins.sql}
where ${kept}${join(group, '')}${grouped}`
}

/** When a row counts; null for rows of a source that know their bucket alone. */
function printMoment({ fact, anchor, held, zone }: Scan): Sql {
  if (held) return id(ROW, fact.intervals?.[anchor]?.from ?? anchor)
  switch (fact.anchors[anchor]) {
    case 'day':
      return sql`(${id(ROW, anchor)}::timestamp at time zone ${val(zone)}::text)`
    case 'bucket':
      return sql`null::timestamptz`
    default:
      return id(ROW, anchor)
  }
}

/** What a row adds to a side: the sum of its terms, null where none takes it. */
function printSide(
  terms: readonly Term[],
  { grouped }: RecordSet,
  scan: Scan,
  goal: GoalColumns | null,
  money: Sql | null,
  context: CompileContext,
): Sql {
  const added = terms.map((term) => {
    const value = printAdded(term, scan, goal, money, context)
    return grouped ? sql`${isOnce(term, scan) ? sql`max` : sql`sum`}(${value})` : value
  })
  const [only] = added
  if (only && added.length === 1 && terms[0]?.sign === 1) return only
  const total = join(
    added.map((value, i) => sql`${terms[i]?.sign === -1 ? sql`-` : sql``}coalesce(${value}, 0)`),
    ' + ',
  )
  // What is added and taken off again is no part of the difference.
  return sql`nullif(${total}, 0)`
}

/** Counted once however many rows it has; a line may stand whole in each of them. */
const isOnce = ({ need: { measure } }: Term, { fact }: Scan): boolean =>
  (measure.kind === 'moneySum' && fact.money?.overlaps === true) ||
  measure.kind === 'distinct' ||
  measure.kind === 'moneyRows' ||
  measure.kind === 'moneyMissing' ||
  measure.kind === 'moneyUnknown'

function printAdded(
  { need: { measure }, isValue }: Term,
  scan: Scan,
  goal: GoalColumns | null,
  money: Sql | null,
  context: CompileContext,
): Sql {
  const minor = money ?? sql`null::numeric`
  const taken = (value: Sql, extra: readonly Sql[] = []): Sql =>
    sql`case when ${join([printTests(measure.where, scan, ROW, context), ...extra], ' and ')} then ${value} end`
  const one = sql`1::numeric`
  switch (measure.kind) {
    case 'count':
    case 'distinct':
    case 'firsts':
    case 'collect':
      return taken(one)
    case 'sum': {
      const column = sql`${id(ROW, measure.column)}::numeric`
      return taken(isValue ? column : sql`nullif(${column}, 0)`)
    }
    case 'statistic':
      return taken(sql`${id(ROW, measure.column)}::numeric`)
    case 'notNull':
      return taken(one, [sql`${id(ROW, measure.column)} is not null`])
    case 'missing':
      return taken(one, [sql`${id(ROW, measure.column)} is null`])
    case 'moneySum':
      // What has no amount stands there as nothing.
      return taken(
        scan.fact.money?.mayLack
          ? sql`case when ${amountOf(scan, ROW)} is null then 0 else ${minor} end`
          : minor,
      )
    case 'moneyRows':
      return taken(one, [isTold(scan, ROW, money)])
    case 'moneyMissing':
      return taken(one, [isMissing(scan, ROW, money)])
    case 'moneyUnknown':
      return taken(one, [isUnknown(scan, ROW)])
    case 'converted':
      return taken(one, [goal?.converted ?? sql`false`])
    case 'immature':
      return taken(one, [goal?.immature ?? sql`false`])
    case 'matureConverted':
      return taken(one, [goal?.converted ?? sql`false`, sql`not ${goal?.immature ?? sql`false`}`])
  }
}

/** A row that adds to no side is no record. */
function printCounts(set: RecordSet): Sql {
  return sql`(${join(
    sidesOf(set).map((side) => sql`r.${id(side)} is not null`),
    ' or ',
  )})`
}

function printAfter({ at, key }: RecordPlace): Sql {
  const keys = join(
    key.map((_, i) => sql`r.${id(`k${i}`)}`),
    ', ',
  )
  const values = join(
    key.map((value) => sql`${val(value)}::text collate "C"`),
    ', ',
  )
  const moment = sql`${val(at)}::timestamptz`
  // The first condition says less than the second, but an index can answer it.
  return sql`\n    and r.at <= ${moment} and (r.at, ${keys}) < (${moment}, ${values})`
}

/** A shown column of a page's rows as text that travels well. */
function printShown({ as }: RecordColumn, column: Sql, { workspaceId }: CompileContext): Sql {
  const workspace = sql`${val(workspaceId)}::int`
  switch (as) {
    case 'text':
    case 'day':
    case 'money':
    case 'duration':
      return sql`${column}::text`
    case 'number':
      return sql`${column}::float8`
    case 'flag':
      return column
    case 'instant':
      return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    case 'lead':
      return sql`(select k.lead_key::text from lead k
    where k.workspace_id = ${workspace} and k.lead_no = ${column} order by k.revision limit 1)`
    case 'campaign':
    case 'program':
    case 'program_step':
    case 'asset':
      return sql`(select n.name from ${id(as)} n
    where n.workspace_id = ${workspace} and n.${id(REFERENCE_KEYS[as])} = ${column} and n.superseded_at = 'infinity' limit 1)`
  }
}
