import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createPool } from '../create-pool.js'
import type { EmbeddedServer } from '../embedded/embedded-server.js'
import { findFreePort } from '../embedded/free-port.js'
import { startEmbedded } from '../embedded/start-embedded.js'
import { run } from '../run.js'
import { checkVersion } from './check-version.js'
import { openServer } from './open-server.js'

let dataDir: string
let server: EmbeddedServer

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'leadlight-server-'))
  server = await startEmbedded({ dataDir })
})

afterAll(async () => {
  await server.stop()
  await rm(dataDir, { recursive: true })
})

function urlOf(
  change: { password?: string; port?: number; database?: string; query?: string } = {},
) {
  const { user, password, port, database } = { ...server.connection, ...change }
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}${change.query ?? ''}`
}

describe('openServer', () => {
  it('returns a connection that a pool can use, without TLS where the server has none', async () => {
    const connection = await openServer(urlOf())
    expect(connection).toEqual({ ...server.connection, ssl: false })
    const pool = createPool(connection)
    const rows = await run(pool, { text: 'select $1::int8 as value', values: [7] })
    await pool.end()
    expect(rows).toEqual([{ value: 7 }])
  })

  it('names the place when nothing answers', async () => {
    const port = await findFreePort()
    await expect(openServer(urlOf({ port }))).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message: expect.stringContaining(`127.0.0.1:${port}`),
      hint: expect.stringContaining('DATABASE_URL'),
    })
  })

  it('tells a wrong password from a missing database, and repeats neither password', async () => {
    const refused = await openServer(urlOf({ password: 'mistaken' })).catch(
      (error: unknown) => error,
    )
    expect(refused).toMatchObject({ code: 'DATABASE_REFUSED' })
    expect(String(refused)).not.toContain('mistaken')
    await expect(openServer(urlOf({ database: 'elsewhere' }))).rejects.toMatchObject({
      code: 'DATABASE_MISSING',
      hint: expect.stringContaining('create database "elsewhere"'),
    })
  })

  it('does not fall back to plain text when TLS is required', async () => {
    await expect(openServer(urlOf({ query: '?sslmode=require' }))).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
      message: expect.stringContaining('SSL'),
    })
  })
})

describe('checkVersion', () => {
  it('accepts the embedded server', async () => {
    const pool = createPool(server.connection)
    await expect(checkVersion(pool).finally(() => pool.end())).resolves.toBeUndefined()
  })

  it('refuses a server that says it is an unsafe release, with the reason', async () => {
    const pool = createPool(server.connection, { max: 1 })
    // A function found before PostgreSQL's own makes the real server speak as an older one.
    await pool.query(`
      create schema old;
      create function old.current_setting(name text) returns text language sql as $$
        select case name when 'server_version_num' then '170007' else '17.7' end
      $$;
      set search_path = old, pg_catalog;
    `)
    await expect(checkVersion(pool).finally(() => pool.end())).rejects.toMatchObject({
      code: 'DATABASE_VERSION_UNSAFE',
      message: expect.stringMatching(/17\.7.*CVE-2025-8713/),
      hint: expect.stringContaining('17.8'),
    })
  })
})
