import type { StageRole } from '@leadlight/metrics'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A stage of the workspace's own funnel. */
@Entity({ name: 'stage' })
export class Stage {
  @PrimaryColumn('int', { name: 'workspace_id' })
  workspaceId!: number

  @PrimaryColumn('text', { name: 'stage_id' })
  stageId!: string

  @Column('text')
  name!: string

  /** Place in the forward order; side stages from 100 on. */
  @Column('smallint')
  rank!: number

  @Column('text')
  role!: StageRole

  @Column('boolean', { default: false })
  optional!: boolean

  @Column('boolean', { default: false })
  side!: boolean

  /** How long a lead may stay, in days. */
  @Column('int', { name: 'limit_days', nullable: true })
  limitDays!: number | null
}
