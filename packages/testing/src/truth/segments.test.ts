import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MetricQueryError } from '@leadlight/compiler'
import type {
  CompileContext,
  MembershipAnswer,
  MembershipCounts,
  MembershipMoves,
  MembershipOfPeriod,
  MembershipQuery,
} from '@leadlight/compiler'
import { COMPARISONS, SEGMENT_TIMES } from '@leadlight/metrics'
import type { Grain, MetricQuery, SegmentRule } from '@leadlight/metrics'
import fc from 'fast-check'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { bucketsOf, earlierSpan, resolvePeriod } from '../oracle/calendar.js'
import type { Span } from '../oracle/calendar.js'
import { movesBetween, peopleBy, sizeBefore } from '../oracle/membership.js'
import type { Person } from '../oracle/people.js'
import { read } from '../oracle/reading.js'
import type { Reading } from '../oracle/reading.js'
import { segmentOf } from '../oracle/segments.js'
import type { World } from '../oracle/world.js'
import { makeWorld } from '../worlds/make-world.js'
import { dimensionsOf, periods } from '../worlds/query-arbitrary.js'
import { worlds } from '../worlds/world-arbitrary.js'
import { agreedAnswers } from './agreed-answers.js'
import { askMembership, askOverlap, askSize, countMembers, readStays } from './ask-segment.js'
import { loadWorld } from './load-world.js'

const WORLDS = Number(process.env['LEADLIGHT_PROVE_WORLDS'] ?? 4)
const SEED = Number(process.env['LEADLIGHT_PROVE_SEED'] ?? 20261122)

const METRICS: MetricQuery['metrics'] = [
  ...['newLeads', 'mqls', 'engagements', 'emailsSent', 'revenue', 'customers'].map((id) => ({
    id,
  })),
  { id: 'leadsInStage', params: { stage: 'mql' } },
]

const DIMENSIONS = dimensionsOf(['newLeadsGross'])

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

/** Any three rules of a world, and what can be made of two of them. */
const segmentsOf = (world: World): World => {
  const { s2, s3 } = world.segments as Record<string, SegmentRule>
  return {
    ...world,
    segments: {
      ...world.segments,
      either: { or: [{ segment: 's2' }, { segment: 's3' }] },
      both: { and: [{ segment: 's2' }, { segment: 's3' }] },
      notS2: { not: { segment: 's2' } },
      // Saying the rules themselves, or the segments that have them, is the same.
      bothRules: { and: [s2 ?? {}, s3 ?? {}] },
    },
  }
}

const cases = worlds({ future: false })
  .map(segmentsOf)
  .chain((world) =>
    fc.record({
      world: fc.constant(world),
      period: periods(world),
      grain: fc.constantFrom('MONTH' as const, 'QUARTER' as const),
      by: fc.constantFrom(...DIMENSIONS),
      compareTo: fc.constantFrom(...COMPARISONS),
    }),
  )

describe('Q1: segments are what counting by hand gives', () => {
  it(`on ${WORLDS} random worlds, over time, now, and in metrics at every moment`, async () => {
    let [moves, members] = [0, 0]
    await fc.assert(
      fc.asyncProperty(cases, async ({ world, period, grain, by, compareTo }) => {
        const context = await loadWorld(test.database, world)
        for (const segment of ['s2', 's3', 'either', 'notS2']) {
          const asked = { ...(segment === 's2' && { by }), ...(segment === 's3' && { compareTo }) }
          const query = { period, grain, ...asked }
          const counted = await compareMembership(world, context, segment, query)
          moves += counted.moves
          members += counted.members
        }
        await expectLaws(context)
        await compareOverlap(world, context, by)
        await agreedAnswers(test.database, context, world, questions(period, grain))
      }),
      { numRuns: WORLDS, seed: SEED, endOnFailure: true },
    )
    // Segments in which nothing ever happens prove nothing.
    expect(moves).toBeGreaterThan(WORLDS * 4)
    expect(members).toBeGreaterThan(WORLDS * 4)
  }, 600_000)
})

