import { Column, Entity, PrimaryColumn } from 'typeorm'

/** What a segment meant from one time to another. */
@Entity({ name: 'segment_version' })
export class SegmentVersion {
  @PrimaryColumn('int', { name: 'workspace_id' })
  workspaceId!: number

  @PrimaryColumn('uuid', { name: 'segment_id' })
  segmentId!: string

  @PrimaryColumn('int')
  version!: number

  @Column('jsonb')
  rule!: Record<string, unknown>

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt!: Date

  /** `Infinity` while this version stands. */
  @Column('timestamptz', { name: 'superseded_at', default: 'infinity' })
  supersededAt!: Date | number
}
