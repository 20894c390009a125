import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A record that an import refused, with all a person needs to mend it. */
@Entity({ name: 'rejected_row' })
export class RejectedRow {
  @PrimaryColumn('int', { name: 'workspace_id' })
  workspaceId!: number

  @PrimaryColumn('bigint', { name: 'run_id' })
  runId!: number

  @PrimaryColumn('bigint', { name: 'row_no', generated: 'identity', generatedIdentity: 'ALWAYS' })
  rowNo!: number

  /** File and line. */
  @Column('text')
  place!: string

  @Column('text')
  code!: string

  @Column('text')
  reason!: string

  @Column('text')
  hint!: string

  /** The record as it came, as JSON. */
  @Column('text')
  body!: string

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt!: Date
}
