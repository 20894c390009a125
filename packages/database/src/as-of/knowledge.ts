/**
 * What a store is made of: all that was known at an instant and, to find out why a number changed
 * since, some of what came later.
 */
export interface Knowledge {
  /** ISO text with microseconds. */
  readonly at: string
  readonly later?: Later
}

/** What is known beyond the instant, each with those before it: new facts, refunds, corrections. */
export const LATER = ['additions', 'refunds', 'corrections'] as const
export type Later = (typeof LATER)[number]

/** Lines of revenue that change what was earned before. */
export const REFUNDS: readonly string[] = ['refunded', 'amended', 'reopened']

/** The condition under which a row `t` of a table of the ledger belongs to what is known. */
export function isKnown(table: string, { at, later }: Knowledge): string {
  const then = `t.recorded_at <= '${at}' and t.superseded_at > '${at}'`
  if (later === undefined) return then
  if (later === 'corrections') return `t.superseded_at = 'infinity'`
  const added = `t.recorded_at > '${at}' and ${isFirst(table)}`
  const refund = `t.kind in (${REFUNDS.map((kind) => `'${kind}'`).join(', ')})`
  const counts = later === 'additions' && table === 'revenue_line' ? ` and not ${refund}` : ''
  return `(${then} or (${added}${counts}))`
}

/** Whether a version of a fact is the first that was ever told of it. */
const isFirst = (table: string): string => `not exists (
    select from leadlight.${table} o
    where o.workspace_id = t.workspace_id and o.source_id = t.source_id and o.event_id = t.event_id
      and o.revision < t.revision)`
