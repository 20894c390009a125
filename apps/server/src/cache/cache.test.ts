import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LedgerRecord } from '@leadlight/database'
import { testDatabase } from '@leadlight/testing'

import { startTestServer } from '../testing/test-server.js'
import type { GraphqlAnswer, TestServer } from '../testing/test-server.js'
import { StatementCache } from './statement-cache.js'

const YEAR = 'period: { from: "2025-01-01", to: "2026-01-01" }'

/** Of every sort: totals, groups with their names, ratios, a segment, stages, settings, lists. */
const question = (segment?: string): string => `{
  kpis(${YEAR}) {
    newLeads { value formatted series(grain: MONTH) { value } by(dimension: "campaign") { label kpi { value } } }
    mqls { value }
    costPerMql { value formatted }
  }
  ${segment === undefined ? '' : `segmented: kpis(${YEAR}, segment: "${segment}") { newLeads { value } } segment(id: "${segment}") { size name }`}
  funnel(query: { ${YEAR} }) { steps { stage { id name } entered medianDays } }
  leads(first: 5) { totalCount edges { node { id } } }
  viewer { workspace { zone currency } }
}`

const answerOf = ({ data, errors }: GraphqlAnswer): unknown => ({ data, errors })

/** A small generator of numbers, the same for the same seed. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe('what the server keeps of answers', () => {
  let test: TestServer
  let plain: Pick<TestServer, 'ask' | 'close'>

  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
    // The same database behind a server that keeps nothing.
    plain = await test.beside({ cacheMb: 0 })
  })
  afterAll(async () => {
    await plain?.close()
    await test?.close()
  })

  let count = 0
  const newLead = (createdAt = '2025-05-05T10:00:00Z'): LedgerRecord => ({
    kind: 'lead',
    id: `new-${++count}`,
    createdAt,
    source: 'search',
    campaign: 'spring',
    attributes: { country: 'DE' },
  })

  const statementsOf = async (query: string, variables = {}): Promise<[number, number]> => {
    const { timing, errors } = await test.ask(query, { variables })
    expect(errors).toBeUndefined()
    const [, all, kept] = /desc="(\d+) statements, (\d+) kept"/.exec(timing ?? '') ?? []
    return [Number(all), Number(kept)]
  }

  it('answers again without asking the database, and says so', async () => {
    await test.tell([newLead()])
    const query = `{ kpis(${YEAR}) { newLeads { value explain { statements { sql kept } } } } }`
    const first = (await test.ask(query)).data.kpis.newLeads
    const second = (await test.ask(query)).data.kpis.newLeads
    expect(first.explain.statements.map(({ kept }: { kept: boolean }) => kept)).toEqual([false])
    expect(second.explain.statements.map(({ kept }: { kept: boolean }) => kept)).toEqual([true])
    expect(second.value).toBe(first.value)
    const [all, kept] = await statementsOf(query)
    expect(kept).toBe(all)
  })

  it('knows a question again in other words: by aliases, fragments and variables, and as a part of another', async () => {
    await test.tell([newLead()])
    const plainWords = `{ kpis(${YEAR}) { newLeads { value } mqls { value } } }`
    const otherWords = `
      query Other($from: Date!, $to: Date!) {
        a: kpis(period: { from: $from, to: $to }) { ...Mine theirs: newLeads { formatted } }
        b: kpis(period: { from: $from, to: $to }) { ...Mine }
      }
      fragment Mine on Kpis { fresh: newLeads { value } ready: mqls { v: value } }`
    const variables = { from: '2025-01-01', to: '2026-01-01' }
    const [all, kept] = await statementsOf(plainWords)
    expect(kept).toBeLessThan(all)
    expect(await statementsOf(otherWords, variables)).toEqual([all, all])
  })

  it('keeps lists, sizes and previews as it keeps numbers', async () => {
    const rule = 'rule: { dimension: "source", is: "search" }'
    const saved = await test.ask(
      `mutation { saveSegment(name: "Kept", ${rule}) { ... on Segment { id } } }`,
    )
    const query = `{
      segments { name size usedBy { id } versions { version } }
      segment(id: "${saved.data.saveSegment.id}") { name }
      previewSegment(${rule}) { size leads }
      scoringRuleSets { name }
      dimensions { values(first: 3) { value } }
    }`
    const [all] = await statementsOf(query)
    // Each of the fields sends one at least, a preview two.
    expect(all).toBeGreaterThanOrEqual(9)
    expect(await statementsOf(query)).toEqual([all, all])
  })

  it('G7: keeps the answers of workspaces apart, whoever asks first', async () => {
    const rival = await test.database.createWorkspace({ slug: 'rival', name: 'Rival' })
    await test.tell(
      [{ kind: 'lead', id: 'theirs', createdAt: '2025-05-05T10:00:00Z' }],
      rival.workspaceId,
    )
    const query = `{ kpis(${YEAR}) { newLeads { value } } leads(first: 50) { edges { node { id } } } }`
    const [theirs, ours] = [{ headers: { 'x-leadlight-workspace': 'rival' } }, {}]
    for (let round = 0; round < 3; round++) {
      const [there, here] = [await test.ask(query, theirs), await test.ask(query, ours)]
      expect(answerOf(there)).toEqual(answerOf(await plain.ask(query, theirs)))
      expect(answerOf(here)).toEqual(answerOf(await plain.ask(query, ours)))
      expect(there.data.kpis.newLeads.value).toBe(1)
      expect(here.data.kpis.newLeads.value).toBeGreaterThan(1)
    }
  })

  it('G7: runs a statement anew for every role', async () => {
    const { workspaceId } = test.workspace
    const cache = new StatementCache(2 ** 20)
    const ask = (role: 'ADMINISTRATOR' | 'EXECUTIVE') =>
      test.database.withContext({ workspaceId, role: 'read' }, (client) =>
        cache.ask({ workspaceId, role }, client, { text: 'select name from source', values: [] }),
      )
    const kept = []
    for (const role of ['ADMINISTRATOR', 'EXECUTIVE', 'ADMINISTRATOR', 'EXECUTIVE'] as const) {
      kept.push((await ask(role)).kept)
    }
    expect(kept).toEqual([false, false, true, true])
    expect(cache.size.values).toBe(2)
  })

  it('is never stale: whatever was written, the answer is the one of a server that keeps nothing', async () => {
    const random = seeded(7)
    const mutate = async (mutation: string): Promise<GraphqlAnswer> => {
      const answer = await test.ask(`mutation { ${mutation} }`)
      expect(answer.errors).toBeUndefined()
      return answer
    }
    const rules = ['{ dimension: "country", is: "DE" }', '{ dimension: "source", is: "fair" }']
    const saved = await mutate(
      `saveSegment(name: "Changing", rule: ${rules[0]}) { ... on Segment { id } }`,
    )
    const segment = saved.data.saveSegment.id as string
    let facts = 0
    const writes: (() => Promise<unknown>)[] = [
      () => test.tell([newLead()]),
      () => test.tell([newLead('2025-07-15T13:00:00Z')]),
      () =>
        test.tell([
          {
            kind: 'stage',
            id: `st-${++facts}`,
            lead: 'c',
            at: '2025-06-01T10:00:00Z',
            stage: 'mql',
          },
        ]),
      () =>
        test.tell([
          {
            ...{ kind: 'cost', id: `co-${++facts}`, from: '2025-04-01', to: '2025-04-02' },
            ...{ amount: '10.00', currency: 'EUR', costKind: 'media', campaign: 'spring' },
          },
        ]),
      () =>
        test.tell([
          {
            ...{ kind: 'campaign', id: 'spring', revision: ++facts + 1, name: `Spring ${facts}` },
            ...{ campaignType: 'event', channel: 'event', startsOn: '2025-03-01' },
          },
        ]),
      () =>
        mutate(
          `saveSegment(id: "${segment}", name: "Changing ${++facts}", rule: ${rules[facts % 2]}) { ... on Segment { id } }`,
        ),
      () =>
        mutate(
          `updateWorkspaceSettings(settings: { zone: "${facts++ % 2 ? 'Asia/Kolkata' : 'Europe/Bucharest'}" }) { zone }`,
        ),
      // What was told of the future comes due.
      () => {
        test.setNow(new Date(Date.parse('2025-07-15T12:00:00Z') + ++facts * 600_000))
        return Promise.resolve()
      },
      // A writer who takes back what was written changes nothing.
      () => test.tell([newLead('not a time')]).catch(() => undefined),
    ]
    for (let round = 0; round < 12; round++) {
      const write = writes[random(writes.length)]
      if (random(3) > 0) await write?.()
      const asked = question(random(2) ? segment : undefined)
      const [cached, anew] = [await test.ask(asked), await plain.ask(asked)]
      expect(answerOf(cached)).toEqual(answerOf(anew))
      expect(cached.errors).toBeUndefined()
    }
  })

  it('knows a question again while a source is live, and counts a fact from its instant on', async () => {
    const query = `{ kpis(period: { preset: THIS_YEAR }) { newLeads { value freshness { live } } } }`
    const ask = async (now: string) => {
      test.setNow(new Date(now))
      return statementsOf(query)
    }
    await test.tell([newLead('2025-07-15T13:30:00Z')], undefined, { live: true })
    await ask('2025-07-15T16:00:01Z')
    const [all, kept] = await ask('2025-07-15T16:00:08.500Z')
    expect(kept).toBe(all)
    const before = (await test.ask(query)).data.kpis
    expect(before.newLeads.freshness).toEqual({ live: true })
    test.setNow(new Date('2025-07-15T16:00:08.750Z'))
    await test.tell([newLead('2025-07-15T16:00:08.750Z')])
    expect((await test.ask(query)).data.kpis.newLeads.value).toBe(before.newLeads.value + 1)
    // Told of the time ahead, it counts once that has come and not before.
    await test.tell([newLead('2025-07-15T16:00:09.250Z')])
    expect((await test.ask(query)).data.kpis.newLeads.value).toBe(before.newLeads.value + 1)
    test.setNow(new Date('2025-07-15T16:00:09.250Z'))
    expect((await test.ask(query)).data.kpis.newLeads.value).toBe(before.newLeads.value + 2)
  })

  it('answers with all that was acknowledged before it was asked, while others write', async () => {
    const query = `{ kpis(${YEAR}) { newLeads { value } } }`
    let acknowledged = (await test.ask(query)).data.kpis.newLeads.value as number
    let sent = acknowledged
    const write = async (): Promise<void> => {
      for (let i = 0; i < 6; i++) {
        sent += 1
        await test.tell([newLead()])
        acknowledged += 1
      }
    }
    let writing = true
    const wrong: unknown[] = []
    const ask = async (): Promise<void> => {
      while (writing) {
        const before = acknowledged
        const { value } = (await test.ask(query)).data.kpis.newLeads
        if (value < before || value > sent) wrong.push([before, value, sent])
      }
    }
    const asking = [ask(), ask(), ask()]
    await write()
    writing = false
    await Promise.all(asking)
    expect(wrong).toEqual([])
  })
})
