import type { AnchorType, Spread } from '@leadlight/metrics'
import {
  compareInstants,
  dayOf,
  minorDigits,
  nextDay,
  startOfDay,
  UNUSUAL_MINOR_DIGITS,
} from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import type { RowTest, Scan, ScanMeasure } from '../plan/scan.js'
import { printGoal } from './print-goal.js'
import type { GoalColumns } from './print-goal.js'
import { Joins, printDimension } from './print-dimension.js'
import { printFilter } from './print-filter.js'
import { printSegment } from './print-segment.js'
import type { Sql } from './sql.js'
import { id, join, sql, val } from './sql.js'

/*
 * Stage 4 of the compiler: a scan becomes one SELECT. Columns come in this order: the bucket's
 * number from 1, one text per dimension, one number per measure. Buckets are found by binary
 * search in an array of their ends, so that zones, fiscal years and 23-hour days cost nothing and
 * mean the same here as in the calendar that made them.
 */

const ROW = 'f'

/** The SELECT of a scan. */
export function printScan(scan: Scan, context: CompileContext): Sql {
  const joins = new Joins()
  const dimension = (name: string): Sql => printDimension(name, scan.fact, ROW, joins, context)
  const goal = scan.goal ? printGoal(scan.goal, ROW, joins, context) : null
  const dimensions = scan.by.map(dimension)
  const filter = scan.filter ? sql`\n  and ${printFilter(scan.filter, dimension)}` : sql``
  const money = scan.measures.some(isMoney) ? printMoney(scan, joins, context) : null
  const measures = scan.measures.map((measure) => printMeasure(measure, scan, goal, money))
  const columns = [
    sql`${printBucket(scan)} as bucket`,
    ...dimensions.map((value, i) => sql`${value} as ${id(`d${i}`)}`),
    ...measures.map((value, i) => sql`${value} as ${id(`m${i}`)}`),
  ]
  const groups = [1, ...dimensions.map((_, i) => i + 2)].map((n) => ({ parts: [String(n)] }))
  const without = printWithout(scan, dimension)
  const segment = printSegment(scan.segment, leadColumn(scan), context)
  return sql`select
  ${join(columns, ',\n  ')}
from ${id(scan.fact.table)} ${id(ROW)}${joins.sql}
where ${id(ROW)}.workspace_id = ${val(context.workspaceId)}::int
  and ${printRange(scan, context)}${printAnyMeasure(scan)}${filter}${segment}${without}
group by ${join(groups, ', ')}`
}

/** A row's bucket: 1 for the first. */
function printBucket(scan: Scan): Sql {
  if (scan.buckets.length <= 1) return sql`1`
  const anchor = id(ROW, scan.anchor)
  return anchorType(scan) === 'day'
    ? sql`width_bucket(${anchor}, ${val(scan.buckets.map((bucket) => bucket.fromDay))}::date[])`
    : sql`width_bucket(${anchor}, ${val(scan.buckets.map((bucket) => bucket.start))}::timestamptz[])`
}

/** The rows of the period, none beyond the horizon. */
function printRange(scan: Scan, context: CompileContext): Sql {
  const anchor = id(ROW, scan.anchor)
  const first = scan.buckets[0]
  const last = scan.buckets.at(-1)
  if (!first || !last) return sql`false`
  if (anchorType(scan) === 'day') {
    // A day counts once it has begun: a period that was cut within a day still has that day.
    const until = dayAfterCut(last.end, last.toDay, scan.zone)
    const horizon = dayOf(context.horizon, scan.zone)
    return sql`${anchor} >= ${val(first.fromDay)}::date and ${anchor} < ${val(until)}::date and ${anchor} <= ${val(horizon)}::date`
  }
  return sql`${anchor} >= ${val(first.start)}::timestamptz and ${anchor} < ${val(last.end)}::timestamptz and ${anchor} <= ${val(context.horizon)}::timestamptz`
}

