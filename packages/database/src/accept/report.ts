import type { DoorClient } from '../door/door-client.js'
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

/** Adds a batch to the counts of its import, and keeps what was refused. */
export async function reportTo(
  client: DoorClient,
  workspaceId: number,
  runId: number,
  sourceId: number | null,
  receipt: Receipt,
): Promise<boolean> {
  const rows = await client.query(
    `update import_run set source_id = coalesce(source_id, $3), received = received + $4, accepted = accepted + $5,
       duplicate = duplicate + $6, rejected = rejected + $7, suppressed = suppressed + $8
     where workspace_id = $1 and run_id = $2 returning run_id`,
    [
      workspaceId,
      runId,
      sourceId,
      receipt.received,
      receipt.accepted,
      receipt.duplicate,
      receipt.rejected,
      receipt.suppressed,
    ],
  )
  if (rows.length === 0) return false
  if (receipt.rejections.length > 0) {
    await client.query(
      `insert into rejected_row (workspace_id, run_id, place, code, reason, hint, body)
       select $1, $2, place, code, reason, hint, body
       from json_to_recordset($3) as r (place text, code text, reason text, hint text, body text)`,
      [workspaceId, runId, JSON.stringify(receipt.rejections).replaceAll('\\u0000', '\\ufffd')],
    )
  }
  return true
}
