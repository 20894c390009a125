import type { MigrationInterface, QueryRunner } from 'typeorm'

import { ACCESS_STATEMENTS } from '../access/access-tables.js'

/** One-time tokens and sessions: how people come in without an administrator's key. */
export class Access1700000000002 implements MigrationInterface {
  readonly name = 'Access1700000000002'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of ACCESS_STATEMENTS) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table session, sign_in_token')
  }
}
