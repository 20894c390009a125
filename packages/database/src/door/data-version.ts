import { SCHEMA } from '../schema/roles.js'

/*
 * Every transaction that may have changed what a workspace is answered from gives its data another
 * number as the last thing before its commit. So whoever sees the changes sees the number and the
 * other way round, and the row is held no longer than the commit takes. Where writers meet there, the
 * order of their numbers is that of their commits: two states of the data never share one.
 *
 * The number has two parts, a row each, and is their sum. Whoever lets facts follow works in a
 * snapshot, and could not move a row that batches have moved since; theirs is their own. Either part
 * only grows, so that the sum does with every commit.
 */

/** Which row of the number a writer moves. */
export type VersionPart = 'data' | 'facts'

/**
 * Gives a part of a workspace's data its next number, if anything was written. It is the time in
 * microseconds: a number that a crash took back, with a commit that had not reached the disk, never
 * comes again.
 */
export function nextDataVersion(workspaceId: number, part: VersionPart = 'data'): string {
  return `insert into ${SCHEMA}.data_version as v (workspace_id, part)
   select ${workspaceId}, '${part}' where pg_current_xact_id_if_assigned() is not null
   on conflict (workspace_id, part) do update set version = greatest(v.version + 1, excluded.version)`
}

/** Asks for the number of the data that a snapshot sees, 0 before anything was written, and for who answers. */
export function readDataVersion(workspaceId: number): string {
  return `select coalesce((select sum(version)::bigint from ${SCHEMA}.data_version where workspace_id = ${workspaceId}), 0) as version,
   pg_backend_pid() as backend`
}
