import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import pg from 'pg'

import { startTestServer } from '../testing/test-server.js'
import { explainStatementError } from './statement-errors.js'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** Codes that a source file gives to errors: `code: 'NAME_LENGTH'` or `| 'UNKNOWN_GOAL'`. */
async function codesIn(path: string): Promise<readonly string[]> {
  const text = await readFile(join(root, path), 'utf8')
  return [...text.matchAll(/(?:code: |\| )'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, code]) => code ?? '')
}

describe('errors', () => {
  it('have a paragraph each in docs/errors.md, where `docs` leads', async () => {
    const own = (await readdir(join(root, 'apps/server/src'), { recursive: true })).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
    )
    const codes = await Promise.all([
      ...own.map((name) => codesIn(join('apps/server/src', name))),
      codesIn('packages/compiler/src/errors.ts'),
    ])
    // A reason of a missing value is told in the answer, a refused setting at the terminal.
    const elsewhere = new Set(['NO_DATA', 'CONFIG_INVALID', 'PORT_TAKEN', 'ARGUMENT_INVALID'])
    const described = await readFile(join(root, 'docs/errors.md'), 'utf8')
    const missing = [...new Set(codes.flat())].filter(
      (code) => !elsewhere.has(code) && !described.includes(`\n### ${code}\n`),
    )
    expect(missing.sort()).toEqual([])
  })

  it('of a database that is away tell a client to come back, and nothing else', async () => {
    const opened = await testDatabase()
    const test = await startTestServer(opened)
    const { host, port, user, password } = opened.server.connection
    const admin = new pg.Client({ host, port, user, password, database: 'postgres' })
    await admin.connect()
    const name = opened.connection.database
    await admin.query(`alter database ${name} allow_connections false`)
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      name,
    ])
    const asked = await Promise.all(
      Array.from({ length: 12 }, () => test.ask('{ kpis { newLeads { value } } }')),
    )
    for (const { status, errors } of asked) {
      expect([status, errors?.[0]?.extensions.code]).toEqual([503, 'DATABASE_UNREACHABLE'])
      expect(JSON.stringify(errors)).not.toContain(name)
    }
    await admin.query(`alter database ${name} allow_connections true`)
    expect((await test.ask('{ kpis { newLeads { n } } }')).errors).toBeUndefined()
    await admin.end()
    await test.close()
  })

  it('of a statement say what to do where something can be done', () => {
    const codeOf = (parts: object, message = 'no') =>
      explainStatementError(Object.assign(new Error(message), parts))?.code
    expect(codeOf({ code: '57014', severity: 'ERROR' })).toBe('QUESTION_TOO_SLOW')
    expect(codeOf({ code: '57P01', severity: 'FATAL' })).toBe('DATABASE_UNREACHABLE')
    expect(codeOf({ code: 'ECONNREFUSED' })).toBe('DATABASE_UNREACHABLE')
    expect(codeOf({}, 'Connection terminated unexpectedly')).toBe('DATABASE_UNREACHABLE')
    expect(codeOf({ code: '42P01', severity: 'ERROR' })).toBeUndefined()
  })
})
