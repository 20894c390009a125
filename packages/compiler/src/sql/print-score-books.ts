import type { CompileContext } from '../context.js'
import type { ScoreGapPlace } from '../score-reconciliation/score-reconciliation.js'
import { beyondHorizon, horizonOf, iso } from './instants.js'
import type { Keeping } from './kept-rows.js'
import { keptLeads } from './kept-rows.js'
import type { Sql } from './sql.js'
import { sql, val } from './sql.js'

/** Whose books are asked for. */
export type BooksAsk = Omit<Keeping, 'periodEnd'>

/**
 * Each source's book of each lead's record, up to the horizon, as a SELECT of record_no, source_id,
 * lead_no and `d0` (null where it is nobody's), what the source stored last (`stored`, null where it
 * says nothing), the sum of its points up to that change (`summed`) and the first change after which
 * the two differ (`since`). Merges do not matter: sources keep their books by record.
 */
function printBooks(ask: BooksAsk, context: CompileContext): Sql {
  const workspace = sql`${val(context.workspaceId)}::int`
  const now = beyondHorizon(context)
  const kept = keptLeads(now, { ...ask, periodEnd: now }, context)
  // Who is no lead is like nothing.
  const known = ask.filter || ask.segment ? sql`l.lead_no is not null` : sql`true`
  const latest = sql`order by effective_at desc, sequence desc, event_id collate "C" desc`
  return sql`select b.lead_no as record_no, b.source_id, l.lead_no, ${kept.group} as d0, b.stored, b.summed, b.since
  from (
    select lead_no, source_id, (array_agg(balance ${latest}) filter (where balance is not null))[1] as stored,
      (array_agg(summed ${latest}) filter (where balance is not null))[1] as summed,
      min(effective_at) filter (where balance <> summed) as since
    from (
      select lead_no, source_id, effective_at, sequence, event_id, balance,
        sum(delta) over (partition by lead_no, source_id order by effective_at, sequence, event_id collate "C"
          rows unbounded preceding) as summed
      from score_change
      where workspace_id = ${workspace} and superseded_at = 'infinity' and effective_at <= ${horizonOf(context)}
    ) running group by lead_no, source_id
  ) b
  left join lead_identity i on i.workspace_id = ${workspace} and i.lead_no = b.lead_no and i.superseded_at = 'infinity'
  left join lead_fact l on l.workspace_id = ${workspace} and l.lead_no = coalesce(i.canonical_no, b.lead_no)${kept.joins}
  where ${known}${kept.test}`
}

const COUNTS = sql`count(stored) as checked, count(*) filter (where stored <> summed) as differing,
  count(*) filter (where stored is null) as unstated, coalesce(sum(stored - summed), 0)::text as gap`

/** How many books agree: by source and, where `whole` is 1, of all together. */
export function printReconciliation(ask: BooksAsk, context: CompileContext): Sql {
  return sql`select s.name as source, grouping(s.name) as whole, ${COUNTS}
from (${printBooks({ ...ask, by: null }, context)}) book
join source s on s.workspace_id = ${val(context.workspaceId)}::int and s.source_id = book.source_id
group by grouping sets ((s.name), ())`
}

/** The same by a dimension of leads. */
export function printReconciledGroups(ask: BooksAsk, context: CompileContext): Sql {
  return sql`select d0, ${COUNTS}
from (${printBooks(ask, context)}) book
group by d0`
}

/** A page of the books that differ, in the order of their records. */
export function printScoreGaps(
  ask: BooksAsk,
  group: { readonly value: string | null } | undefined,
  after: ScoreGapPlace | null,
  limit: number,
  context: CompileContext,
): Sql {
  const own = group ? sql` and book.d0 is not distinct from ${val(group.value)}::text` : sql``
  const beyond = after
    ? sql` and (book.record_no, book.source_id) > (${val(after.recordNo)}::int, ${val(after.sourceId)}::int)`
    : sql``
  return sql`select book.record_no, book.source_id, s.name as source, book.lead_no, book.stored::text as stored, book.summed::text as summed,
  (book.stored - book.summed)::text as gap, ${iso(sql`book.since`)} as since
from (${printBooks({ ...ask, by: group ? ask.by : null }, context)}) book
join source s on s.workspace_id = ${val(context.workspaceId)}::int and s.source_id = book.source_id
where book.stored <> book.summed${own}${beyond}
order by book.record_no, book.source_id
limit ${val(limit)}::int`
}