function dayAfterCut(end: string, toDay: string, zone: string): string {
  const cut = dayOf(end, zone)
  const until = compareInstants(startOfDay(cut, zone), end) === 0 ? cut : nextDay(cut)
  return until < toDay ? until : toDay
}

function anchorType(scan: Scan): AnchorType {
  const type = scan.fact.anchors[scan.anchor]
  if (!type) throw new Error(`\`${scan.fact.id}\` has no anchor \`${scan.anchor}\`.`)
  return type
}

/** A row that no measure takes makes no group. */
function printAnyMeasure(scan: Scan): Sql {
  const tests = scan.measures.map((measure) => measure.where)
  if (tests.some((where) => where.length === 0)) return sql``
  const distinct = [...new Map(tests.map((where) => [JSON.stringify(where), where])).values()]
  return sql`\n  and (${join(distinct.map(printTests), ' or ')})`
}

function printTests(where: readonly RowTest[]): Sql {
  const tests = where.map((test) =>
    'is' in test
      ? sql`${id(ROW, test.column)} = ${typed(test.is)}`
      : sql`${id(ROW, test.column)} = any(${val(test.in)}::text[])`,
  )
  return tests.length === 0 ? sql`true` : sql`(${join(tests, ' and ')})`
}

function typed(value: string | number | boolean): Sql {
  if (typeof value === 'boolean') return value ? sql`true` : sql`false`
  return typeof value === 'number' ? sql`${val(value)}::numeric` : sql`${val(value)}::text`
}

function isMoney(measure: ScanMeasure): boolean {
  return (
    measure.kind === 'moneySum' || measure.kind === 'moneyRows' || measure.kind === 'moneyMissing'
  )
}

/**
 * A line's minor units in the asked currency, null where no rate is known: the latest rate dated
 * on the line's day or at most seven days before it, rounded once, half away from zero.
 */
function printMoney(scan: Scan, joins: Joins, context: CompileContext): Sql {
  const { money } = scan.fact
  if (!money) throw new Error(`\`${scan.fact.id}\` holds no money.`)
  const amount = id(ROW, money.amount)
  const currency = id(ROW, money.currency)
  const asked = val(scan.currency)
  joins.use('rate', () => {
    return sql`left join lateral (
    select r.rate * power(10::numeric, ${val(scan.currency === null ? 2 : minorDigits(scan.currency))}::int - ${minorDigitsOf(currency)}) as factor
    from exchange_rate r
    where r.workspace_id = ${val(context.workspaceId)}::int and r.superseded_at = 'infinity'
      and ${currency} <> ${asked}::text
      and r.base = ${currency} and r.quote = ${asked}::text
      and r.day <= ${id(ROW, money.day)} and r.day >= ${id(ROW, money.day)} - 7
    order by r.day desc limit 1
  ) rate on true`
  })
  const foreign = money.spread
    ? printSpread(money.spread, sql`round(${id(ROW, money.spread.amount)} * rate.factor)`)
    : sql`round(${amount} * rate.factor)`
  joins.use('money', () => {
    return sql`cross join lateral (
    select case when ${currency} = ${asked}::text then ${amount}::numeric else ${foreign} end as minor) money`
  })
  return sql`money.minor`
}

/** A row's share of its line: evenly in minor units, the first rows take the rest, the sign put back. */
function printSpread({ rows, index }: Spread, total: Sql): Sql {
  const count = id(ROW, rows)
  return sql`sign(${total}) * (div(abs(${total}), ${count}) + case when ${id(ROW, index)} < mod(abs(${total}), ${count}) then 1 else 0 end)`
}

/** ISO minor digits of a currency column; nearly all have two. */
function minorDigitsOf(currency: Sql): Sql {
  const cases = [0, 3, 4].map((digits) => {
    const codes = Object.entries(UNUSUAL_MINOR_DIGITS).filter(([, d]) => d === digits)
    return sql`when ${currency} = any(${val(codes.map(([code]) => code))}::text[]) then ${val(digits)}::int`
  })
  return sql`case ${join(cases, ' ')} else 2 end`
}