async function compareMembership(
  world: World,
  context: CompileContext,
  segment: string,
  query: MembershipQuery,
): Promise<{ readonly moves: number; readonly members: number }> {
  const reading = read(world)
  const rule = segmentOf(reading, segment)
  const { horizon } = reading.facts
  const answer = await askMembership(test.database, context, segment, query)
  const { by, compareTo } = query
  const span = resolvePeriod(query.period, horizon, world.settings)
  const why = JSON.stringify({ segment, rule, query })
  const agree = (found: MembershipOfPeriod, over: Span): void => {
    const count = (people?: readonly Person[]) =>
      countOver(reading, { rule, grain: query.grain, people }, over)
    expect([why, told(found)]).toEqual([why, count()])
    const groups = by === undefined ? [] : [...peopleBy(reading, by)]
    // A value of which nobody was ever a member has no group.
    const counted = groups.map(([value, people]) => [value, count(people)] as const)
    const grouped = found.groups.map((group) => [group.value, told(group)] as const)
    for (const [value, numbers] of counted) {
      const own = grouped.find(([other]) => other === value)
      if (own) expect([why, ...own]).toEqual([why, value, numbers])
      else expect([why, value, numbers.moves]).toEqual([why, value, 0])
    }
    const values = counted.map(([value]) => value)
    expect(grouped.every(([value]) => values.includes(value))).toBe(true)
  }
  agree(answer, span)
  if (compareTo && answer.previous) {
    agree(answer.previous, earlierSpan(span, compareTo, horizon, world.settings))
  } else expect([why, answer.previous, compareTo]).toEqual([why, null, undefined])
  await compareStays(context, segment, query, answer)
  const now = sizeBefore(reading, rule, horizon + 1)
  expect([why, await countMembers(test.database, context, rule)]).toEqual([why, now])
  expect([why, await askSize(test.database, context, rule)]).toEqual([why, now])
  return { moves: answer.joined + answer.left, members: now }
}

const told = ({ opening, joined, left, points }: MembershipCounts) => ({
  opening,
  moves: opening + joined + left,
  points: points.map(({ bucket: { label }, size, joined: came, left: went }) => ({
    ...{ label, size, joined: came, left: went },
  })),
})

interface Over {
  readonly rule: SegmentRule
  readonly grain: Grain
  readonly people: readonly Person[] | undefined
}

/** What `told` should say. */
function countOver(reading: Reading, { rule, grain, people }: Over, span: Span) {
  const { facts, world } = reading
  const beyond = facts.horizon + 1
  const points = bucketsOf(span, grain, world.settings).map(({ label, start, end }) => {
    const closing = Math.min(end, beyond)
    const moved = movesBetween(reading, rule, start, closing, people)
    return { label, size: sizeBefore(reading, rule, closing, people), ...moved }
  })
  const opening = sizeBefore(reading, rule, Math.min(span.start, beyond), people)
  const moved = points.reduce((sum, { joined, left }) => sum + joined + left, 0)
  return { opening, moves: opening + moved, points }
}

/** There are as many stays behind a number as it says: of the period, its last bucket and its first group. */
async function compareStays(
  context: CompileContext,
  segment: string,
  query: MembershipQuery,
  answer: MembershipAnswer,
): Promise<void> {
  const count = async (which: MembershipMoves, cell: object = {}): Promise<number> =>
    (await readStays(test.database, context, { segment, query, cell: { which, ...cell } })).length
  expect(await count('OPENING')).toBe(answer.opening)
  expect(await count('JOINED')).toBe(answer.joined)
  expect(await count('LEFT')).toBe(answer.left)
  expect(await count('CLOSING')).toBe(answer.closing)
  const last = answer.points.at(-1)
  const bucket = last?.bucket.label
  if (last && bucket) {
    expect(await count('JOINED', { bucket })).toBe(last.joined)
    expect(await count('CLOSING', { bucket })).toBe(last.size)
  }
  const [group] = answer.groups
  if (group) {
    expect(await count('CLOSING', { group })).toBe(group.closing)
    expect(await count('LEFT', { group })).toBe(group.left)
  }
}

async function expectLaws(context: CompileContext): Promise<void> {
  const count = (rule: SegmentRule): Promise<number> => countMembers(test.database, context, rule)
  const of = (segment: string): Promise<number> => count({ segment })
  const all = await count({})
  expect(await of('either')).toBe((await of('s2')) + (await of('s3')) - (await of('both')))
  expect(await of('bothRules')).toBe(await of('both'))
  expect((await of('s2')) + (await of('notS2'))).toBe(all)
  const shared = await askOverlap(test.database, context, 's2', 's3')
  expect(shared).toEqual({
    both: await of('both'),
    onlyFirst: (await of('s2')) - (await of('both')),
    onlySecond: (await of('s3')) - (await of('both')),
    neither: all - (await of('either')),
    groups: [],
  })
}

