import { factOf, keptName } from '@leadlight/metrics'
import type { KeptColumn, Rollup } from '@leadlight/metrics'

import { keysOf, sumsOf } from '../schema/rollups.js'
import { OF_ANONYMOUS, OF_VISITOR } from './visitors.js'

/*
 * The SQL of rollups: the same aggregate for all facts of a workspace, `$1`, and for those of a scope.
 */

/** Relations in which `f` is a row of the fact and `l`, where the rollup needs one, its lead. */
type Rows = string

/** Rows of days with their numbers, in the order of the table's columns. */
export function rolledUp(rollup: Rollup, rows: Rows, zone: string): string {
  const { anchor, keeps, sums } = rollup
  const dayOf = (column: string): string => `(${column} at time zone ${zone})::date`
  const keptOf = (kept: KeptColumn): string => {
    const column = `${kept.by ? 'l' : 'f'}.${kept.column}`
    if (kept.type === 'date') return dayOf(column)
    // Numbers that are equal are told alike.
    return kept.type === 'numeric' ? `trim_scale(${column})` : column
  }
  const columns = [
    '$1::int as workspace_id',
    `${dayOf(`f.${anchor}`)} as day`,
    ...keeps.map((kept) => `${keptOf(kept)} as ${keptName(kept)}`),
    'count(*)::int as n',
    ...sums.map((column) => `sum(f.${column})::int as ${column}`),
  ]
  const firsts = rollup.firsts && factOf(rollup.fact).firsts
  const only = firsts
    ? ` where f.${firsts.column} is not null and ${dayOf(`f.${firsts.previous}`)} is distinct from ${dayOf(`f.${anchor}`)}`
    : ''
  return `select ${columns.join(', ')} from ${rows}${only} group by ${places(2, 2 + keeps.length)}`
}

/** All rows of a workspace. */
export function factsOfAll(rollup: Rollup): Rows {
  const lead = needsLead(rollup)
    ? ' left join lead_fact l on l.workspace_id = $1 and l.lead_no = f.lead_no'
    : ''
  return `(select * from ${tableOf(rollup)} where workspace_id = $1) f${lead}`
}

/** Rows that a part of the statement gives, each with its lead looked up by itself. */
export const givenFacts = (rollup: Rollup, part: string): Rows => `${part} f${leadOf(rollup)}`

/**
 * What this transaction has written of the people and visitors in scope, each looked up by itself: of
 * few the planner would rather read the whole table.
 */
export function writtenFacts(table: string): string {
  const written = (condition: string): string =>
    `lateral (select f.* from ${table} f where f.workspace_id = $1 and ${condition}
       and f.xmin = pg_current_xact_id()::xid offset 0) f`
  const ofPeople = `select f.* from derive_member m cross join ${written('f.lead_no = m.lead_no')}`
  const named = OF_ANONYMOUS.includes(table) ? ' and not f.named' : ''
  const ofVisitors = [...OF_VISITOR, ...OF_ANONYMOUS].includes(table)
    ? ` union all select f.* from derive_visitor v cross join ${written(`f.source_id = v.source_id and f.visitor_id = v.visitor_id${named}
       and not exists (select from derive_member m where m.lead_no = f.lead_no)`)}`
    : ''
  return ofPeople + ofVisitors
}

const leadOf = (rollup: Rollup): string =>
  needsLead(rollup)
    ? ` left join lateral (
       select l.* from lead_fact l where l.workspace_id = $1 and l.lead_no = f.lead_no offset 0) l on true`
    : ''

/** The same rows with their numbers below nothing. */
export function negated(rollup: Rollup, rows: string): string {
  const columns = [
    'workspace_id',
    ...keysOf(rollup),
    ...sumsOf(rollup).map((column) => `-${column} as ${column}`),
  ]
  return `select ${columns.join(', ')} from (${rows}) counted`
}

/** Rows of one key made one, without those that come to nothing. */
export function merged(rollup: Rollup, rows: string): string {
  const keys = ['workspace_id', ...keysOf(rollup)]
  const sums = sumsOf(rollup)
  return `select ${[...keys, ...sums.map((column) => `sum(${column})::int as ${column}`)].join(', ')} from (${rows}) counted
  group by ${places(1, keys.length)} having ${sums.map((column) => `sum(${column}) <> 0`).join(' or ')}`
}

/** The table of a rollup's fact. */
export const tableOf = ({ fact }: Rollup): string => factOf(fact).table

const needsLead = ({ keeps }: Rollup): boolean => keeps.some(({ by }) => by === 'lead')

/** Columns of a SELECT by their places, from one to another. */
const places = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i).join(', ')
