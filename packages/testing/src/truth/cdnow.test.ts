import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MetricQueryError } from '@leadlight/compiler'
import type { LedgerRecord } from '@leadlight/database'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '../engines/test-database.js'
import type { TestDatabase } from '../engines/test-database.js'
import { makeWorld } from '../worlds/make-world.js'
import { ask } from './ask.js'
import { loadWorld } from './load-world.js'

/*
 * The CDNOW sample as a shop’s orders, from the file to the answer. The file is not part of this
 * repository; where it is absent the test is skipped, and its name says why.
 */
const root = fileURLToPath(new URL('../../../../', import.meta.url))
const data = process.env['LEADLIGHT_SHARED_DATA'] ?? join(root, '..', 'shared', 'data')
const file = join(data, 'cdnow', 'CDNOW_sample.txt')
const published: (name: string, work: () => Promise<void> | void, within?: number) => void =
  existsSync(file)
    ? it
    : (name, work) => it.skip(`${name} (skipped: no folder cdnow in LEADLIGHT_SHARED_DATA)`, work)

function orders(): readonly LedgerRecord[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const rows = lines.map((line) => line.trim().split(/\s+/))
  const buyers = [...new Set(rows.map(([buyer = '']) => buyer))]
  return [
    ...buyers.map((buyer): LedgerRecord => ({ kind: 'lead', id: buyer, createdAt: '1996-12-31' })),
    ...rows.map(([buyer = '', , date = '', , amount = '0'], i): LedgerRecord => ({
      kind: 'revenue',
      id: `line${i}`,
      revenueKind: 'order',
      lead: buyer,
      at: `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`,
      amount,
      currency: 'USD',
    })),
  ]
}

describe('the CDNOW sample', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await testDatabase()
  })
  afterAll(() => test.close())

  published(
    'gives the published parameters to a question about its first 39 weeks',
    async () => {
      const world = makeWorld(orders(), { settings: { zone: 'UTC', currency: 'USD' } })
      const context = await loadWorld(test.database, world)
      const { answers } = await ask(
        test.database,
        [{ metrics: [{ id: 'clvPredicted' }], period: { from: '1997-01-01', to: '1997-10-01' } }],
        context,
      )
      const [answer] = answers
      if (!answer || answer instanceof MetricQueryError) throw answer ?? new Error('No answer.')
      const text = answer.notes.find(({ code }) => code === 'METHOD')?.text ?? ''
      expect(text).toContain('of 2357 buyers')
      expect(text).toContain('r 0.243, alpha 4.414, a 0.793, b 2.426')
      expect(text).toMatch(/p 6\.2\d+, q 3\.7\d+, v 15\.\d+/)
      expect(answer.totals[0]?.value).toBeGreaterThan(0)
    },
    120_000,
  )
})
