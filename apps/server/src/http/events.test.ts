import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'

import { keepFactsFollowing } from '../start/keep-facts-following.js'
import type { Repeating } from '../start/repeating.js'
import { ADMIN_KEY, startTestServer } from '../testing/test-server.js'
import type { TestServer } from '../testing/test-server.js'

interface Receipt {
  readonly recordedAt: string
  readonly problems: readonly object[]
}

describe('events that programs send', () => {
  let test: TestServer
  let following: Repeating | undefined
  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
  })
  afterAll(async () => {
    await following?.stop()
    await test?.close()
  })

  const send = (
    body: string,
    {
      headers = {},
      address = '/events?source=shop',
      url = test.url,
    }: { headers?: object; address?: string; url?: string } = {},
  ): Promise<Response> =>
    fetch(`${url}${address}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${ADMIN_KEY}`,
        'content-type': 'application/json',
        ...headers,
      },
      body,
    })
  const lead = (id: string) => ({ kind: 'lead', id, createdAt: '2025-07-01T00:00:00Z' })
  const codeOf = async (response: Response): Promise<unknown> => {
    const { errors } = (await response.json()) as { errors: [{ extensions: { code: string } }] }
    return [response.status, errors[0].extensions.code]
  }
  const leads = async () => {
    const { data } = await test.ask(
      `{ kpis(period: { from: "2025-07-01", to: "2025-08-01" }) { newLeadsGross { value
         freshness { live pendingSince behindSeconds } explain { freshness { pendingSince } } } } }`,
    )
    return (
      data as { kpis: { newLeadsGross: { value: number; freshness: object; explain: object } } }
    ).kpis.newLeadsGross
  }

  it('are answered with their receipt, and are in answers once facts have followed', async () => {
    const before = (await leads()).value
    const response = await send(JSON.stringify([lead('a'), lead('b'), lead('a')]))
    expect(response.status).toBe(200)
    const receipt = (await response.json()) as Receipt
    expect(receipt).toEqual({
      ...{ received: 3, accepted: 2, duplicate: 1, rejected: 0, suppressed: 0, problems: [] },
      recordedAt: receipt.recordedAt,
    })
    const behind = await leads()
    expect(behind).toMatchObject({ value: before, freshness: { live: true } })
    const { pendingSince, behindSeconds } = behind.freshness as Record<string, unknown>
    expect(Date.parse(String(pendingSince))).toBe(Date.parse(receipt.recordedAt.slice(0, 23) + 'Z'))
    expect(behindSeconds).toBeGreaterThan(0)
    expect(behind.explain).toEqual({ freshness: { pendingSince } })

    const { database } = test
    const log = (line: string): void => expect(line).toBe('')
    following = keepFactsFollowing({ database, clock: () => new Date('2025-07-15T12:00:00Z'), log })
    for (let value = before; value === before;) ({ value } = await leads())
    expect(await leads()).toMatchObject({
      value: before + 2,
      freshness: { live: true, pendingSince: null, behindSeconds: 0 },
    })
  })

  it('are taken line by line, each refused by itself with what to do', async () => {
    const lines = [
      JSON.stringify(lead('n1')),
      '{oh',
      JSON.stringify({ ...lead('n2'), createdAt: 'soon' }),
    ]
    const response = await send(`${lines.join('\n')}\n`, {
      headers: { 'content-type': 'application/x-ndjson' },
    })
    expect(response.status).toBe(207)
    expect(await response.json()).toMatchObject({
      ...{ received: 3, accepted: 1, duplicate: 0, rejected: 2, suppressed: 0 },
      problems: [
        { path: [1], code: 'BAD_RECORD', reason: 'The record is "{oh".', hint: expect.any(String) },
        { path: [2], code: 'BAD_TIME', hint: expect.any(String) },
      ],
    })
  })

  it('belong to the workspace and the source that they name', async () => {
    await test.database.createWorkspace({ slug: 'other', name: 'Other' })
    const there = { headers: { 'x-leadlight-workspace': 'other' } }
    expect(await (await send(JSON.stringify([lead('a')]), there)).json()).toMatchObject({
      accepted: 1,
    })
    const elsewhere = { address: '/events?source=crm' }
    expect(await (await send(JSON.stringify([lead('a')]), elsewhere)).json()).toMatchObject({
      accepted: 1,
    })
  })

  it.each([
    ['without a key', '[]', { headers: { authorization: '' } }, [401, 'UNAUTHENTICATED']],
    [
      'with a wrong key',
      '[]',
      { headers: { authorization: 'Bearer an-administrators-key-for-nobody' } },
      [401, 'UNAUTHENTICATED'],
    ],
    [
      'from a page of another site',
      '[]',
      { headers: { origin: 'https://evil.example' } },
      [403, 'FOREIGN_ORIGIN'],
    ],
    [
      'for a workspace that is not there',
      '[]',
      { headers: { 'x-leadlight-workspace': 'nobodys' } },
      [404, 'WORKSPACE_UNKNOWN'],
    ],
    ['without a source', '[]', { address: '/events' }, [400, 'BAD_REQUEST']],
    ['without a list', '{}', {}, [400, 'BAD_REQUEST']],
    ['without a whole body', '[{', {}, [400, 'BAD_REQUEST']],
    [
      'of another kind',
      'a',
      { headers: { 'content-type': 'text/plain' } },
      [415, 'MEDIA_TYPE_REFUSED'],
    ],
    ['that are too many', JSON.stringify(Array(1_001).fill(0)), {}, [413, 'REQUEST_TOO_LARGE']],
    ['that are too large', `["${'x'.repeat(2 ** 21)}"]`, {}, [413, 'REQUEST_TOO_LARGE']],
  ])('are refused %s', async (_case, body, options, expected) => {
    expect(await codeOf(await send(body, options))).toEqual(expected)
  })

  it('wait where facts are too far behind, and are refused in the end with the time to come again', async () => {
    // What the tests before have sent would be behind from the beginning.
    for (let since: unknown = ''; since !== null;) {
      since = ((await leads()).freshness as Record<string, unknown>)['pendingSince']
    }
    await following?.stop()
    const { url, close } = await test.beside({ behindMs: 300 })
    try {
      const one = JSON.stringify([lead('late')])
      expect((await send(JSON.stringify([lead('early')]), { url })).status).toBe(200)
      await new Promise((resolve) => setTimeout(resolve, 400))
      const refused = await send(one, { url })
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(await codeOf(refused)).toEqual([503, 'FACTS_BEHIND'])

      const { database } = test
      const log = (line: string): void => expect(line).toBe('')
      following = keepFactsFollowing({ database, clock: () => new Date(), log })
      let answer = await send(one, { url })
      while (answer.status === 503) answer = await send(one, { url })
      expect(await answer.json()).toMatchObject({ received: 1, accepted: 1 })
    } finally {
      await close()
    }
  })
})
