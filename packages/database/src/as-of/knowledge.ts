import { EFFECTIVE } from '../accept/effective.js'
import { hasHappened } from '../derived/undue.js'

/**
 * What a store is made of: all that was known at an instant and, to find out why a number changed
 * since, some of what came later.
 */
export interface Knowledge {
  /** ISO text with microseconds. */
  readonly at: string
  readonly later?: Later
}

/**
 * What is known beyond the instant, each with those before it: facts that had happened by then, facts
 * that happened since, refunds, corrections. Only merges are left.
 */
export const LATER = ['late', 'since', 'refunds', 'corrections'] as const
export type Later = (typeof LATER)[number]

/** Lines of revenue that change what was earned before. */
const REFUNDS = `('refunded', 'amended', 'reopened')`

/** The condition under which a row `t` of a table of the ledger belongs to what is known. */
export function isKnown(table: string, { at, later }: Knowledge): string {
  const then = `t.recorded_at <= '${at}' and t.superseded_at > '${at}'`
  switch (later) {
    case undefined:
      return `${then} and ${hasHappened(table, at)}`
    case 'late':
      return `(${then} or (${added(table, at)} and not ${isRefund(table)} and ${hadHappened(table, at)}))`
    case 'since':
      return `(${then} or (${added(table, at)} and not ${isRefund(table)}))`
    case 'refunds':
      return `(${then} or (${added(table, at)}))`
    case 'corrections':
      return `t.superseded_at = 'infinity'`
  }
}

/** To which of the later ones a row `t` belongs that was recorded after the instant. */
export const classOf = (table: string, at: string): string => `case
    when not ${isFirst(table)} then 'corrections'
    when ${isRefund(table)} then 'refunds'
    when ${hadHappened(table, at)} then 'late' else 'since' end`

const added = (table: string, at: string): string => `t.recorded_at > '${at}' and ${isFirst(table)}`

const isRefund = (table: string): string =>
  table === 'revenue_line' ? `(t.kind in ${REFUNDS})` : 'false'

function hadHappened(table: string, at: string): string {
  const column = EFFECTIVE.get(table)
  return column === undefined ? 'true' : `(t.${column} is null or t.${column} <= '${at}')`
}

/** Whether a version of a fact is the first that was ever told of it. */
const isFirst = (table: string): string => `not exists (
    select from leadlight.${table} o
    where o.workspace_id = t.workspace_id and o.source_id = t.source_id and o.event_id = t.event_id
      and o.revision < t.revision)`
