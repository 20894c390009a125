import { randomBytes } from 'node:crypto'

import type { MigrationInterface, QueryRunner } from 'typeorm'

import { CONTEXT_STATEMENTS } from '../schema/context.js'
import { DROP_FUNCTIONS, FUNCTIONS } from '../schema/functions.js'
import { grantTable } from '../schema/grants.js'
import { INGEST, READ, SCHEMA } from '../schema/roles.js'
import { secureTable } from '../schema/row-security.js'
import { TABLES, createTable } from '../schema/tables.js'

/** The tables of a workspace, its ledger and its derived facts, each shut to other workspaces. */
export class Foundation1700000000001 implements MigrationInterface {
  readonly name = 'Foundation1700000000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`grant usage on schema ${SCHEMA} to ${INGEST}, ${READ}`)
    for (const statement of CONTEXT_STATEMENTS) await runner.query(statement)
    for (const statement of FUNCTIONS) await runner.query(statement)
    const { inner, outer } = padKey(randomBytes(32))
    await runner.query('insert into context_secret (inner_key, outer_key) values ($1, $2)', [
      inner,
      outer,
    ])
    for (const table of TABLES) {
      const statements = [...createTable(table), ...secureTable(table.name), ...grantTable(table)]
      await runner.query(statements.join(';\n'))
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await runner.query(`drop table ${name}`)
    await runner.query(DROP_FUNCTIONS)
    await runner.query('drop function context_workspace()')
    await runner.query('drop table context_secret')
    await runner.query(`revoke usage on schema ${SCHEMA} from ${INGEST}, ${READ}`)
  }
}

/** The two keys of an HMAC: the key, padded to a block of SHA-256 and mixed with RFC 2104's constants. */
function padKey(key: Buffer): { readonly inner: Buffer; readonly outer: Buffer } {
  const block = Buffer.concat([key, Buffer.alloc(64 - key.length)])
  return {
    inner: block.map((byte) => byte ^ 0x36) as Buffer,
    outer: block.map((byte) => byte ^ 0x5c) as Buffer,
  }
}
