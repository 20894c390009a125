import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'
import pg from 'pg'

import { createDataSource } from '../connect/data-source.js'
import { ENTITIES } from './index.js'

interface ColumnShape {
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly length: string
  readonly inKey: boolean
}

describe('entities', () => {
  let test: TestDatabase
  let admin: pg.Client

  beforeAll(async () => {
    test = await testDatabase()
    admin = new pg.Client(test.connection)
    await admin.connect()
  })
  afterAll(async () => {
    await admin?.end()
    await test?.close()
  })

  const inDatabase = async (table: string): Promise<readonly ColumnShape[]> => {
    const { rows } = await admin.query<ColumnShape>(
      `select c.column_name as name, c.data_type as type, c.is_nullable = 'YES' as nullable,
         coalesce(c.character_maximum_length::text, '') as length, k.column_name is not null as "inKey"
       from information_schema.columns c
       left join information_schema.table_constraints t
         on t.table_schema = c.table_schema and t.table_name = c.table_name and t.constraint_type = 'PRIMARY KEY'
       left join information_schema.key_column_usage k
         on k.constraint_schema = t.constraint_schema and k.constraint_name = t.constraint_name
         and k.column_name = c.column_name
       where c.table_schema = 'leadlight' and c.table_name = $1 order by c.column_name`,
      [table],
    )
    return rows
  }

  it('say the same of every column as the tables do', async () => {
    const dataSource = createDataSource(test.connection)
    await dataSource.initialize()
    try {
      const told = Object.fromEntries(
        dataSource.entityMetadatas.map((metadata) => [
          metadata.tableName,
          metadata.columns
            .map((column) => ({
              name: column.databaseName,
              type: dataSource.driver.normalizeType(column),
              nullable: column.isNullable,
              length: column.length,
              inKey: column.isPrimary,
            }))
            .sort((a, b) => (a.name < b.name ? -1 : 1)),
        ]),
      )
      const real: Record<string, readonly ColumnShape[]> = {}
      for (const table of Object.keys(told)) real[table] = await inDatabase(table)
      expect(Object.keys(told)).toHaveLength(ENTITIES.length)
      expect(told).toEqual(real)
    } finally {
      await dataSource.destroy()
    }
  })
})