function printMeasure(
  measure: ScanMeasure,
  scan: Scan,
  goal: GoalColumns | null,
  money: Sql | null,
): Sql {
  const common = scan.measures.every(
    (other) => JSON.stringify(other.where) === JSON.stringify(measure.where),
  )
  const tests = common ? [] : measure.where
  const aggregate = (call: Sql, extra: readonly Sql[] = []): Sql => {
    const conditions = [...(tests.length > 0 ? [printTests(tests)] : []), ...extra]
    return conditions.length === 0 ? call : sql`${call} filter (where ${join(conditions, ' and ')})`
  }
  const converted = goal ?? NO_GOAL
  switch (measure.kind) {
    case 'count':
      return aggregate(sql`count(*)`)
    case 'sum':
      return sql`coalesce(${aggregate(sql`sum(${id(ROW, measure.column)})`)}, 0)`
    case 'moneySum':
      return sql`coalesce(${aggregate(sql`sum(${money ?? sql`null`})`)}, 0)`
    case 'moneyRows':
      return aggregate(countLines(scan), [sql`${money ?? sql`null`} is not null`])
    case 'moneyMissing':
      return aggregate(countLines(scan), [sql`${money ?? sql`null`} is null`])
    case 'notNull':
      return aggregate(sql`count(${id(ROW, measure.column)})`)
    case 'missing':
      return aggregate(sql`count(*)`, [sql`${id(ROW, measure.column)} is null`])
    case 'statistic':
      return aggregate(printStatistic(measure.statistic, id(ROW, measure.column)))
    case 'converted':
      return aggregate(sql`count(*)`, [converted.converted])
    case 'immature':
      return aggregate(sql`count(*)`, [converted.immature])
    case 'matureConverted':
      return aggregate(sql`count(*)`, [converted.converted, sql`not ${converted.immature}`])
  }
}

/** Lines, each once however many rows it is spread over. */
function countLines({ fact }: Scan): Sql {
  const line = fact.money?.line
  if (!line) return sql`count(*)`
  return sql`count(distinct (${join(
    line.map((column) => id(ROW, column)),
    ', ',
  )}))`
}

const NO_GOAL: GoalColumns = { converted: sql`false`, immature: sql`false` }

function printStatistic(
  statistic: 'MEDIAN' | 'P25' | 'P75' | 'P90' | 'MIN' | 'MAX',
  column: Sql,
): Sql {
  switch (statistic) {
    case 'MIN':
      return sql`min(${column})`
    case 'MAX':
      return sql`max(${column})`
    case 'P25':
      return percentile('0.25', column)
    case 'MEDIAN':
      return percentile('0.5', column)
    case 'P75':
      return percentile('0.75', column)
    case 'P90':
      return percentile('0.9', column)
  }
}

function percentile(fraction: string, column: Sql): Sql {
  return sql`percentile_cont(${{ parts: [fraction] }}) within group (order by ${column})`
}

/** The lead behind a row; binding lets no segment come to a fact without one. */
function leadColumn({ fact }: Scan): Sql {
  return fact.profile ? id(ROW, fact.profile.lead) : sql`null::int`
}

/** Leaves the groups that are shown by themselves to their own rows. */
function printWithout({ without }: Scan, dimension: (name: string) => Sql): Sql {
  if (!without) return sql``
  const columns = without.by.map((name, i) => ({
    name: id(`k${i}`),
    value: dimension(name),
    shown: sql`${val(without.groups.map((group) => group[i] ?? null))}::text[]`,
  }))
  const lists = join(
    columns.map((column) => column.shown),
    ', ',
  )
  const names = join(
    columns.map((column) => column.name),
    ', ',
  )
  const same = columns.map(
    (column) => sql`shown.${column.name} is not distinct from ${column.value}`,
  )
  return sql`\n  and not exists (select 1 from unnest(${lists}) as shown(${names}) where ${join(same, ' and ')})`
}
