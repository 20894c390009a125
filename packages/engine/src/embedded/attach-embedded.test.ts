import { mkdtemp, rm, chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createPool } from '../create-pool.js'
import { attachEmbedded } from './attach-embedded.js'
import { startEmbedded } from './start-embedded.js'

describe('attachEmbedded', () => {
  let scratch: string

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'leadlight-attach-'))
    await chmod(scratch, 0o755)
  })
  afterAll(() => rm(scratch, { recursive: true }))

  it('finds the server that a folder’s owner runs, and says so when it has ended', async () => {
    const dataDir = join(scratch, 'data')
    const server = await startEmbedded({ dataDir })
    const connection = await attachEmbedded(dataDir)
    expect(connection).toEqual(server.connection)
    const pool = createPool(connection)
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await pool.end()
    await server.stop()
    await expect(attachEmbedded(dataDir)).rejects.toMatchObject({ code: 'EMBEDDED_FAILED' })
  })
})
