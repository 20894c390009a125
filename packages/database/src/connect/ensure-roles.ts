import type { Queryable } from '@leadlight/engine'

import { DatabaseError, sqlStateOf } from '../database-error.js'
import { INGEST, OWNER, READ, SCHEMA } from '../schema/roles.js'

const ALL = [OWNER, INGEST, READ] as const
const INSUFFICIENT_PRIVILEGE = '42501'
// Another database of the same server may create the same role at the same moment.
const EXISTS_ALREADY = new Set(['42710', '23505'])

/**
 * Makes sure that the three roles exist, that this login may take them, and that the schema belongs
 * to the owner; creates what is missing.
 *
 * @throws DatabaseError `ROLES_MISSING`, with the SQL that an administrator has to run
 */
export async function ensureRoles(client: Queryable): Promise<void> {
  const missing = await statementsMissing(client)
  try {
    for (const statement of missing) await runOnce(client, statement)
  } catch (cause) {
    if (sqlStateOf(cause) !== INSUFFICIENT_PRIVILEGE) throw cause
    throw new DatabaseError({
      code: 'ROLES_MISSING',
      message: 'This login may not create the roles or the schema that keep workspaces apart.',
      hint: `Let an administrator of this database run: ${missing.map((sql) => `${sql};`).join(' ')}`,
      cause,
    })
  }
}

async function runOnce(client: Queryable, statement: string): Promise<void> {
  try {
    await client.query(statement)
  } catch (error) {
    if (!EXISTS_ALREADY.has(sqlStateOf(error) ?? '')) throw error
  }
}

async function statementsMissing(client: Queryable): Promise<readonly string[]> {
  const { rows } = await client.query(
    `select name, to_regrole(name) is not null as present,
       coalesce(pg_has_role(current_user, to_regrole(name), privilege), false) as taken,
       quote_ident(current_user) as login,
       to_regnamespace($2) is not null as has_schema
     from unnest($1::text[]) name,
       -- From 16 on, whoever creates a role may grant it without being able to take it.
       (select case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end
         as privilege) version`,
    [[...ALL], SCHEMA],
  )
  const statements = rows.flatMap(({ name, present, taken, login }) => [
    ...(present
      ? []
      : [`create role ${String(name)} nologin nosuperuser nobypassrls nocreaterole`]),
    ...(taken ? [] : [`grant ${String(name)} to ${String(login)}`]),
  ])
  return rows[0]?.['has_schema']
    ? statements
    : [...statements, `create schema ${SCHEMA} authorization ${OWNER}`]
}
