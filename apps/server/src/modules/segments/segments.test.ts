import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'

import { startTestServer } from '../../testing/test-server.js'
import type { TestServer } from '../../testing/test-server.js'

describe('segments', () => {
  let test: TestServer

  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
  })
  afterAll(() => test.close())

  const save = (args: string) =>
    test.ask(
      `mutation { saveSegment(${args}) { __typename ... on Segment { id name rule version size } ... on NameTaken { name message } } }`,
    )

  it('keeps a rule, counts its versions, and is gone when it is removed', async () => {
    const first = (await save('name: " German ", rule: { dimension: "country", is: "DE" }')).data
      .saveSegment
    expect(first).toMatchObject({
      __typename: 'Segment',
      name: 'German',
      rule: { dimension: 'country', is: 'DE' },
      version: 1,
      size: 2,
    })
    const renamed = (
      await save(`id: "${first.id}", name: "Germans", rule: { dimension: "country", is: "DE" }`)
    ).data.saveSegment
    expect(renamed).toMatchObject({ id: first.id, name: 'Germans', version: 1 })
    const wider = (
      await save(
        `id: "${first.id}", name: "Germans", rule: { dimension: "country", in: ["DE", "RO"] }`,
      )
    ).data.saveSegment
    expect(wider).toMatchObject({ version: 2, size: 3 })
    const { data } = await test.ask(
      `{ segments { id version } segment(id: "${first.id}") { name } }`,
    )
    expect(data).toEqual({ segments: [{ id: first.id, version: 2 }], segment: { name: 'Germans' } })
    const gone = await test.ask(
      `mutation { a: deleteSegment(id: "${first.id}") b: deleteSegment(id: "${first.id}") }`,
    )
    expect(gone.data).toEqual({ a: true, b: false })
  })

  it('lets no two segments have one name', async () => {
    await save('name: "Fair", rule: { dimension: "source", is: "fair" }')
    const again = await save('name: "FAIR", rule: { dimension: "source", is: "search" }')
    expect(again.data.saveSegment).toEqual({
      __typename: 'NameTaken',
      name: 'FAIR',
      message: 'There is a segment “FAIR” already. Choose another name.',
    })
  })

  it.each([
    ['name: "x", rule: { dimension: "contry", is: "DE" }', 'UNKNOWN_DIMENSION'],
    ['name: "x", rule: { dimension: "costKind", is: "media" }', 'FILTER_NOT_APPLICABLE'],
    ['name: "x", rule: { is: "DE" }', 'BAD_FILTER'],
    ['name: "  ", rule: { dimension: "country", is: "DE" }', 'NAME_LENGTH'],
    ['id: "nobody", name: "x", rule: { dimension: "country", is: "DE" }', 'UNKNOWN_SEGMENT'],
  ])('refuses %s with %s', async (args, code) => {
    expect((await save(args)).errors?.[0]?.extensions.code).toBe(code)
  })

  it('says which segment is unknown where one is used', async () => {
    const { errors } = await test.ask('{ leads(segment: "nobody") { totalCount } }')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_SEGMENT', path: ['segment'] })
  })

  const named = async (name: string, rule: string): Promise<string> =>
    (await save(`name: "${name}", rule: ${rule}`)).data.saveSegment.id as string

  it('counts what a rule finds before it is kept', async () => {
    const { data } = await test.ask(`{
      form: previewSegment(rule: { did: { deed: formSubmitted, campaign: ["spring"] } }) { size leads share }
      never: previewSegment(rule: { not: { did: { deed: formSubmitted } } }) { size }
      lately: previewSegment(rule: { did: { deed: formSubmitted, lastDays: 30 } }) { size }
      deeds { id bears }
    }`)
    expect(data).toMatchObject({
      form: { size: 1, leads: 8, share: 0.125 },
      never: { size: 7 },
      lately: { size: 0 },
    })
    expect(data.deeds).toContainEqual({ id: 'enrolled', bears: ['program'] })
  })

  it('tells who joined and who left, and holds what it says it does', async () => {
    const id = await named('MQLs', '{ dimension: "stage", is: "mql" }')
    const { data } = await test.ask(`{ segment(id: "${id}") {
      size
      members(first: 10) { totalCount }
      membership(period: { from: "2025-01-01", to: "2025-05-01" }, grain: MONTH) {
        opening joined left closing
        points { bucket size joined left }
        explain { formula statements { sql } }
      }
    } }`)
    const { membership, ...segment } = data.segment
    expect(segment).toEqual({ size: 2, members: { totalCount: 2 } })
    expect(membership).toMatchObject({
      opening: 0,
      joined: 3,
      left: 1,
      closing: 2,
      points: [
        { bucket: '2025-01', size: 1, joined: 1, left: 0 },
        { bucket: '2025-02', size: 2, joined: 1, left: 0 },
        { bucket: '2025-03', size: 3, joined: 1, left: 0 },
        { bucket: '2025-04', size: 2, joined: 0, left: 1 },
      ],
    })
    expect(membership.explain.statements[0].sql).toContain('lead_fact')
  })

  it('says how its size came about', async () => {
    const id = await named('Explained', '{ dimension: "country", is: "DE" }')
    const { data } = await test.ask(
      `{ segment(id: "${id}") { size explain { formula statements { title sql } freshness { horizon } } } }`,
    )
    expect(data.segment).toMatchObject({
      size: 2,
      explain: {
        formula: 'leads that meet the rule, counted',
        statements: [{ title: 'leads that meet the rule now' }],
      },
    })
  })

  it('is broken down, set against the time before, and shows who joined and who left', async () => {
    const id = await named('MQLs by source', '{ dimension: "stage", is: "mql" }')
    const { data, errors } = await test.ask(`{ segment(id: "${id}") {
      membership(period: { from: "2025-03-01", to: "2025-05-01" }, grain: MONTH, by: "country", compareTo: PREVIOUS_PERIOD) {
        opening joined left closing
        breakdown { value label opening joined left closing points { bucket size } }
        comparison { period { from to } opening joined left closing points { bucket joined } breakdown { closing } }
        joined_: records(which: JOINED) { totalCount stays { joinedAt leftAt lead { id } } }
        left_: records(which: LEFT, bucket: "2025-04") { totalCount stays { leftAt } }
        first: records(which: CLOSING, first: 1) { totalCount pageInfo { hasNextPage endCursor } stays { cursor leftAt } }
      }
    } }`)
    expect(errors).toBeUndefined()
    const { breakdown, comparison, joined_, left_, first, ...whole } = data.segment.membership
    expect(whole).toEqual({ opening: 2, joined: 1, left: 1, closing: 2 })
    const sum = (of: 'opening' | 'joined' | 'left' | 'closing') =>
      breakdown.reduce((total: number, group: Record<typeof of, number>) => total + group[of], 0)
    expect([sum('opening'), sum('joined'), sum('left'), sum('closing')]).toEqual([2, 1, 1, 2])
    expect(comparison).toMatchObject({
      period: { from: '2025-01-01', to: '2025-03-01' },
      ...{ opening: 0, joined: 2, left: 0, closing: 2 },
      points: [{ joined: 1 }, { joined: 1 }],
    })
    expect(joined_).toMatchObject({ totalCount: 1, stays: [{ lead: { id: expect.any(String) } }] })
    expect(joined_.stays[0].joinedAt.slice(0, 7)).toBe('2025-03')
    expect(left_.totalCount).toBe(1)
    expect(left_.stays[0].leftAt.slice(0, 7)).toBe('2025-04')
    expect(first).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      stays: [{ leftAt: null }],
    })
    const next = await test.ask(`{ segment(id: "${id}") {
      membership(period: { from: "2025-03-01", to: "2025-05-01" }, grain: MONTH, by: "country", compareTo: PREVIOUS_PERIOD) {
        records(which: CLOSING, first: 1, after: "${first.pageInfo.endCursor}") { pageInfo { hasNextPage } stays { cursor } }
      }
    } }`)
    const { records } = next.data.segment.membership
    expect(records.pageInfo.hasNextPage).toBe(false)
    expect(records.stays[0].cursor).not.toBe(first.stays[0].cursor)
  })

  it.each([
    ['by: "sauce"', 'records(which: LEFT) { totalCount }', 'UNKNOWN_DIMENSION', ['by']],
    ['', 'records(which: LEFT, bucket: "2031-01") { totalCount }', 'UNKNOWN_BUCKET', ['bucket']],
    [
      '',
      'records(which: LEFT, group: { dimension: "country" }) { totalCount }',
      'BAD_CELL',
      ['group'],
    ],
    [
      'by: "source"',
      'records(which: LEFT, group: { dimension: "country" }) { totalCount }',
      'BAD_CELL',
      ['group', 'dimension'],
    ],
  ])('over time is refused { %s } { %s } with %s', async (args, fields, code, path) => {
    const id = await named(
      `Refused ${code} ${path.join(' ')}`,
      '{ dimension: "country", is: "DE" }',
    )
    const { errors } = await test.ask(
      `{ segment(id: "${id}") { membership(grain: MONTH, ${args}) { ${fields} } } }`,
    )
    expect(errors?.[0]?.extensions).toMatchObject({ code, path })
    expect(errors?.[0]?.extensions.suggestion).toBeTruthy()
  })

  it('is asked at the time of the event, at the end of the period, or now', async () => {
    const id = await named('Were MQLs', '{ dimension: "stage", is: "mql" }')
    const at = (moment: string) => `kpis(period: { from: "2025-01-01", to: "2025-04-01" },
      segment: "${id}", segmentAt: ${moment}) { mqls { value } }`
    const { data } = await test.ask(
      `{ then: ${at('EVENT_TIME')} end: ${at('PERIOD_END')} now: ${at('NOW')} }`,
    )
    // All three were when they became one; the one who bought in April is none any more.
    expect(data).toEqual({
      then: { mqls: { value: 3 } },
      end: { mqls: { value: 3 } },
      now: { mqls: { value: 2 } },
    })
  })

  it('shares its members with another one, which then cannot be removed', async () => {
    const germans = await named('All Germans', '{ dimension: "country", is: "DE" }')
    const others = await named('Not German', `{ not: { segment: "${germans}" } }`)
    const { data } = await test.ask(`{ segment(id: "${germans}") {
      usedBy { id } versions { version until }
      same: overlap(with: "${germans}") { both onlyThis onlyOther neither }
      rest: overlap(with: "${others}") { both onlyThis onlyOther neither }
      leads: overlap(with: "${others}") {
        freshness { horizon }
        both: leads(which: BOTH) { totalCount }
        own: leads(which: ONLY_THIS) { totalCount edges { node { id } } }
        rest: leads(which: ONLY_OTHER, first: 4) { totalCount pageInfo { hasNextPage } }
        neither: leads(which: NEITHER) { totalCount }
      }
    } }`)
    expect(data.segment).toEqual({
      usedBy: [{ id: others }],
      versions: [{ version: 1, until: null }],
      same: { both: 2, onlyThis: 0, onlyOther: 0, neither: 6 },
      rest: { both: 0, onlyThis: 2, onlyOther: 6, neither: 0 },
      leads: {
        freshness: { horizon: expect.any(String) },
        both: { totalCount: 0 },
        own: { totalCount: 2, edges: [{ node: expect.anything() }, { node: expect.anything() }] },
        rest: { totalCount: 6, pageInfo: { hasNextPage: true } },
        neither: { totalCount: 0 },
      },
    })
    const { data: split } = await test.ask(`{ segment(id: "${germans}") {
      overlap(with: "${others}", by: "country") {
        breakdown { value label both onlyThis onlyOther neither }
        own: leads(which: ONLY_THIS, group: { dimension: "country", value: "DE" }) { totalCount }
        none: leads(which: ONLY_OTHER, group: { dimension: "country", value: "DE" }) { totalCount }
        blank: leads(which: ONLY_OTHER, group: { dimension: "country" }) { totalCount }
      } } }`)
    const { breakdown, ...behind } = split.segment.overlap
    const blank = breakdown.find(({ value }: { value: string | null }) => value === null)
    expect(breakdown).toContainEqual({
      ...{ value: 'DE', label: 'DE', both: 0, onlyThis: 2, onlyOther: 0, neither: 0 },
    })
    expect(
      breakdown.reduce((sum: number, group: { onlyOther: number }) => sum + group.onlyOther, 0),
    ).toBe(6)
    expect(behind).toEqual({
      ...{ own: { totalCount: 2 }, none: { totalCount: 0 } },
      blank: { totalCount: blank?.onlyOther ?? 0 },
    })
    const refusal = async (more: string, field: string): Promise<unknown> => {
      const wrong = await test.ask(
        `{ segment(id: "${germans}") { overlap(with: "${others}"${more}) { ${field} } } }`,
      )
      return wrong.errors?.[0]?.extensions.code
    }
    const ofGroup = 'leads(which: BOTH, group: { dimension: "country" }) { totalCount }'
    expect(await refusal('', ofGroup)).toBe('BAD_CELL')
    expect(await refusal(', by: "source"', ofGroup)).toBe('BAD_CELL')
    expect(await refusal(', by: "contry"', 'both')).toBe('UNKNOWN_DIMENSION')
    const { errors } = await test.ask(`mutation { deleteSegment(id: "${germans}") }`)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SEGMENT_IN_USE', path: ['id'] })
  })

  it('refuses a rule that comes to itself through another one, with the place', async () => {
    const first = await named('First', '{ dimension: "country", is: "DE" }')
    const second = await named('Second', `{ and: [{ segment: "${first}" }] }`)
    const { errors } = await save(
      `id: "${first}", name: "First", rule: { or: [{ did: { deed: visited } }, { not: { segment: "${second}" } }] }`,
    )
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'SEGMENT_CYCLE',
      path: ['rule', 'or', 1, 'not', 'segment', 'and', 0, 'segment'],
    })
    expect(errors?.[0]?.extensions.suggestion).toBeTruthy()
  })

  it.each([
    ['{ did: { deed: formSubmitted, atLeast: null } }', 'FILTER_NULL'],
    ['{ did: { deed: formSubmitted, lastDays: 0 } }', 'BAD_RULE'],
    ['{ did: { deed: handedOver, asset: ["x"] } }', 'BAD_RULE'],
    ['{ segment: "nobody" }', 'UNKNOWN_SEGMENT'],
    ['{ score: { atLeast: 5, atMost: 1 } }', 'BAD_RULE'],
  ])('refuses to count %s with %s', async (rule, code) => {
    const { errors } = await test.ask(`{ previewSegment(rule: ${rule}) { size } }`)
    expect(errors?.[0]?.extensions.code).toBe(code)
  })
})
