import { sql, val } from '../sql.js'
import { justAfter } from '../instants.js'
import type { SourcePrinter } from './source.js'

/** The last time in each bucket that a person left a stage, with the sum of the stays until then. */
export const stageTimes: SourcePrinter = ({ context, buckets, params }) =>
  sql`select b.bucket, s.workspace_id, s.lead_no, s.stage_ms, s.reason, ${justAfter(sql`s.exited_at`)} as judged_at
  from ${buckets} b
  join spell s on s.workspace_id = ${val(context.workspaceId)}::int and s.stage_id = ${val(params['stage'])}::text
    and s.exited_at >= b.start_at and s.exited_at < b.closing_at
  where s.stage_ms is not null and (s.next_exit_at is null or s.next_exit_at >= b.closing_at)`
