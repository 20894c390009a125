import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'

import { ADMIN_KEY, startTestServer } from '../testing/test-server.js'
import type { TestServer } from '../testing/test-server.js'

const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ')

describe('limits', () => {
  let test: TestServer

  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
  })
  afterAll(() => test.close())

  const send = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${test.url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${ADMIN_KEY}`,
        'content-type': 'application/json',
        ...headers,
      },
      body,
    })

  const codeOf = async (response: Response): Promise<string | undefined> => {
    const { errors } = (await response.json()) as { errors?: [{ extensions?: { code?: string } }] }
    return errors?.[0].extensions?.code
  }

  it.each([
    ['many aliases', `{ ${repeat(101, (i) => `a${i}: __typename`)} }`, 'OPERATION_TOO_LARGE'],
    [
      'aliases behind fragments',
      `{ ...a ...a ...a } fragment a on Query { ${repeat(30, (i) => `a${i}: __typename`)} }`,
      'OPERATION_TOO_LARGE',
    ],
    [
      'many directives',
      `{ ${repeat(11, (i) => `a${i}: __typename @include(if: true)`)} }`,
      'OPERATION_TOO_LARGE',
    ],
    [
      'depth',
      `{ lead(id: "x") { activities { edges { node { campaign { id ...on Campaign { id } } } } } } }`,
      undefined,
    ],
    ['a subscription', 'subscription { leads }', 'GRAPHQL_VALIDATION_FAILED'],
    ['many tokens', `{ ${repeat(5_001, () => 'viewer')} }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'deep lists',
      `{ leads(first: ${'['.repeat(20_000)}) { totalCount } }`,
      'GRAPHQL_PARSE_FAILED',
    ],
    [
      'a ring of fragments',
      '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a bomb of fragments',
      `{ ...f0 } ${repeat(22, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f22 on Query { viewer { role } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('answers %s within its bounds', async (_case, query, code) => {
    const response = await send(JSON.stringify({ query }))
    expect(response.status).toBeLessThan(500)
    expect(await codeOf(response)).toBe(code)
  })

  it('lets what tools ask of the schema through', async () => {
    const { data } = await test.ask(
      '{ __schema { types { fields { args { type { ofType { ofType { ofType { ofType { name } } } } } } } } } }',
    )
    expect(data.__schema.types.length).toBeGreaterThan(50)
  })

  it('refuses a body of more than 100 KB', async () => {
    const response = await send(
      JSON.stringify({ query: '{ viewer { role } }', variables: { x: 'x'.repeat(101 * 1024) } }),
    )
    expect(response.status).toBe(413)
    expect(await codeOf(response)).toBe('REQUEST_TOO_LARGE')
  })

  it('refuses variables that are nested without end', async () => {
    const where = `${'{"not":'.repeat(2_000)}{}${'}'.repeat(2_000)}`
    const response = await send(
      `{"query":"query ($w: FilterInput) { leads(where: $w) { totalCount } }","variables":{"w":${where}}}`,
    )
    expect(response.status).toBe(400)
    expect(await codeOf(response)).toBe('REQUEST_TOO_DEEP')
  })

  it.each([
    ['a batch', '[{"query":"{ viewer { role } }"}]', 400],
    ['no JSON', '{"query"', 400],
    ['nothing', '', 400],
    ['a body without a question', '{}', 400],
  ])('refuses %s', async (_case, body, status) => {
    expect((await send(body)).status).toBe(status)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuses a body of %s',
    async (type) => {
      expect((await send('{"query":"{ viewer { role } }"}', { 'content-type': type })).status).toBe(
        415,
      )
    },
  )

  it('refuses a change by GET', async () => {
    const response = await fetch(
      `${test.url}/graphql?query=${encodeURIComponent('mutation { signOut }')}`,
      {
        headers: { authorization: `Bearer ${ADMIN_KEY}`, 'apollo-require-preflight': 'true' },
      },
    )
    expect(response.status).toBe(405)
  })

  it('keeps answers out of every cache', async () => {
    const { headers } = await send('{"query":"{ viewer { role } }"}')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('vary')).toContain('Authorization')
  })

  it('names at most a few of a document’s faults', async () => {
    const response = await send(
      JSON.stringify({ query: `{ ${repeat(50, (i) => `nothing${i}`)} }` }),
    )
    const { errors } = (await response.json()) as { errors: readonly unknown[] }
    expect(errors.length).toBeLessThanOrEqual(6)
  })

  it('helps with a name that is misspelt', async () => {
    const { errors } = await test.ask('{ kpis { newLead { value } } }')
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('newLeads'),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    })
  })

  it('tells of a bug nothing but an id', async () => {
    const { database, workspace } = test
    await database.withContext({ workspaceId: workspace.workspaceId, role: 'owner' }, (client) =>
      client.query('alter table campaign rename to campaign_gone'),
    )
    try {
      const { errors } = await test.ask('{ campaigns { totalCount } }')
      expect(errors).toHaveLength(1)
      expect(errors?.[0]?.extensions).toEqual({
        code: 'INTERNAL',
        params: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
        suggestion: expect.any(String),
      })
      expect(JSON.stringify(errors)).not.toContain('campaign_gone')
      expect(errors?.[0]?.message).not.toContain('relation')
    } finally {
      await database.withContext({ workspaceId: workspace.workspaceId, role: 'owner' }, (client) =>
        client.query('alter table campaign_gone rename to campaign'),
      )
    }
  })
})
