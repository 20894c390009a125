import type { Calendar, ThresholdVersion } from '@leadlight/metrics'
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

/** A tenant: its zone, currency, calendar and thresholds. */
@Entity({ name: 'workspace' })
export class Workspace {
  @PrimaryGeneratedColumn('identity', {
    name: 'workspace_id',
    type: 'int',
    generatedIdentity: 'ALWAYS',
  })
  workspaceId!: number

  @Column('text', { unique: true })
  slug!: string

  @Column('text')
  name!: string

  /** IANA zone. */
  @Column('text', { default: 'UTC' })
  zone!: string

  /** ISO 4217, null until something sets it. */
  @Column('char', { length: 3, nullable: true })
  currency!: string | null

  /** Month in which the fiscal year begins. */
  @Column('smallint', { name: 'fiscal_year_start', default: 1 })
  fiscalYearStart!: number

  /** Monday 1 to Sunday 7. */
  @Column('smallint', { name: 'week_start', default: 1 })
  weekStart!: number

  /** What months, quarters and years are made of. */
  @Column('text', { default: 'MONTHS' })
  calendar!: Calendar

  /** Earliest first. */
  @Column('jsonb', { name: 'mql_thresholds', default: [] })
  mqlThresholds!: readonly ThresholdVersion[]

  @Column('jsonb', { default: {} })
  settings!: Record<string, unknown>

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date
}
