import type { SegmentRule } from '@leadlight/metrics'

import type { DoorClient } from '../door/door-client.js'
import { findKept, keepVersion, readKept, removeKept, SEGMENTS } from './versioned.js'
import type { KeepOutcome, VersionedDraft, VersionedRecord } from './versioned.js'

/** A segment in its present version. */
export interface SegmentRecord extends VersionedRecord {
  readonly rule: SegmentRule
}

/** Every segment by name. */
export const readSegments = (
  client: DoorClient,
  workspaceId: number,
): Promise<readonly SegmentRecord[]> => readKept(client, SEGMENTS, workspaceId)

/** The segment of an id, undefined where there is none. */
export const readSegment = (
  client: DoorClient,
  workspaceId: number,
  id: string,
): Promise<SegmentRecord | undefined> => findKept(client, SEGMENTS, workspaceId, id)

/** What a segment meant for a time. */
export interface SegmentVersionRecord {
  readonly version: number
  readonly rule: SegmentRule
  readonly since: Date
  /** Null for the present one. */
  readonly until: Date | null
}

/** Every rule that a segment has had, the latest first. */
export function readSegmentVersions(
  client: DoorClient,
  workspaceId: number,
  segmentId: string,
): Promise<readonly SegmentVersionRecord[]> {
  return client.query<SegmentVersionRecord>(
    `select version, rule, recorded_at as since, nullif(superseded_at, 'infinity') as until
     from segment_version where workspace_id = $1 and segment_id::text = $2 order by version desc`,
    [workspaceId, segmentId],
  )
}

/** A segment that is to be kept: a new one without an id. */
export interface SegmentDraft extends VersionedDraft {
  readonly rule: SegmentRule
}

/** Keeps a segment; a changed rule is a further version, the earlier ones stay. */
export const saveSegment = (
  client: DoorClient,
  workspaceId: number,
  { rule, ...draft }: SegmentDraft,
): Promise<KeepOutcome<SegmentRecord>> => keepVersion(client, SEGMENTS, workspaceId, draft, rule)

/** Removes a segment with its versions; false where there was none. */
export const deleteSegment = (
  client: DoorClient,
  workspaceId: number,
  id: string,
): Promise<boolean> => removeKept(client, SEGMENTS, workspaceId, id)
