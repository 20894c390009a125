import { describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'

import { Readiness } from '../start/readiness.js'
import { startTestServer } from '../testing/test-server.js'

describe('health', () => {
  it('is alive and ready while it serves', async () => {
    const test = await startTestServer(await testDatabase())
    expect((await fetch(`${test.url}/livez`)).status).toBe(200)
    expect((await fetch(`${test.url}/readyz`)).status).toBe(200)
    test.server.readiness.close()
    const closing = await fetch(`${test.url}/readyz`)
    expect([closing.status, await closing.text()]).toEqual([
      503,
      'not ready: the server is shutting down\n',
    ])
    expect((await fetch(`${test.url}/livez`)).status).toBe(200)
    await test.close()
  })

  it('is alive but not ready without its database', async () => {
    const test = await startTestServer(await testDatabase())
    await test.cutDatabase()
    const response = await fetch(`${test.url}/readyz`)
    expect([response.status, await response.text()]).toEqual([
      503,
      'not ready: the database cannot be reached\n',
    ])
    expect((await fetch(`${test.url}/livez`)).status).toBe(200)
    await test.close()
  })

  it('is not ready before it is told so', async () => {
    const readiness = new Readiness(() => Promise.resolve())
    expect(await readiness.whyNot()).toBe('the server is starting')
    readiness.open()
    expect(await readiness.whyNot()).toBeUndefined()
  })

  it('does not wait long for a database that stays silent', async () => {
    const readiness = new Readiness(() => new Promise(() => undefined))
    readiness.open()
    expect(await readiness.whyNot()).toBe('the database does not answer within 2 seconds')
  })
})
