import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'

import { ADMIN_KEY, startTestServer } from '../testing/test-server.js'
import type { TestServer } from '../testing/test-server.js'

const hour = 60 * 60 * 1000
const start = new Date('2025-07-15T12:00:00Z')

describe('access', () => {
  let test: TestServer

  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
  })
  afterAll(() => test.close())

  const tokenOf = async (): Promise<string> =>
    (await test.server.makeSignInLink()).split('#token=')[1] ?? ''

  const signIn = (token: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${test.url}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ token }),
    })

  const cookieOf = (response: Response): string =>
    response.headers.get('set-cookie')?.split(';')[0] ?? ''

  const viewer = (headers: Record<string, string>): Promise<Response> =>
    fetch(`${test.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ viewer { role } }' }),
    })

  it.each([
    ['no key', {}],
    ['a wrong key', { authorization: 'Bearer an-administrators-key-for-test' }],
    ['an empty key', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: `Basic ${ADMIN_KEY}` }],
    ['an unknown session', { cookie: 'leadlight_session=AAAA' }],
  ])('lets nobody in with %s', async (_case, headers) => {
    const response = await viewer(headers)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toContain('Bearer')
    const { errors } = (await response.json()) as { errors: [{ extensions: { code: string } }] }
    expect(errors[0].extensions.code).toBe('UNAUTHENTICATED')
  })

  it('says no before it reads a body', async () => {
    const response = await fetch(`${test.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{'.repeat(1000),
    })
    expect(response.status).toBe(401)
  })

  it('lets the administrator’s key in', async () => {
    const response = await viewer({ authorization: `Bearer ${ADMIN_KEY}` })
    expect(await response.json()).toEqual({ data: { viewer: { role: 'ADMINISTRATOR' } } })
  })

  it('turns a sign-in link into a session that scripts and other sites cannot reach', async () => {
    const response = await signIn(await tokenOf())
    expect(response.status).toBe(204)
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(
      /^leadlight_session=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Lax$/,
    )
    expect((await viewer({ cookie: cookieOf(response) })).status).toBe(200)
  })

  it('makes the cookie secure behind TLS', async () => {
    const tls = { 'x-forwarded-proto': 'https' }
    const response = await signIn(await tokenOf(), tls)
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-leadlight_session=.*; Secure$/)
    expect((await viewer({ cookie: cookieOf(response), ...tls })).status).toBe(200)
  })

  it('takes a token once', async () => {
    const token = await tokenOf()
    const both = await Promise.all([signIn(token), signIn(token)])
    expect(both.map(({ status }) => status).sort()).toEqual([204, 401])
    const third = await signIn(token)
    const { errors } = (await third.json()) as { errors: [{ extensions: { code: string } }] }
    expect(errors[0].extensions.code).toBe('SIGN_IN_TOKEN_REFUSED')
  })

  it('takes a token within an hour', async () => {
    const token = await tokenOf()
    test.setNow(new Date(start.getTime() + hour))
    expect((await signIn(token)).status).toBe(401)
    test.setNow(start)
  })

  it.each([[undefined], [7], [''], ['x'.repeat(500)]])('refuses %p for a token', async (token) => {
    expect((await signIn(token)).status).toBeGreaterThanOrEqual(400)
  })

  it('ends a session after a week, and at once when its owner signs out', async () => {
    const cookie = cookieOf(await signIn(await tokenOf()))
    const other = cookieOf(await signIn(await tokenOf()))
    // A key that is wrong is not made good by a cookie.
    expect((await viewer({ authorization: 'Bearer wrong', cookie })).status).toBe(401)
    const out = await fetch(`${test.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: 'mutation { signOut }' }),
    })
    expect(await out.json()).toEqual({ data: { signOut: true } })
    expect(out.headers.get('set-cookie')).toContain(
      'leadlight_session=; Path=/; Max-Age=0; HttpOnly',
    )
    expect((await viewer({ cookie })).status).toBe(401)
    expect((await viewer({ cookie: other })).status).toBe(200)
    test.setNow(new Date(start.getTime() + 7 * 24 * hour))
    expect((await viewer({ cookie: other })).status).toBe(401)
    test.setNow(start)
  })

  it('refuses what a page of another site sends', async () => {
    const origin = { origin: 'https://evil.example' }
    expect((await signIn(await tokenOf(), origin)).status).toBe(403)
    expect((await viewer({ authorization: `Bearer ${ADMIN_KEY}`, ...origin })).status).toBe(403)
    expect((await viewer({ authorization: `Bearer ${ADMIN_KEY}`, origin: test.url })).status).toBe(
      200,
    )
  })

  it('refuses requests that a page could send without asking first', async () => {
    const response = await fetch(`${test.url}/graphql?query={viewer{role}}`, {
      headers: { authorization: `Bearer ${ADMIN_KEY}` },
    })
    expect(response.status).toBe(400)
  })

  it('answers about the workspace of the header, and does not tell a foreign one from none', async () => {
    await test.database.createWorkspace({ slug: 'other', name: 'Other' })
    const ask = (slug: string) =>
      test.ask('{ viewer { workspace { slug hasData } } segments { id } }', {
        headers: { 'x-leadlight-workspace': slug },
      })
    expect((await ask('other')).data).toEqual({
      viewer: { workspace: { slug: 'other', hasData: false } },
      segments: [],
    })
    const unknown = await ask('nobodys')
    expect(unknown.status).toBe(404)
    expect(unknown.errors?.[0]?.extensions).toMatchObject({
      code: 'WORKSPACE_UNKNOWN',
      params: { workspace: 'nobodys' },
    })
  })

  it('keeps hashes alone of tokens and sessions', async () => {
    const token = await tokenOf()
    const rows = await test.database.withContext(
      { workspaceId: test.workspace.workspaceId, role: 'owner' },
      (client) =>
        client.query<{ hash: Buffer }>(
          'select token_hash as hash from sign_in_token union select session_hash from session',
        ),
    )
    expect(rows.length).toBeGreaterThan(1)
    for (const { hash } of rows) expect(hash.toString('base64url')).not.toBe(token)
  })
})
