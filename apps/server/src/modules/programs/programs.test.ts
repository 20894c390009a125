import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { accept, derive } from '@leadlight/database'
import type { ActivityRecord, LedgerRecord } from '@leadlight/database'
import { testDatabase } from '@leadlight/testing'

import { startTestServer } from '../../testing/test-server.js'
import type { TestServer } from '../../testing/test-server.js'

const mail = (
  id: string,
  type: ActivityRecord['type'],
  lead: string,
  step?: string,
): LedgerRecord => ({
  kind: 'activity',
  ...{ id, type, lead, at: '2025-03-05T10:00:00Z', send: `send-${lead}-${step ?? 's1'}` },
  ...(step ? { program: 'hello', step } : {}),
})

const PROGRAMS: readonly LedgerRecord[] = [
  { kind: 'program', id: 'hello', name: 'Hello', programType: 'drip', goal: 'customer' },
  { kind: 'program', id: 'birthday', name: 'Birthday', programType: 'trigger' },
  { kind: 'programStep', id: 's1', program: 'hello', position: 1, name: 'First' },
  { kind: 'programStep', id: 's2', program: 'hello', position: 2, name: 'Second' },
  { kind: 'enrolment', id: 'e1', lead: 'e', program: 'hello', at: '2025-03-04' },
  {
    ...{ kind: 'enrolment', id: 'e2', lead: 'f', program: 'hello', at: '2025-03-04' },
    ...{ exitedAt: '2025-03-06', exitReason: 'unsubscribe' },
  },
  { kind: 'enrolment', id: 'e3', lead: 'a', program: 'hello', at: '2025-02-04' },
  mail('m1', 'emailSent', 'e', 's1'),
  mail('m2', 'emailDelivered', 'e'),
  mail('m3', 'emailOpened', 'e'),
  mail('m4', 'emailSent', 'e', 's2'),
  mail('m5', 'emailSent', 'f', 's1'),
  {
    ...{ kind: 'trigger', id: 't1', lead: 'e', program: 'birthday', at: '2025-03-10T10:00:00Z' },
    firedAt: '2025-03-10T13:00:00Z',
  },
  {
    ...{ kind: 'trigger', id: 't2', lead: 'f', program: 'birthday', at: '2025-03-10T10:00:00Z' },
    suppressedBy: 'cap',
  },
]

