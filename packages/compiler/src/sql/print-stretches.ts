import type { Filter } from '@leadlight/metrics'
import type { BoundDeed, RuleNode } from '../bind/rule-node.js'
import type { CompileContext } from '../context.js'
import type { Joins } from './joins.js'
import { daysLong, printDeeds } from './print-deeds.js'
import { printTests } from './print-filter.js'
import { printLimits } from './print-rule.js'
import { printBand } from './print-state.js'
import type { Sql } from './sql.js'
import { id, join, sql, val } from './sql.js'

/*
 * Conditions that hold for a time, as sets of stretches `[from, to)` of one lead: multiranges, so
 * that `and`, `or` and `not` are `*`, `+` and `-`. Each kind of condition is one relation
 * (lead_no, …), joined to the leads once.
 */

/** When a condition holds and when it does not; in between, where something is blank, neither. */
export interface Stretches {
  readonly yes: Sql
  readonly no: Sql
}

export const ALWAYS = sql`'{(,)}'::tstzmultirange`
export const NEVER = sql`'{}'::tstzmultirange`

/** Everything but these stretches. */
export const except = (stretches: Sql): Sql => sql`(${ALWAYS} - ${stretches})`

/** When somebody has done something so often: from the last of so many until the first of them is too long ago. */
export function deedStretches(did: BoundDeed, joins: Joins, context: CompileContext): Stretches {
  const at = id('d', did.deed.at)
  const first =
    did.times === 1
      ? at
      : sql`lag(${at}, ${val(did.times - 1)}::int) over (partition by d.lead_no order by ${at})`
  const till =
    did.lastDays === null ? sql`null::timestamptz` : sql`t.first_at + ${daysLong(did.lastDays)}`
  const still = did.lastDays === null ? sql`` : sql` and t.at < ${till}`
  const held = joinStretches(['did', did], joins, {
    held: sql`range_agg(tstzrange(t.at, ${till}))`,
    rows: sql`(select d.lead_no, ${at} as at, ${first} as first_at from ${printDeeds(did, context)}) t
    where t.first_at is not null${still}`,
  })
  return { yes: held('held'), no: except(held('held')) }
}

/** When a score lies within limits. */
export function scoreStretches(
  node: Extract<RuleNode, { readonly kind: 'score' }>,
  joins: Joins,
  context: CompileContext,
): Stretches {
  return valueStretches(SCORES(context), printLimits(node, sql`t.balance`), null, node, joins)
}

/** When tests of a stage, a score band or programs hold. */
export function stateStretches(
  filter: Filter & { readonly dimension: string },
  joins: Joins,
  context: CompileContext,
): Stretches {
  switch (filter.dimension) {
    case 'stage':
      return ofOne(filter, STAGES(context), sql`t.stage_id`, joins)
    case 'scoreBand':
      return ofOne(filter, SCORES(context), printBand(sql`t.balance`, context), joins)
    default:
      return ofMany(filter, PROGRAMS(context), sql`t.value`, joins)
  }
}

/** Rows (lead_no, from_at, to_at, …) `t` with a condition of their own, that hold from and to. */
const STAGES = ({ workspaceId }: CompileContext): Sql =>
  sql`(select s.lead_no, s.entered_at as from_at, s.exited_at as to_at, s.stage_id from spell s
    where s.workspace_id = ${val(workspaceId)}::int and not s.imputed) t`

const SCORES = ({ workspaceId }: CompileContext): Sql =>
  sql`(select s.lead_no, s.from_at, s.to_at, s.balance from score_interval s
    where s.workspace_id = ${val(workspaceId)}::int) t`

const PROGRAMS = ({ workspaceId }: CompileContext): Sql =>
  sql`(select e.lead_no, e.enrolled_at as from_at, e.exited_at as to_at, p.event_id as value from enrolment_fact e
    join program p on p.workspace_id = e.workspace_id and p.program_no = e.program_no and p.superseded_at = 'infinity'
    where e.workspace_id = ${val(workspaceId)}::int) t`

