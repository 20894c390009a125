import type { CostRecord } from '@leadlight/database'
import { byCodePoint } from './code-point-order.js'
import { addDays, dayOf, daysBetween, monthOf, type Day, type Micros } from './instant.js'
import { largestRemainder } from './largest-remainder.js'
import { convert } from './money.js'
import { blankToNull } from './profile.js'
import type { Reading } from './reading.js'

/** What one cost line comes to on one of its days, for one campaign and program. */
export interface CostDay {
  readonly line: CostRecord
  readonly day: Day
  readonly campaign: string | null
  readonly program: string | null
  /** Minor units of the asked currency. */
  readonly amount: bigint
}

export type CostBasis = 'PROGRAM' | 'FULLY_LOADED'

const DIRECT: readonly CostRecord['costKind'][] = ['media', 'content', 'event', 'agency']

/** Whether a basis counts a line. */
export function isOnBasis({ costKind }: CostRecord, basis: CostBasis): boolean {
  return basis === 'FULLY_LOADED' || DIRECT.includes(costKind)
}

/** Cost by day, campaign and program; lines of unknown amount, and those without a rate, are left out. */
export function readCosts(
  reading: Reading,
  basis: CostBasis,
  currency: string,
): readonly CostDay[] {
  const lines = reading.facts.of('cost').filter((line) => isOnBasis(line, basis))
  return lines.flatMap((line) => costDays(reading, line, currency))
}

function costDays(reading: Reading, line: CostRecord, currency: string): readonly CostDay[] {
  if (line.amount === undefined) return []
  const amount = convert(line.amount, line.currency, currency, line.from, reading.facts)
  if (amount === null) return []
  const days = Array.from({ length: daysBetween(line.from, line.to) }, (_, i) =>
    addDays(line.from, i),
  )
  const own = [
    { campaign: blankToNull(line.campaign), program: blankToNull(line.program), weight: 1n },
  ]
  const sharers = sharersOf(reading, line, days, currency)
  const targets = sharers.length > 0 ? sharers : own
  const shares = largestRemainder(
    amount,
    targets.map(({ weight }) => weight),
    0n,
  )
  const weights = weightsOf(reading, line, days)
  let before = 0n
  return targets.flatMap(({ campaign, program }, t) => {
    const share = shares[t] ?? 0n
    // A share goes on where the one before it has ended, so that even shares are even together.
    const parts = largestRemainder(share, weights, before)
    before += share < 0n ? -share : share
    return days.flatMap((day, i) =>
      weights[i] === 0n ? [] : [{ line, day, campaign, program, amount: parts[i] ?? 0n }],
    )
  })
}

/** lcm(1 … 31) */
const EVERY_MONTH = 72_201_776_446_800n

/** What each day of a line weighs; all the same where none weighs anything. */
function weightsOf(reading: Reading, line: CostRecord, days: readonly Day[]): readonly bigint[] {
  const weights = days.map((day) => {
    switch (line.spread) {
      case 'sends':
        return BigInt(
          reading.sends.filter(
            ({ at, message: { record } }) =>
              localDay(reading, at) === day &&
              (blankToNull(line.campaign) === null || record.campaign === line.campaign) &&
              (blankToNull(line.program) === null || record.program === line.program),
          ).length,
        )
      case 'weights': {
        const told = toldWeights(line.weights)
        const ofMonth = days.filter((other) => monthOf(other) === monthOf(day)).length
        return (
          BigInt(told[day] ?? 0) * EVERY_MONTH +
          (BigInt(told[monthOf(day)] ?? 0) * EVERY_MONTH) / BigInt(ofMonth)
        )
      }
      default:
        return 1n
    }
  })
  return weights.some((weight) => weight > 0n) ? weights : days.map(() => 1n)
}

interface Sharer {
  readonly campaign: string | null
  readonly program: string | null
  readonly weight: bigint
}

/** Among whom a line is shared: campaigns and programs that weigh something by its key, in the order of their names. */
function sharersOf(
  reading: Reading,
  line: CostRecord,
  days: readonly Day[],
  currency: string,
): readonly Sharer[] {
  const found = new Map<string, Sharer>()
  const add = (campaign: string | null, program: string | null, weight: bigint): void => {
    if (campaign === null && program === null) return
    const key = JSON.stringify([campaign, program])
    found.set(key, { campaign, program, weight: weight + (found.get(key)?.weight ?? 0n) })
  }
  const isWithin = (at: Micros): boolean => days.includes(localDay(reading, at))
  switch (line.share) {
    case 'cost':
      for (const other of reading.facts.of('cost')) {
        if (!DIRECT.includes(other.costKind)) continue
        for (const { day, campaign, program, amount } of costDays(reading, other, currency)) {
          if (days.includes(day)) add(campaign, program, amount)
        }
      }
      break
    case 'sends':
      for (const { at, message } of reading.sends) {
        const { campaign, program } = message.record
        if (isWithin(at)) add(blankToNull(campaign), blankToNull(program), 1n)
      }
      break
    case 'leads':
      for (const person of reading.people.all) {
        if (reading.isNewLead(person, true) && isWithin(person.createdAt)) {
          add(reading.acquisitionOf(person).campaign, null, 1n)
        }
      }
      break
    case 'weights':
      for (const [name, weight] of Object.entries(toldWeights(line.shareWeights))) {
        const of = name.slice(name.indexOf(':') + 1)
        const isCampaign = name.startsWith('campaign:')
        const isKnown = isCampaign
          ? reading.campaign(of) !== undefined
          : reading.facts.of('program').some(({ id }) => id === of)
        if (isKnown) add(isCampaign ? of : null, isCampaign ? null : of, BigInt(weight))
      }
      break
    default:
  }
  return [...found.values()]
    .filter(({ weight }) => weight > 0n)
    .sort((a, b) => nullLast(a.campaign, b.campaign) || nullLast(a.program, b.program))
}

function nullLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return byCodePoint(a, b)
}

function toldWeights(weights: CostRecord['weights']): Readonly<Record<string, number>> {
  return (typeof weights === 'string' ? JSON.parse(weights) : (weights ?? {})) as Readonly<
    Record<string, number>
  >
}

function localDay(reading: Reading, at: Micros): Day {
  return dayOf(at, reading.world.settings.zone)
}
