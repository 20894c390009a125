import { describe, expect, it } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bgNbdLogLikelihood, fitBgNbd, type BuyerGroup } from './bg-nbd.js'
import { fitGammaGamma, type SpendGroup } from './gamma-gamma.js'

/*
 * The CDNOW sample of Fader and Hardie: purchases of the first 39 weeks of 1997. The file is not
 * part of this repository; where it is absent these tests are skipped, and their names say why.
 */
const root = fileURLToPath(new URL('../../../../', import.meta.url))
const data = process.env['LEADLIGHT_SHARED_DATA'] ?? join(root, '..', 'shared', 'data')
const file = join(data, 'cdnow', 'CDNOW_sample.txt')
const published: (name: string, work: () => Promise<void> | void, within?: number) => void =
  existsSync(file)
    ? it
    : (name, work) => it.skip(`${name} (skipped: no folder cdnow in LEADLIGHT_SHARED_DATA)`, work)

const LAST_DAY = Date.UTC(1997, 8, 30) / 86_400_000

interface Buyer extends BuyerGroup, SpendGroup {}

/** Every buyer's days with a purchase, and what it spent on all but the first. */
function readBuyers(): readonly Buyer[] {
  const days = new Map<string, Map<number, number>>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, id, date, , amount] = line.trim().split(/\s+/)
    if (id === undefined || date === undefined) continue
    const [year, month, day] = [date.slice(0, 4), date.slice(4, 6), date.slice(6, 8)].map(Number)
    const at = Date.UTC(year ?? 0, (month ?? 0) - 1, day) / 86_400_000
    if (at > LAST_DAY) continue
    const own = days.get(id) ?? new Map<number, number>()
    days.set(id, own.set(at, (own.get(at) ?? 0) + Number(amount)))
  }
  return [...days.values()].map((own) => {
    const sorted = [...own.keys()].sort((a, b) => a - b)
    const first = sorted[0] ?? 0
    return {
      repeats: sorted.length - 1,
      recency: ((sorted.at(-1) ?? 0) - first) / 7,
      age: (LAST_DAY - first) / 7,
      spent: sorted.slice(1).reduce((sum, day) => sum + (own.get(day) ?? 0), 0),
      buyers: 1,
    }
  })
}

describe('the CDNOW sample', () => {
  published('has the BG/NBD parameters that were published of it', () => {
    const buyers = readBuyers()
    expect(buyers).toHaveLength(2_357)
    const model = fitBgNbd(buyers)
    expect(model?.r).toBeCloseTo(0.243, 3)
    expect(model?.alpha).toBeCloseTo(4.414, 3)
    expect(model?.a).toBeCloseTo(0.793, 3)
    expect(model?.b).toBeCloseTo(2.426, 3)
    if (model) expect(bgNbdLogLikelihood(model, buyers)).toBeCloseTo(-9_582.4, 1)
  })

  published('has the Gamma-Gamma parameters that were published of it', () => {
    const model = fitGammaGamma(
      readBuyers().filter(({ repeats, spent }) => repeats > 0 && spent > 0),
    )
    expect(model?.p).toBeCloseTo(6.25, 1)
    expect(model?.q).toBeCloseTo(3.74, 1)
    expect(model?.v).toBeCloseTo(15.44, 0)
  })
})
