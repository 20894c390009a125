import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'

import { importExport } from '../../testing/real-exports.js'
import { startTestServer } from '../../testing/test-server.js'
import type { TestServer } from '../../testing/test-server.js'

/*
 * A table of paths in the shape that attribution packages use, from the file to the answer. Figures
 * are worked out by hand:
 *
 *   start → ad 8 of 10, mail 2 of 10; ad → conversion ½, mail ¼, nothing ¼; mail → conversion
 *
 * so that of ten ways eight convert. Without mail four are left (0.8 × ½ of 10), without ad two:
 * removal effects ¾ and ½, hence 3 : 2.
 */
const PATHS = `path,total_conversions,total_conversion_value,total_null
ad,4,40.00,2
mail,2,20.00,0
ad > mail,2,20.00,0
`

describe('a table of paths', () => {
  let test: TestServer
  let folder: string

  beforeAll(async () => {
    test = await startTestServer(await testDatabase())
    folder = await mkdtemp(join(tmpdir(), 'leadlight-paths-'))
    await writeFile(join(folder, 'paths.csv'), PATHS)
  })
  afterAll(async () => {
    await test.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('is imported, and answered as by hand with every model', async () => {
    const report = await importExport(test, 'paths', folder)
    // Ten people with twelve steps, eight of whom buy.
    expect(report).toMatchObject({ accepted: 30, rejected: 0 })
    const again = await importExport(test, 'paths', folder)
    expect(again).toMatchObject({ accepted: 0, duplicate: 30 })

    const credit = async (goal: string) => {
      const { data, errors } = await test.ask(
        `{ attribution(query: {
             goal: "${goal}", by: "channel", period: { from: "2024-01-01", to: "2025-01-01" },
             models: [{ model: "firstTouch" }, { model: "lastTouch" }, { model: "linear" },
               { model: "markov" }, { model: "markov", as: "everyPath", nonConverting: true },
               { model: "shapley" }]
           }) {
             rows { value credits { model value } }
             models { id nonConverting learned { value removalEffect } }
           } }`,
        { headers: { 'x-leadlight-workspace': 'paths' } },
      )
      expect(errors).toBeUndefined()
      return data.attribution
    }
    const { rows, models } = await credit('customer')
    const of = (value: string) =>
      Object.fromEntries(
        rows
          .find((row: { readonly value: string | null }) => row.value === value)
          .credits.map(({ model, value: own }: { model: string; value: number }) => [model, own]),
      )
    expect(of('ad')).toEqual({
      firstTouch: 6,
      lastTouch: 4,
      linear: 5,
      markov: 4.8,
      everyPath: 4.8,
      shapley: 5,
    })
    expect(of('mail')).toEqual({
      firstTouch: 2,
      lastTouch: 4,
      linear: 3,
      markov: 3.2,
      everyPath: 3.2,
      shapley: 3,
    })
    expect(models[4]).toEqual({
      id: 'everyPath',
      nonConverting: true,
      learned: [
        { value: 'ad', removalEffect: expect.closeTo(0.75, 9) },
        { value: 'mail', removalEffect: expect.closeTo(0.5, 9) },
      ],
    })
    const { rows: money } = await credit('revenue')
    expect(money[0].credits).toContainEqual({ model: 'everyPath', value: 48 })
  })
})
