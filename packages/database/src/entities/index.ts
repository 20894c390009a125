import { Attribute } from './attribute.entity.js'
import { Campaign } from './campaign.entity.js'
import { ImportRun } from './import-run.entity.js'
import { RejectedRow } from './rejected-row.entity.js'
import { SegmentVersion } from './segment-version.entity.js'
import { Segment } from './segment.entity.js'
import { Source } from './source.entity.js'
import { Stage } from './stage.entity.js'
import { Workspace } from './workspace.entity.js'

export {
  Attribute,
  Campaign,
  ImportRun,
  RejectedRow,
  Segment,
  SegmentVersion,
  Source,
  Stage,
  Workspace,
}

/** The tables that are read and written a row at a time; everything else is SQL over sets. */
export const ENTITIES = [
  Workspace,
  Source,
  Stage,
  Attribute,
  Campaign,
  Segment,
  SegmentVersion,
  ImportRun,
  RejectedRow,
] as const