/** Of one value at a time, which may be blank in between. */
function ofOne(
  filter: Filter & { readonly dimension: string },
  rows: Sql,
  value: Sql,
  joins: Joins,
): Stretches {
  const tests = printTests(filter, value)
  return valueStretches(rows, sql`(${join(tests, ' and ')})`, atBlank(filter), filter, joins)
}

function valueStretches(
  rows: Sql,
  test: Sql,
  blank: boolean | null,
  key: unknown,
  joins: Joins,
): Stretches {
  const held = joinStretches(key, joins, {
    yes: sql`range_agg(${RANGE}) filter (where ${test})`,
    no: sql`range_agg(${RANGE}) filter (where not ${test})`,
    any: sql`range_agg(${RANGE})`,
    rows: sql`${rows} where ${IS_LONG}`,
  })
  const gaps = except(held('any'))
  return {
    yes: blank === true ? sql`(${held('yes')} + ${gaps})` : held('yes'),
    no: blank === false ? sql`(${held('no')} + ${gaps})` : held('no'),
  }
}

/** Of several values one is enough to hold, and one is enough not to be `notIn`; none is a blank. */
function ofMany(
  filter: Filter & { readonly dimension: string },
  rows: Sql,
  value: Sql,
  joins: Joins,
): Stretches {
  const { notIn, isBlank, ...rest } = filter
  const positive = printTests(rest, value)
  const among = notIn === undefined ? [] : printTests({ in: notIn }, value)
  const held = joinStretches(filter, joins, {
    found: positive.length === 0 ? sql`null::tstzmultirange` : agg(positive),
    among: among.length === 0 ? sql`null::tstzmultirange` : agg(among),
    any: sql`range_agg(${RANGE})`,
    rows: sql`${rows} where ${IS_LONG}`,
  })
  const any = held('any')
  const parts: Stretches[] = [
    ...(positive.length === 0
      ? []
      : [{ yes: held('found'), no: sql`(${any} - ${held('found')})` }]),
    ...(among.length === 0 ? [] : [{ yes: sql`(${any} - ${held('among')})`, no: held('among') }]),
    ...(isBlank === undefined
      ? []
      : [isBlank ? { yes: except(any), no: any } : { yes: any, no: except(any) }]),
  ]
  return allOf(parts)
}

const agg = (tests: readonly Sql[]): Sql =>
  sql`range_agg(${RANGE}) filter (where ${join(tests, ' and ')})`

/** When all of these hold, and when one of them does not. */
export function allOf(parts: readonly Stretches[]): Stretches {
  const [only] = parts
  if (only && parts.length === 1) return only
  const fold = (side: keyof Stretches, sign: string, none: Sql): Sql =>
    parts.length === 0
      ? none
      : sql`(${join(
          parts.map((part) => part[side]),
          ` ${sign} `,
        )})`
  return { yes: fold('yes', '*', ALWAYS), no: fold('no', '+', NEVER) }
}

const RANGE = sql`tstzrange(t.from_at, t.to_at)`

/** A stretch of no length holds at no time. */
const IS_LONG = sql`(t.to_at is null or t.to_at > t.from_at)`

/** What tests come to of a blank: unknown but for `isBlank`. */
function atBlank({ isBlank, is, in: among, notIn, between, contains }: Filter): boolean | null {
  if (isBlank === false) return false
  const others = [is, among, notIn, between, contains].some((test) => test !== undefined)
  return isBlank === true && !others ? true : null
}

/** Joins a relation of stretches by lead; gives its columns, empty for those who have none. */
function joinStretches(
  key: unknown,
  joins: Joins,
  { rows, ...columns }: Readonly<Record<string, Sql>> & { readonly rows: Sql },
): (column: string) => Sql {
  const alias = joins.named(JSON.stringify(key), 'h', (name) => {
    const list = Object.entries(columns).map(([column, value]) => sql`${value} as ${id(column)}`)
    return sql`left join (select t.lead_no, ${join(list, ', ')}
    from ${rows}
    group by t.lead_no) ${id(name)} on ${id(name)}.lead_no = person.lead_no`
  })
  return (column) => sql`coalesce(${id(alias, column)}, ${NEVER})`
}
