import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Something that is known of leads or accounts and can filter and group. */
@Entity({ name: 'attribute' })
export class Attribute {
  @PrimaryColumn('int', { name: 'workspace_id' })
  workspaceId!: number

  @PrimaryColumn('smallint', { name: 'attribute_id' })
  attributeId!: number

  /** The camelCase id of its dimension. */
  @Column('text')
  name!: string

  @Column('text')
  label!: string

  @Column('text')
  subject!: 'lead' | 'account'

  /** One of those that every workspace knows. */
  @Column('boolean', { default: false })
  standard!: boolean
}
