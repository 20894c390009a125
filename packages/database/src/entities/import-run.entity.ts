import { Column, Entity, PrimaryColumn } from 'typeorm'

/** One reading of a folder or file by a recipe, with what became of its records. */
@Entity({ name: 'import_run' })
export class ImportRun {
  @PrimaryColumn('int', { name: 'workspace_id' })
  workspaceId!: number

  @PrimaryColumn('bigint', { name: 'run_id', generated: 'identity', generatedIdentity: 'ALWAYS' })
  runId!: number

  @Column('smallint', { name: 'source_id', nullable: true })
  sourceId!: number | null

  @Column('text')
  recipe!: string

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt!: Date

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null

  @Column('int', { default: 0 })
  received!: number

  @Column('int', { default: 0 })
  accepted!: number

  @Column('int', { default: 0 })
  duplicate!: number

  @Column('int', { default: 0 })
  rejected!: number

  @Column('int', { default: 0 })
  suppressed!: number
}
