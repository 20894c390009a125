import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CompileContext } from '@leadlight/compiler'
import type { LedgerRecord } from '@leadlight/database'
import type { MetricQuery, SegmentAt, SegmentRule } from '@leadlight/metrics'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import type { World } from '../oracle/world.js'
import { makeWorld } from '../worlds/make-world.js'
import { agreedAnswers } from './agreed-answers.js'
import { askMembership, countMembers } from './ask-segment.js'
import { loadWorld } from './load-world.js'

const lead = (id: string, createdAt: string, country?: string): LedgerRecord => ({
  kind: 'lead',
  id,
  createdAt,
  ...(country === undefined ? {} : { attributes: { country } }),
})
const form = (of: string, at: string, campaign?: string): LedgerRecord => ({
  kind: 'activity',
  id: `${of}-${at}`,
  lead: of,
  at,
  type: 'formSubmitted',
  ...(campaign === undefined ? {} : { campaign }),
})

/**
 * Ana sends forms on 10 and 20 January and 20 February, Bo one on 5 March for the fair, Cy none;
 * Dee is an MQL from 1 to 15 February.
 */
const RECORDS: readonly LedgerRecord[] = [
  { kind: 'campaign', id: 'fair', name: 'Fair' },
  lead('ana', '2025-01-01', 'DE'),
  lead('bo', '2025-01-15', 'DE'),
  lead('cy', '2025-02-10', 'RO'),
  lead('dee', '2025-01-20'),
  form('ana', '2025-01-10'),
  form('ana', '2025-01-20'),
  form('ana', '2025-02-20'),
  form('bo', '2025-03-05', 'fair'),
  { kind: 'stage', id: 's1', lead: 'dee', at: '2025-02-01', stage: 'mql' },
  { kind: 'stage', id: 's2', lead: 'dee', at: '2025-02-15', stage: 'recycled' },
  { kind: 'score', id: 'p1', lead: 'cy', at: '2025-02-20', delta: 30 },
  { kind: 'score', id: 'p2', lead: 'cy', at: '2025-03-01', delta: -10 },
]

const SEGMENTS: Readonly<Record<string, SegmentRule>> = {
  // Two forms within thirty days: from 20 January until 10 January is thirty days ago, 9 February.
  keen: { did: { deed: 'formSubmitted', atLeast: 2, lastDays: 30 } },
  // Ana from 10 January to 19 February, and from the next day to 22 March; Bo from 5 March.
  active: { did: { deed: 'formSubmitted', lastDays: 30 } },
  // Cy and Dee from their coming in; Ana until 10 January, Bo until 5 March.
  silent: { did: { deed: 'formSubmitted', atMost: 0 } },
  once: { did: { deed: 'formSubmitted', exactly: 1 } },
  fair: { did: { deed: 'formSubmitted', campaign: ['fair'] } },
  march: { did: { deed: 'formSubmitted', since: '2025-03-01' } },
  mql: { dimension: 'stage', is: 'mql' },
  // Cy from 20 February to 1 March.
  hot: { score: { atLeast: 25 } },
  german: { dimension: 'country', is: 'DE' },
  keenGermans: { and: [{ segment: 'german' }, { segment: 'keen' }] },
  notGerman: { not: { segment: 'german' } },
  // Nobody knows Dee's country.
  otherCountry: { not: { dimension: 'country', is: 'DE' } },
}

describe('segments, worked out by hand', () => {
  let test: TestDatabase
  let world: World
  let context: CompileContext
  beforeAll(async () => {
    test = await testDatabase()
    world = makeWorld(RECORDS, { now: '2025-04-01T00:00:00Z', live: true, segments: SEGMENTS })
    context = await loadWorld(test.database, world)
  })
  afterAll(() => test.close())

  it.each([
    // opening, then [joined, left, size] of January, February and March
    ['keen', [1, 0, 1], [0, 1, 0], [0, 0, 0]],
    ['active', [1, 0, 1], [1, 1, 1], [1, 1, 1]],
    ['silent', [3, 1, 2], [1, 0, 3], [0, 1, 2]],
    ['once', [1, 1, 0], [0, 0, 0], [1, 0, 1]],
    ['fair', [0, 0, 0], [0, 0, 0], [1, 0, 1]],
    ['march', [0, 0, 0], [0, 0, 0], [1, 0, 1]],
    ['mql', [0, 0, 0], [1, 1, 0], [0, 0, 0]],
    ['hot', [0, 0, 0], [1, 0, 1], [0, 1, 0]],
    ['german', [2, 0, 2], [0, 0, 2], [0, 0, 2]],
    ['keenGermans', [1, 0, 1], [0, 1, 0], [0, 0, 0]],
    ['notGerman', [1, 0, 1], [1, 0, 2], [0, 0, 2]],
    ['otherCountry', [0, 0, 0], [1, 0, 1], [0, 0, 1]],
  ])('%s joins, leaves and holds', async (segment, ...months) => {
    const answer = await askMembership(test.database, context, segment, {
      period: { from: '2025-01-01', to: '2025-04-01' },
      grain: 'MONTH',
    })
    expect(answer.opening).toBe(0)
    expect(answer.points.map(({ joined, left, size }) => [joined, left, size])).toEqual(months)
    expect(answer.opening + answer.joined - answer.left).toBe(answer.closing)
    expect(await countMembers(test.database, context, { segment })).toBe(answer.closing)
  })

  const total = async (segment: string, segmentAt?: SegmentAt): Promise<unknown> => {
    const query: MetricQuery = {
      metrics: [{ id: 'formSubmissions' }],
      period: { from: '2025-01-01', to: '2025-03-01' },
      segment,
      ...(segmentAt === undefined ? {} : { segmentAt }),
    }
    const [answer] = await agreedAnswers(test.database, context, world, [query])
    return answer?.totals[0]?.value
  }

  it('counts what members did while they were, at the end of the period, or are now', async () => {
    // Of Ana's three forms the second one made her keen, and by the third she no longer was.
    expect(await total('keen')).toBe(1)
    expect(await total('keen', 'EVENT_TIME')).toBe(1)
    expect(await total('keen', 'PERIOD_END')).toBe(0)
    expect(await total('keen', 'NOW')).toBe(0)
    // At the end of February Ana had sent one on the 20th; now only Bo has lately.
    expect(await total('active', 'EVENT_TIME')).toBe(3)
    expect(await total('active', 'PERIOD_END')).toBe(3)
    expect(await total('active', 'NOW')).toBe(0)
    expect(await total('german', 'EVENT_TIME')).toBe(3)
    expect(await total('german', 'NOW')).toBe(3)
  })
})
