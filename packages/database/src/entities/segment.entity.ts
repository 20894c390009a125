import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A named set of leads; what it means is in its versions. */
@Entity({ name: 'segment' })
export class Segment {
  @PrimaryColumn('int', { name: 'workspace_id' })
  workspaceId!: number

  @PrimaryColumn('uuid', { name: 'segment_id', default: () => 'gen_random_uuid()' })
  segmentId!: string

  @Column('text')
  name!: string
}
