import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'
import pg from 'pg'

import { undoLastMigration } from '../connect/migrate.js'
import { openDatabase } from '../open-database.js'
import { MIGRATIONS } from './index.js'

describe('migrations', () => {
  let test: TestDatabase
  let admin: pg.Client

  beforeAll(async () => {
    test = await testDatabase({ fromTemplate: false })
    admin = new pg.Client(test.connection)
    await admin.connect()
  })
  afterAll(async () => {
    await admin?.end()
    await test?.close()
  })

  /** Everything that migrations make, as text. */
  const shape = async (): Promise<string> => {
    const { rows } = await admin.query<{ shape: string | null }>(
      `select string_agg(line, chr(10) order by line) as shape from (
         select format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as line
         from information_schema.columns where table_schema = 'leadlight' and table_name <> 'migration'
         union all select indexdef from pg_indexes where schemaname = 'leadlight' and tablename <> 'migration'
         union all select format('%s %s %s %s %s', tablename, policyname, roles, qual, with_check)
         from pg_policies where schemaname = 'leadlight'
         union all select format('%s %s', proname, pg_get_functiondef(p.oid)) from pg_proc p
         where pronamespace = 'leadlight'::regnamespace
         union all select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
         where connamespace = 'leadlight'::regnamespace and conrelid <> to_regclass('leadlight.migration')
         union all select format('%s %s %s', table_name, grantee, privilege_type)
         from information_schema.role_table_grants where table_schema = 'leadlight' and table_name <> 'migration'
       ) lines`,
    )
    return rows[0]?.shape ?? ''
  }

  it('all run on an empty database', () => {
    expect(test.database.migrations.applied).toHaveLength(MIGRATIONS.length)
    expect(test.database.migrations.total).toBe(MIGRATIONS.length)
  })

  it('leave nothing to do for the next start', async () => {
    const again = await openDatabase(test.connection)
    expect(again.migrations.applied).toEqual([])
    await again.close()
  })

  it('T5: can be taken back one by one, and give the same tables again', async () => {
    const before = await shape()
    expect(before).toContain('activity.lead_no')
    for (const _ of MIGRATIONS) await undoLastMigration(test.connection, MIGRATIONS)
    expect(await shape()).toBe('')

    const again = await openDatabase(test.connection)
    expect(again.migrations.applied).toHaveLength(MIGRATIONS.length)
    expect(await shape()).toBe(before)
    await again.close()
  })

  it('let two starts prepare one database at the same time', async () => {
    for (const _ of MIGRATIONS) await undoLastMigration(test.connection, MIGRATIONS)
    const starts = await Promise.all([1, 2, 3].map(() => openDatabase(test.connection)))
    const applied = starts.map(({ migrations }) => migrations.applied.length).sort()
    expect(applied).toEqual([0, 0, MIGRATIONS.length])
    await Promise.all(starts.map((start) => start.close()))
  })
})
