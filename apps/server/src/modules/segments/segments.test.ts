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
})
