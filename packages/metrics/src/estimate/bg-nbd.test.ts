import { describe, expect, it } from '@jest/globals'
import { bgNbdLogLikelihood, fitBgNbd, type BgNbd, type BuyerGroup } from './bg-nbd.js'
import { expectedOfNew, expectedPurchases } from './expected-purchases.js'
import { randomNumbers } from './random-numbers.js'

/** The parameters that Fader, Hardie and Lee (2005), table 2, give for the CDNOW sample, in weeks. */
const PUBLISHED: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }

const group = (repeats: number, recency: number, age: number, buyers = 1): BuyerGroup => ({
  repeats,
  recency,
  age,
  buyers,
})

describe('BG/NBD', () => {
  it('expects of a new buyer what the authors publish', () => {
    // Cumulative expectations of the authors’ spreadsheet (note 4), at these weeks.
    const published = [
      [0.1429, 0.0078],
      [1, 0.0532],
      [3, 0.1506],
      [31.8571, 1.0405],
      [32, 1.0437],
      [78, 1.8576],
    ] as const
    for (const [weeks, purchases] of published) {
      // The parameters are rounded, and so is what follows from them.
      expect(Math.abs(expectedOfNew(PUBLISHED, weeks) / purchases - 1)).toBeLessThan(0.005)
    }
  })

  it('expects of a buyer with two repeats what the authors publish', () => {
    // The same spreadsheet: x 2, last after 30.43 of 38.86 weeks, in the next 39 weeks.
    expect(expectedPurchases(PUBLISHED, group(2, 30.43, 38.86), 39)).toBeCloseTo(1.226, 3)
  })

  it('expects nothing in no time, more in more of it, and less of who fell silent', () => {
    expect(expectedPurchases(PUBLISHED, group(3, 20, 30), 0)).toBeCloseTo(0, 12)
    let before = 0
    for (const weeks of [1, 10, 52, 260, 2_600]) {
      const now = expectedPurchases(PUBLISHED, group(3, 20, 30), weeks)
      expect(now).toBeGreaterThan(before)
      before = now
    }
    expect(expectedPurchases(PUBLISHED, group(3, 2, 30), 52)).toBeLessThan(
      expectedPurchases(PUBLISHED, group(3, 28, 30), 52),
    )
  })

  it('stays a number at the walls of the search, and next to a pole of its formula', () => {
    const walls = [Math.exp(-7.5), 1, Math.exp(7.5)]
    for (const r of walls)
      for (const alpha of walls)
        for (const a of walls)
          for (const b of walls) {
            const found = expectedPurchases({ r, alpha, a, b }, group(4, 30, 40), 260)
            expect([r, alpha, a, b, Number.isFinite(found) && found >= -1e-6]).toEqual([
              r,
              alpha,
              a,
              b,
              true,
            ])
          }
    const near = (a: number): number => expectedPurchases({ ...PUBLISHED, a }, group(2, 30, 39), 39)
    expect(near(1)).toBeCloseTo((near(0.999) + near(1.001)) / 2, 4)
  })

  it('is the likelihood of one buyer worked out by hand', () => {
    // With r = alpha = a = b = 1 and no repeats: α ÷ (α + T).
    const ones: BgNbd = { r: 1, alpha: 1, a: 1, b: 1 }
    expect(bgNbdLogLikelihood(ones, [group(0, 0, 3)])).toBeCloseTo(Math.log(1 / 4), 12)
    // One repeat: B(1, 2) ÷ B(1, 1) × (1 ÷ (1 + T)² + a ÷ b × 1 ÷ (1 + t)²).
    const one = 0.5 * (1 / 16 + 1 / 4)
    expect(bgNbdLogLikelihood(ones, [group(1, 1, 3)])).toBeCloseTo(Math.log(one), 12)
    expect(bgNbdLogLikelihood(ones, [group(1, 1, 3, 5)])).toBeCloseTo(5 * Math.log(one), 12)
  })

  it('finds the parameters again from which buyers were drawn', () => {
    const drawn: BgNbd = { r: 0.8, alpha: 6, a: 0.9, b: 3 }
    const found = fitBgNbd(drawBuyers(drawn, 3_000))
    expect(found).not.toBeNull()
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      expect(Math.abs(Math.log((found?.[name] ?? 0) / drawn[name]))).toBeLessThan(0.35)
    }
  })
})

/** Buyers who buy and drop out as the model says. */
function drawBuyers({ r, alpha, a, b }: BgNbd, buyers: number): readonly BuyerGroup[] {
  const random = randomNumbers('buyers')
  const gamma = gammaNumbers(random)
  return Array.from({ length: buyers }, () => {
    const rate = gamma(r) / alpha
    const [left, right] = [gamma(a), gamma(b)]
    const drops = left / (left + right)
    const age = 20 + 60 * random()
    let [at, repeats, recency] = [0, 0, 0]
    while (random() >= (repeats === 0 && at === 0 ? 0 : drops)) {
      at += -Math.log(1 - random()) / rate
      if (at > age) break
      repeats++
      recency = at
    }
    return group(repeats, recency, age)
  })
}

/** Gamma numbers of scale 1, after Marsaglia and Tsang (2000). */
function gammaNumbers(random: () => number): (shape: number) => number {
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const draw = (shape: number): number => {
    if (shape < 1) return draw(shape + 1) * random() ** (1 / shape)
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = normal()
      const v = (1 + c * x) ** 3
      if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
    }
  }
  return draw
}