describe('programs', () => {
  let test: TestServer

  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
    const { workspaceId } = test.workspace
    await accept(
      test.database,
      {
        ...{ workspaceId, source: 'test', now: new Date('2025-07-15T12:00:00Z') },
        reportsDeliveries: true,
        derive: (client, _, touched) => derive(client, workspaceId, touched),
      },
      PROGRAMS.map((record) => ({ record, place: record.id })),
    )
  })
  afterAll(() => test.close())

  const march = 'period: { from: "2025-03-01", to: "2025-04-01" }'
  const ask = (args: string, fields: string) =>
    test.ask(
      `{ programs(${march}, ${args}) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${fields} } } } }`,
    )
  const flow = 'entered advanced exited still exits { reason count }'

  it('tell step by step what became of those enrolled, and what triggers matched', async () => {
    const { data, errors } = await ask(
      'compareTo: PREVIOUS_PERIOD, orderBy: NAME',
      `key name kind goal enrolled { enrolments people exited active goal { value met of immature } }
       previous { enrolments } exits { reason count } start { ${flow} }
       steps { key name place ${flow} delivered opened clicked }
       trigger { matched fired suppressed waiting suppressions { reason count } medianHours p90Hours }`,
    )
    expect(errors).toBeUndefined()
    const [birthday, hello] = data.programs.edges.map(({ node }: { node: unknown }) => node)
    expect(hello).toMatchObject({
      ...{ key: 'hello', kind: 'DRIP', goal: 'customer' },
      enrolled: {
        enrolments: 2,
        people: 2,
        exited: 1,
        active: 1,
        goal: { value: 0.5, met: 1, of: 2 },
      },
      previous: { enrolments: 1 },
      start: { entered: 2, advanced: 2, exited: 0, still: 0 },
      steps: [
        { key: 's1', entered: 2, advanced: 1, exited: 1, still: 0, delivered: 1, opened: 1 },
        { key: 's2', entered: 1, advanced: 0, exited: 0, still: 1 },
      ],
      trigger: null,
    })
    expect(birthday).toMatchObject({
      ...{ kind: 'TRIGGER', goal: null, enrolled: { enrolments: 0, goal: { value: null } } },
      trigger: {
        ...{ matched: 2, fired: 1, suppressed: 1, waiting: 0, medianHours: 3, p90Hours: 3 },
        suppressions: [{ reason: 'cap', count: 1 }],
      },
    })
  })

  it('have a series, a breakdown, a refused lift and the people behind each number', async () => {
    const { data, errors } = await ask(
      'orderBy: LIFT, first: 1',
      `id name series(grain: WEEK) { bucket enrolled { enrolments } }
       breakdown(by: "source") { label enrolled { enrolments } }
       lift { design value reason { code path suggestion } treated { people outcomes } control { people }
         nurtured: records(side: TREATED, first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { node { followedFrom converted convertedAt immature lead { source } } } }
         converted: records(side: TREATED, converted: true) { totalCount }
         others: records(side: CONTROL) { totalCount } }
       records(part: EXITED, reason: "unsubscribe") { totalCount edges { node { exitReason lastStep lead { source } } } }`,
    )
    expect(errors).toBeUndefined()
    const { node } = data.programs.edges[0]
    expect(data.programs).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } })
    expect(node.name).toBe('Hello')
    const weeks = node.series.map(
      (point: { enrolled: { enrolments: number } }) => point.enrolled.enrolments,
    )
    expect(weeks.reduce((sum: number, count: number) => sum + count, 0)).toBe(2)
    expect(node.breakdown).toEqual([{ label: 'Fair', enrolled: { enrolments: 2 } }])
    expect(node.lift).toMatchObject({
      design: 'MATCHED',
      value: null,
      reason: { code: 'NOT_ENOUGH_DATA', path: ['period'], suggestion: expect.any(String) },
    })
    const { nurtured, converted, others, treated, control } = node.lift
    expect([nurtured, converted, others].map(({ totalCount }) => totalCount)).toEqual([
      ...[treated.people, treated.outcomes, control.people],
    ])
    expect(nurtured.edges.length).toBe(Math.min(1, treated.people))
    expect(node.records).toMatchObject({
      totalCount: 1,
      edges: [{ node: { exitReason: 'unsubscribe', lastStep: 'First', lead: { source: 'fair' } } }],
    })
    const next = await ask(
      `orderBy: LIFT, first: 1, after: "${data.programs.pageInfo.endCursor}"`,
      'name',
    )
    expect(next.data.programs.edges[0].node.name).toBe('Birthday')
    const one = await test.ask(
      `{ program(id: "${node.id}", ${march}) {
        name enrolled { people } freshness { horizon }
        explain { formula statements { sql } } lift { explain { formula statements { title } } }
      } none: program(id: "x") { name } }`,
    )
    const { freshness, explain, lift, ...program } = one.data.program
    expect({ program, none: one.data.none }).toEqual({
      program: { name: 'Hello', enrolled: { people: 2 } },
      none: null,
    })
    expect(freshness.horizon).toEqual(expect.any(String))
    expect(explain.formula).toContain('entered = advanced')
    expect(explain.statements[1].sql).toContain('enrolment_fact')
    expect(lift.explain.formula).toContain('control')
    expect(lift.explain.statements.map(({ title }: { title: string }) => title)).toEqual([
      ...['programs', 'randomised lift by program', 'matched lift by program'],
    ])
  })

  it('tell step by step what became of a group, a month and those before, and show them', async () => {
    const { data, errors } = await ask(
      'compareTo: PREVIOUS_PERIOD, where: { dimension: "program", is: "hello" }',
      `key previousFlow { start { ${flow} } steps { entered } exits { count } }
       series(grain: MONTH) { bucket flow { exits { reason count } steps { key ${flow} delivered } trigger { fired } } }
       breakdown(by: "source") { value flow { start { entered advanced } steps { key entered still } } }
       own: records(group: { dimension: "source", value: "fair" }) { totalCount }
       others: records(group: { dimension: "source", value: "search" }) { totalCount }
       month: records(part: EXITED, grain: MONTH, bucket: "2025-03") { totalCount }`,
    )
    expect(errors).toBeUndefined()
    const hello = data.programs.edges.find(
      ({ node }: { node: { key: string } }) => node.key === 'hello',
    )
    expect(hello.node).toMatchObject({
      previousFlow: {
        start: { entered: 1, advanced: 0, exited: 0, still: 1 },
        steps: [{ entered: 0 }, { entered: 0 }],
        exits: [],
      },
      series: [
        {
          bucket: '2025-03',
          flow: {
            exits: [{ reason: 'unsubscribe', count: 1 }],
            steps: [
              { key: 's1', entered: 2, advanced: 1, exited: 1, still: 0, delivered: 1 },
              { key: 's2', entered: 1, advanced: 0, exited: 0, still: 1 },
            ],
            trigger: null,
          },
        },
      ],
      breakdown: [
        {
          value: 'fair',
          flow: {
            start: { entered: 2, advanced: 2 },
            steps: [
              { key: 's1', entered: 2, still: 0 },
              { key: 's2', entered: 1, still: 1 },
            ],
          },
        },
      ],
      own: { totalCount: 2 },
      others: { totalCount: 0 },
      month: { totalCount: 1 },
    })
    const plain = await ask('first: 1', 'previousFlow { start { entered } }')
    expect(plain.data.programs.edges[0].node.previousFlow).toBeNull()
    for (const [args, code, path] of [
      ['bucket: "2025-03"', 'BAD_CELL', ['grain']],
      ['grain: MONTH, bucket: "2031-03"', 'UNKNOWN_BUCKET', ['bucket']],
      ['group: { dimension: "sauce" }', 'UNKNOWN_DIMENSION', ['group']],
    ] as const) {
      const refused = await ask('first: 1', `records(${args}) { totalCount }`)
      expect(refused.errors?.[0]?.extensions).toMatchObject({ code, path })
    }
  })

  it('show whom a trigger matched, and what kept it from acting', async () => {
    const { data, errors } = await ask(
      'orderBy: NAME, first: 1',
      `key
       all: matches { totalCount edges { node { matchedAt firedAt suppressedBy lead { id } } } }
       fired: matches(which: FIRED) { totalCount edges { node { firedAt } } }
       kept: matches(which: SUPPRESSED, reason: "cap", grain: MONTH, bucket: "2025-03") { totalCount }
       optOut: matches(which: SUPPRESSED, reason: "optOut") { totalCount }
       waiting: matches(which: WAITING) { totalCount }
       fair: matches(group: { dimension: "source", value: "fair" }, first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { node { suppressedBy } } }`,
    )
    expect(errors).toBeUndefined()
    const { node } = data.programs.edges[0]
    expect(node).toMatchObject({
      key: 'birthday',
      all: { totalCount: 2 },
      fired: { totalCount: 1, edges: [{ node: { firedAt: '2025-03-10T13:00:00.000000Z' } }] },
      kept: { totalCount: 1 },
      optOut: { totalCount: 0 },
      waiting: { totalCount: 0 },
      fair: { totalCount: 2, pageInfo: { hasNextPage: true } },
    })
    const next = await ask(
      'orderBy: NAME, first: 1',
      `matches(group: { dimension: "source", value: "fair" }, first: 1, after: "${node.fair.pageInfo.endCursor}") { edges { node { suppressedBy } } }`,
    )
    const [first] = node.fair.edges
    const [second] = next.data.programs.edges[0].node.matches.edges
    expect([first.node.suppressedBy, second.node.suppressedBy].sort()).toEqual(['cap', null])
  })

  it('have no lift against a control of nobody: it says where and what to do', async () => {
    const { data } = await ask(
      'lift: { design: RANDOMISED }, where: { dimension: "program", is: "hello" }',
      'key lift { reason { code path suggestion } }',
    )
    const hello = data.programs.edges.find(
      ({ node }: { node: { key: string } }) => node.key === 'hello',
    )
    expect(hello.node.lift.reason).toEqual({
      ...{ code: 'NO_CONTROL', path: ['lift', 'design'] },
      suggestion: 'Hold 5 to 15 % out at random, or ask for the design MATCHED.',
    })
  })

  it.each([
    ['windowDays: 0', 'BAD_PARAMETER'],
    ['where: { dimension: "channel", is: "email" }', 'FILTER_NOT_APPLICABLE'],
    ['segment: "nobody"', 'UNKNOWN_SEGMENT'],
    ['first: 0', 'FIRST_OUT_OF_RANGE'],
    ['after: "AAAA"', 'CURSOR_INVALID'],
    ['orderBy: LIFT, lift: { goal: "fame" }', 'UNKNOWN_GOAL'],
  ])('are refused of { %s } with %s', async (args, code) => {
    const { errors } = await ask(args, 'name')
    expect(errors?.[0]?.extensions.code).toBe(code)
  })
})
