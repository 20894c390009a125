import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'
import type { TestDatabase } from '@leadlight/testing'
import pg from 'pg'

import { isDatabaseError } from '../database-error.js'
import { openDatabase } from '../open-database.js'

describe('a login that is no administrator', () => {
  let test: TestDatabase
  let admin: pg.Client
  const login = `plain_${process.pid}`

  beforeAll(async () => {
    test = await testDatabase({ fromTemplate: false })
    admin = new pg.Client(test.connection)
    await admin.connect()
    await admin.query(`create role ${login} login password 'plain' nosuperuser nocreaterole`)
  })
  afterAll(async () => {
    await admin?.query(`drop owned by ${login}; drop role ${login}`)
    await admin?.end()
    await test?.close()
  })

  const asPlain = () => ({ ...test.connection, user: login, password: 'plain' })

  it('is told the SQL that an administrator has to run, and gets along once it ran', async () => {
    const error: unknown = await openDatabase(asPlain()).catch((thrown: unknown) => thrown)
    if (!isDatabaseError(error, 'ROLES_MISSING')) throw error
    expect(error.hint).toContain(`grant leadlight_read to ${login};`)

    const sql = error.hint.slice(error.hint.indexOf('run: ') + 'run: '.length)
    await admin.query(sql)
    const database = await openDatabase(asPlain())
    const { workspaceId } = await database.createWorkspace({ slug: 'plain', name: 'Plain' })
    const stages = await database.withContext({ workspaceId, role: 'read' }, (client) =>
      client.query('select 1 from stage'),
    )
    expect(stages).toHaveLength(9)
    await database.close()
  })
})
