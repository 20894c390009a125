import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A version of a campaign as its source describes it; read only, `accept` writes it. */
@Entity({ name: 'campaign' })
export class Campaign {
  @PrimaryColumn('int', { name: 'workspace_id' })
  workspaceId!: number

  @PrimaryColumn('int', { name: 'campaign_no' })
  campaignNo!: number

  @PrimaryColumn('int', { default: 1 })
  revision!: number

  @Column('smallint', { name: 'source_id' })
  sourceId!: number

  /** The source's own reference. */
  @Column('text', { name: 'event_id' })
  eventId!: string

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date

  /** `Infinity` while this version stands. */
  @Column('timestamptz', { name: 'superseded_at', default: 'infinity' })
  supersededAt!: Date | number

  @Column('bigint', { default: 0, select: false })
  fingerprint!: string

  @Column('text')
  name!: string

  @Column('text', { nullable: true })
  kind!: string | null

  @Column('text', { nullable: true })
  channel!: string | null

  @Column('date', { name: 'starts_on', nullable: true })
  startsOn!: string | null

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: string | null
}
