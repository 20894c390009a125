import { describe, expect, it } from '@jest/globals'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LedgerRecord } from '@leadlight/database'
import type { TriedRecipe } from '../testing/try-recipe.js'
import { tryRecipe } from '../testing/try-recipe.js'

const root = fileURLToPath(new URL('../../../../../', import.meta.url))
const data = process.env['LEADLIGHT_SHARED_DATA'] ?? join(root, '..', 'shared', 'data')

const importOf = (recipe: string): Promise<TriedRecipe> =>
  tryRecipe(recipe, {}, { folder: join(data, recipe) })

function countByKind(records: readonly LedgerRecord[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** Runs where a set of real data is at hand; its name says so where it is not. */
const withSet = (set: string): ((name: string, work: () => Promise<void>) => void) =>
  existsSync(join(data, set))
    ? it
    : (name, work) => it.skip(`${name} (skipped: no folder ${set} in LEADLIGHT_SHARED_DATA)`, work)

describe('real exports', () => {
  withSet('olist')('of Olist lose no row', async () => {
    const first = await importOf('olist')
    expect(countByKind(first.records)).toEqual({
      lead: 8_000,
      stage: 8_000,
      account: 842,
      opportunity: 842,
      opportunityChange: 842,
      profile: 842,
      revenue: 5_044,
    })
    expect(first.report).toMatchObject({ received: 24_412, accepted: 24_412, rejected: 0 })
    const leads = first.records.filter((record) => record.kind === 'lead')
    expect(leads.filter(({ source }) => source === undefined)).toHaveLength(60)
    expect(leads.filter(({ source }) => source === 'unknown')).toHaveLength(1_099)
    const again = await tryRecipe('olist', {}, { folder: join(data, 'olist'), store: first.store })
    expect(again.report).toMatchObject({ received: 24_412, accepted: 0, duplicate: 24_412 })
  })

  withSet('cdnow')('of CDNOW lose no row, though they have neither header nor commas', async () => {
    const recipe = `recipe: cdnow
source: cdnow
currency: USD
files:
  - file: CDNOW_sample.txt
    delimiter: spaces
    header: [fullId, id, day, quantity, amount]
    records:
      - kind: lead
        firstWins: true
        fields: { id: id, createdAt: { column: day, format: YYYYMMDD } }
      - kind: revenue
        fields:
          id: '@line'
          revenueKind: { value: order }
          lead: id
          at: { column: day, format: YYYYMMDD }
          amount: amount
`
    const { records, report } = await tryRecipe(recipe, {}, { folder: join(data, 'cdnow') })
    expect(countByKind(records)).toEqual({ lead: 2_357, revenue: 6_919 })
    expect(report).toMatchObject({ accepted: 2_357 + 6_919, rejected: 0 })
  })

  withSet('mailchimp')('of Mailchimp lose no row', async () => {
    const { records, report } = await importOf('mailchimp')
    expect(countByKind(records)).toEqual({
      lead: 12,
      profile: 8,
      campaign: 1,
      asset: 3,
      program: 2,
      programStep: 2,
      enrolment: 3,
      activity: 39,
    })
    expect(report).toMatchObject({ received: 72, accepted: 70, duplicate: 2, rejected: 0 })
    const sends = new Map(
      records.flatMap((record) =>
        record.kind === 'activity' && record.type === 'emailSent' ? [[record.send, record.at]] : [],
      ),
    )
    const answers = records.filter(
      (record) => record.kind === 'activity' && record.type !== 'emailSent',
    )
    expect(answers).toHaveLength(26)
    for (const answer of answers) {
      if (answer.kind !== 'activity') continue
      expect([answer.send, sends.has(answer.send)]).toEqual([answer.send, true])
      expect(Date.parse(answer.at)).toBeGreaterThanOrEqual(Date.parse(sends.get(answer.send) ?? ''))
    }
  })
})
