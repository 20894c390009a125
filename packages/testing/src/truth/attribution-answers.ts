import type { AttributionAnswer, AttributionQuery } from '@leadlight/compiler'
import type { LedgerRecord } from '@leadlight/database'
import type { TestDatabase } from '../engines/test-database.js'
import { makeWorld } from '../worlds/make-world.js'
import { agreedAttribution } from './ask-attribution.js'
import { loadWorld } from './load-world.js'

/** All that the records of a test are about. */
export const YEARS = { from: '2024-01-01', to: '2027-01-01' }

/** A question about {@link YEARS}, unless it names a period. */
export type AttributionQuestion = Omit<AttributionQuery, 'period'> &
  Partial<Pick<AttributionQuery, 'period'>>

/** What the product answers by campaign; the oracle must say the same. */
export async function attributionAnswer(
  { database }: TestDatabase,
  records: readonly LedgerRecord[],
  question: AttributionQuestion,
): Promise<AttributionAnswer> {
  const world = makeWorld(records)
  const context = await loadWorld(database, world)
  const asked = { period: YEARS, by: 'campaign', ...question }
  return agreedAttribution(database, context, world, asked)
}

/** Credit of one model in minor units, by campaign; what nobody has earned is `nobody`. */
export function creditOf({ rows }: AttributionAnswer, model: string): Record<string, number> {
  const credits = rows.flatMap(({ kind, value, credits: all }) => {
    const credit = Number(all.find((one) => one.model === model)?.credit ?? 0)
    const name = kind === 'UNATTRIBUTED' ? 'nobody' : (value ?? 'blank')
    return credit === 0 ? [] : [[name, credit] as const]
  })
  return Object.fromEntries(credits)
}