/** Two segments share the leads of each value as counting them by hand gives, and there are as many leads behind it. */
async function compareOverlap(world: World, context: CompileContext, by: string): Promise<void> {
  const reading = read(world)
  const beyond = reading.facts.horizon + 1
  const { groups } = await askOverlap(test.database, context, 's2', 's3', by)
  const size = (segment: string, people: readonly Person[]): number =>
    sizeBefore(reading, segmentOf(reading, segment), beyond, people)
  const counted = [...peopleBy(reading, by)].map(([value, people]) => {
    const [a, b, both] = [size('s2', people), size('s3', people), size('both', people)]
    const here = people.filter(({ createdAt }) => createdAt < beyond).length
    const neither = here - (a + b - both)
    return { value, both, onlyFirst: a - both, onlySecond: b - both, neither }
  })
  const inOrder = (all: readonly { readonly value: string | null }[]) =>
    all.map((one) => JSON.stringify(Object.entries(one).sort())).sort()
  expect([by, inOrder(groups)]).toEqual([by, inOrder(counted)])
  const [first] = groups
  if (!first) return
  const { value } = first
  const where = value === null ? { dimension: by, isBlank: true } : { dimension: by, is: value }
  const both = { and: [{ segment: 's2' }, { segment: 's3' }] }
  expect([by, await countMembers(test.database, context, both, where)]).toEqual([by, first.both])
}

function questions(
  period: MetricQuery['period'],
  grain: 'MONTH' | 'QUARTER',
): readonly MetricQuery[] {
  return ['s2', 's3'].flatMap((segment) =>
    SEGMENT_TIMES.flatMap((segmentAt) =>
      [true, false].map((isCut): MetricQuery => ({
        metrics: METRICS,
        period,
        ...(isCut ? { grain } : {}),
        segment,
        segmentAt,
      })),
    ),
  )
}

describe('rules that cannot be', () => {
  const refused = async (
    segments: Record<string, SegmentRule>,
    segment: string,
  ): Promise<readonly (readonly unknown[])[]> => {
    const context: CompileContext = {
      workspaceId: 1,
      settings: makeWorld([]).settings,
      attributes: [],
      horizon: '2025-01-01T00:00:00Z',
      segments,
      absentFacts: [],
      rollups: [],
    }
    try {
      await askMembership(test.database, context, segment, {
        period: { from: '2025-01-01', to: '2025-02-01' },
        grain: 'MONTH',
      })
    } catch (error) {
      if (error instanceof MetricQueryError) {
        return error.problems.map(({ code, path }) => [code, path.join('.')])
      }
      throw error
    }
    return []
  }

  it('are those that refer to themselves, directly or through others', async () => {
    expect(await refused({ a: { not: { segment: 'a' } } }, 'a')).toEqual([
      ['SEGMENT_CYCLE', 'not.segment'],
    ])
    expect(await refused({ a: { and: [{ segment: 'b' }] }, b: { segment: 'a' } }, 'a')).toEqual([
      ['SEGMENT_CYCLE', 'and.0.segment.segment'],
    ])
    expect(await refused({ a: { segment: 'gone' } }, 'a')).toEqual([['UNKNOWN_SEGMENT', 'segment']])
  })

  it.each<readonly [SegmentRule, string]>([
    [{ did: { deed: 'sang' as 'engaged' } }, 'UNKNOWN_DEED did.deed'],
    [{ did: { deed: 'ordered', campaign: ['c'] } }, 'BAD_RULE did.campaign'],
    [{ did: { deed: 'engaged', atLeast: 3, atMost: 2 } }, 'BAD_RULE did'],
    [{ did: { deed: 'engaged', atLeast: -1 } }, 'BAD_RULE did.atLeast'],
    [{ did: { deed: 'engaged', exactly: 1, atMost: 2 } }, 'BAD_RULE did.exactly'],
    [{ did: { deed: 'engaged', lastDays: 0 } }, 'BAD_RULE did.lastDays'],
    [{ did: { deed: 'engaged', since: '2025-02-30' } }, 'BAD_RULE did.since'],
    [{ score: {} }, 'BAD_RULE score'],
    [{ score: { atLeast: 5, atMost: 1 } }, 'BAD_RULE score'],
    [{ dimension: 'costKind', is: 'media' }, 'FILTER_NOT_APPLICABLE dimension'],
    [{ dimension: 'contry', is: 'DE' }, 'UNKNOWN_DIMENSION dimension'],
  ])('%j is refused: %s', async (rule, problem) => {
    const [[code, path] = []] = await refused({ a: rule }, 'a')
    expect(`${String(code)} ${String(path)}`).toBe(problem)
  })
})
