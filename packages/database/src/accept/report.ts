import { inPlace } from '../door/in-place.js'
import type { Receipt, Rejection } from './receipt.js'
import type { Refusal } from './row.js'

const LONGEST_BODY = 20_000

/** A refusal as its sender reads it. */
export const toRejection = ({ arrival, problem }: Refusal): Rejection => ({
  place: arrival.place,
  ...problem,
  body: bodyOf(arrival.record),
})

function bodyOf(record: unknown): string {
  try {
    return (JSON.stringify(record) ?? String(record)).slice(0, LONGEST_BODY)
  } catch {
    // A record that refers to itself, or holds a bigint, has no JSON.
    return String(record)
  }
}

/** The statements that add a batch to the counts of its import, and keep what was refused. */
export function reporting(
  workspaceId: number,
  runId: number,
  sourceId: number | null,
  receipt: Receipt,
): readonly string[] {
  const { received, accepted, duplicate, rejected, suppressed, rejections } = receipt
  const counted = inPlace(
    `update import_run set source_id = coalesce(source_id, $3), received = received + $4, accepted = accepted + $5,
       duplicate = duplicate + $6, rejected = rejected + $7, suppressed = suppressed + $8
     where workspace_id = $1 and run_id = $2`,
    [workspaceId, runId, sourceId, received, accepted, duplicate, rejected, suppressed],
  )
  if (rejections.length === 0) return [counted]
  const kept = inPlace(
    `insert into rejected_row (workspace_id, run_id, place, code, reason, hint, body)
     select $1, $2, place, code, reason, hint, body
     from json_to_recordset($3::json) as r (place text, code text, reason text, hint text, body text)`,
    [workspaceId, runId, JSON.stringify(rejections).replaceAll('\\u0000', '\\ufffd')],
  )
  return [counted, kept]
}
