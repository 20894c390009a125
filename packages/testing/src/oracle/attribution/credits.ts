import type { Touch } from '../touches.js'
import type { RevenueLine } from '../deals.js'
import { fraction } from '../fraction.js'
import type { Reading } from '../reading.js'
import type { Conversion, GoalReached } from './conversions.js'
import { goalsReached } from './conversions.js'
import { journeyOf, type TouchedJourney } from './journeys.js'
import { splitByWeights } from './split.js'
import { sourcingTouch, weightsOf } from './weights.js'

/** What a touch gets; what no touch gets has none. */
export interface Credit {
  readonly touch: Touch | null
  readonly amount: bigint
}

/** A goal that was reached is split in millionths. */
export const WHOLE = 1_000_000n

/** Splits a line's amount; what no touch has earned stays unattributed. */
export function creditsOf(
  reading: Reading,
  line: RevenueLine,
  amount: bigint,
  model: string,
): readonly Credit[] {
  const conversion = reading.conversions.of(line)
  return split(conversion && journey(reading, conversion), amount, model)
}

/** The one touch that sourced a line. */
export function sourcedBy(reading: Reading, line: RevenueLine): Touch | null {
  const conversion = reading.conversions.of(line)
  const of = conversion && journey(reading, conversion)
  const place = of && sourcingTouch(of)
  return place === null ? null : (of?.touches[place] ?? null)
}

/** The touches that had an influence on a line. */
export function influencesOn(reading: Reading, line: RevenueLine): readonly Touch[] {
  const conversion = reading.conversions.of(line)
  const of = conversion && journey(reading, conversion)
  return of?.touches.filter(of.influences) ?? []
}

/** Every time a goal was reached, with its parts in millionths. */
export function goalCredits(
  reading: Reading,
  goal: string,
  model: string,
): readonly (Credit & { readonly goal: GoalReached })[] {
  const { people, deals, customers, conversions, stages } = reading
  const stage = stages.find(goal)
  const reached = goalsReached(stage.role, {
    people: people.all,
    deals: deals.all,
    customers,
    conversions,
    reachedAt: (person) => stages.reached(person, stage),
    ofAccount: (account) => people.ofAccount(account),
  })
  return reached.flatMap((goalReached) =>
    split(journey(reading, goalReached.conversion), WHOLE, model).map((credit) => ({
      ...credit,
      goal: goalReached,
    })),
  )
}

/** How many touches led to a conversion. */
export function touchesTo(reading: Reading, conversion: Conversion): number {
  return journey(reading, conversion).touches.length
}

function journey(reading: Reading, conversion: Conversion): TouchedJourney {
  return journeyOf(conversion, (person) => reading.touchesOf(person))
}

function split(of: TouchedJourney | null, amount: bigint, model: string): readonly Credit[] {
  const weights = of ? weightsOf(model, of) : []
  const weighed = (of?.touches ?? []).flatMap((touch, i) => {
    const weight = weights[i] ?? fraction(0n)
    return weight.over === 0n ? [] : [{ touch, weight }]
  })
  if (weighed.length === 0) return [{ touch: null, amount }]
  const parts = splitByWeights(
    amount,
    weighed.map(({ weight }) => weight),
  )
  return weighed.map(({ touch }, i) => ({ touch, amount: parts[i] ?? 0n }))
}
