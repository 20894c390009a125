import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A system that tells facts: a CRM, a mail tool, a folder of exports. */
@Entity({ name: 'source' })
export class Source {
  @PrimaryColumn('int', { name: 'workspace_id' })
  workspaceId!: number

  @PrimaryColumn('smallint', { name: 'source_id' })
  sourceId!: number

  @Column('text')
  name!: string

  /** Still sends; then the horizon is now instead of the latest fact. */
  @Column('boolean', { default: false })
  live!: boolean

  /** Where false, a send without any delivery event counts as delivered. */
  @Column('boolean', { name: 'reports_deliveries', default: true })
  reportsDeliveries!: boolean

  @Column('timestamptz', { name: 'latest_effective_at', nullable: true })
  latestEffectiveAt!: Date | null

  /** The latest instant of anything that it told, some of which may not have come yet. */
  @Column('timestamptz', { name: 'latest_told_at', nullable: true })
  latestToldAt!: Date | null

  @Column('timestamptz', { name: 'last_recorded_at', nullable: true })
  lastRecordedAt!: Date | null
}
