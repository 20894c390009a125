import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'

import { startTestServer } from '../testing/test-server.js'
import type { TestServer } from '../testing/test-server.js'

describe('the dashboard’s files', () => {
  let test: TestServer
  let dashboardDir: string

  beforeAll(async () => {
    dashboardDir = await mkdtemp(join(tmpdir(), 'leadlight-dashboard-'))
    await mkdir(join(dashboardDir, 'assets'))
    await writeFile(join(dashboardDir, 'index.html'), '<!doctype html><title>Leadlight</title>')
    await writeFile(join(dashboardDir, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    await writeFile(join(dashboardDir, 'assets', 'index-4f3a.js'), 'export {}')
    test = await startTestServer(await testDatabase(), { dashboardDir })
  })
  afterAll(async () => {
    await test.close()
    await rm(dashboardDir, { recursive: true })
  })

  it.each(['/', '/sign-in', '/w/main', '/w/main/metrics/newLeads?period=LAST_MONTH'])(
    'serves the page at %s',
    async (path) => {
      const response = await fetch(test.url + path)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('<title>Leadlight</title>')
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-cache')
    },
  )

  it('lets hashed files be kept for ever, and others be asked for each time', async () => {
    const hashed = await fetch(`${test.url}/assets/index-4f3a.js`)
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(hashed.headers.get('content-type')).toContain('javascript')
    const icon = await fetch(`${test.url}/favicon.svg`)
    expect(icon.headers.get('cache-control')).toBe('no-cache')
  })

  it('says what a page may load, and lets nobody frame it', async () => {
    const { headers } = await fetch(test.url)
    const policy = headers.get('content-security-policy')?.split('; ')
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "style-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ]),
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  it.each([
    '/assets/nothing.js',
    '/nothing',
    '/..%2f..%2fpackage.json',
    '/assets/../../package.json',
  ])('finds nothing at %s', async (path) => {
    const response = await fetch(test.url + path)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(
      ((await response.json()) as { errors: [{ extensions: unknown }] }).errors[0].extensions,
    ).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('says how to build a dashboard that is not there', async () => {
    const bare = await startTestServer(await testDatabase(), {
      dashboardDir: join(dashboardDir, 'assets'),
    })
    const response = await fetch(bare.url)
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm run build')
    await bare.close()
  })
})
