import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'
import pg from 'pg'

import { INGEST, OWNER, READ } from './roles.js'

describe('T5: the catalogue', () => {
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

  const names = async (sql: string): Promise<readonly string[]> =>
    (await admin.query<{ name: string }>(sql)).rows.map(({ name }) => name)

  const OURS = `n.nspname = 'leadlight'`
  const WITH_WORKSPACE = `exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id')`

  it('has row security on and forced, with a policy, on every table with a workspace', async () => {
    const all = await names(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where ${OURS} and c.relkind in ('r', 'p') and ${WITH_WORKSPACE}`,
    )
    const open = await names(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where ${OURS} and c.relkind in ('r', 'p') and ${WITH_WORKSPACE}
         and not (c.relrowsecurity and c.relforcerowsecurity
           and exists (select 1 from pg_policy p where p.polrelid = c.oid))`,
    )
    expect(all.length).toBeGreaterThan(40)
    expect(open).toEqual([])
  })

  it('grants the working roles nothing on a table without a workspace', async () => {
    const granted = await names(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where ${OURS} and c.relkind in ('r', 'p', 'v', 'm') and not ${WITH_WORKSPACE}
         and (has_any_column_privilege('${READ}', c.oid, 'select') or has_any_column_privilege('${INGEST}', c.oid, 'select'))`,
    )
    expect(granted).toEqual([])
  })

  it('begins every unique index of a workspace’s rows with the workspace', async () => {
    const leaking = await names(
      `select i.relname as name from pg_index x
       join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
       where ${OURS} and x.indisunique and ${WITH_WORKSPACE} and a.attname <> 'workspace_id'`,
    )
    // The slug is what a workspace is found by; only the owner can add one.
    expect(leaking).toEqual(['workspace_slug_key'])
  })

  it('pins the search path of every function that runs as its owner', async () => {
    const loose = await names(
      `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where ${OURS} and p.prosecdef
         and not coalesce(array_to_string(p.proconfig, ' ') like '%search_path=%', false)`,
    )
    const toAnybody = await names(
      `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where ${OURS} and p.prosecdef and has_function_privilege('public', p.oid, 'execute')`,
    )
    expect(loose).toEqual([])
    expect(toAnybody).toEqual([])
  })

  it('has no view that reads as its owner and no materialised one', async () => {
    const views = await names(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where ${OURS} and (c.relkind = 'm' or c.relkind = 'v'
         and not coalesce(array_to_string(c.reloptions, ' ') ilike '%security_invoker=true%', false))`,
    )
    expect(views).toEqual([])
  })

  it('has roles that cannot log in, see past row security or make others', async () => {
    const { rows } = await admin.query(
      `select rolname, rolcanlogin or rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as may
       from pg_roles where rolname in ('${OWNER}', '${INGEST}', '${READ}') order by rolname`,
    )
    expect(rows).toEqual([
      { rolname: INGEST, may: false },
      { rolname: OWNER, may: false },
      { rolname: READ, may: false },
    ])
  })

  it('lets the owner alone own, and neither working role stand in for it', async () => {
    const foreign = await names(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where ${OURS} and c.relkind in ('r', 'p', 'v', 'S') and pg_get_userbyid(c.relowner) <> '${OWNER}'`,
    )
    const { rows } = await admin.query(
      `select pg_has_role('${READ}', '${OWNER}', 'member') or pg_has_role('${INGEST}', '${OWNER}', 'member')
         or pg_has_role('${READ}', '${INGEST}', 'member') as stands_in`,
    )
    expect(foreign).toEqual([])
    expect(rows).toEqual([{ stands_in: false }])
  })

  it('gives readers nothing but reading', async () => {
    const writable = await names(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where ${OURS} and c.relkind in ('r', 'p')
         and has_table_privilege('${READ}', c.oid, 'insert, update, delete, truncate')`,
    )
    expect(writable).toEqual([])
  })

  it('runs on a version without known ways around row security', async () => {
    const { rows } = await admin.query(
      `select current_setting('server_version_num')::int >= 150016 as safe`,
    )
    expect(rows).toEqual([{ safe: true }])
  })
})
