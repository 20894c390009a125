import { fraction, plus, times, type Fraction } from '../fraction.js'
import { ELAPSED_DAY, type Micros } from '../instant.js'
import { OracleError } from '../oracle-error.js'
import { power2 } from './power-of-two.js'

/** Touches up to a conversion, in order; each is known by its place. */
export interface Journey {
  readonly touches: readonly { readonly at: Micros }[]
  /** The earliest creation among the conversion's people. */
  readonly createdAt: Micros | null
  /** When its deal was opened; null where there is none. */
  readonly openedAt: Micros | null
}

type Role = 'FT' | 'LC' | 'OC' | 'CW'

/** Shares in per cent: of roles, and of all touches without one. */
export interface Shares {
  readonly roles: Readonly<Partial<Record<Role, number>>>
  readonly rest: number
}

const SHARES: Readonly<Record<string, Shares>> = {
  firstTouch: { roles: { FT: 100 }, rest: 0 },
  leadCreation: { roles: { LC: 100 }, rest: 0 },
  lastTouch: { roles: { CW: 100 }, rest: 0 },
  linear: { roles: {}, rest: 100 },
  uShapedMarketo: { roles: { FT: 50, LC: 50 }, rest: 0 },
  uShapedHubspot: { roles: { FT: 40, LC: 40 }, rest: 20 },
  positionBased: { roles: { FT: 40, CW: 40 }, rest: 20 },
  wShaped: { roles: { FT: 30, LC: 30, OC: 30 }, rest: 10 },
  fullPath: { roles: { FT: 22.5, LC: 22.5, OC: 22.5, CW: 22.5 }, rest: 10 },
}

export const MODELS: readonly string[] = [...Object.keys(SHARES), 'timeDecay']

/** The weight of each touch of a journey; they sum to 1, or are all 0 where a model finds nothing. */
export function weightsOf(model: string, journey: Journey): readonly Fraction[] {
  if (model === 'timeDecay') return decayed(journey, 7)
  const shares = SHARES[model]
  if (!shares) throw new OracleError('MISSING_PARAMETER', `There is no model \`${model}\`.`)
  return byShares(shares, journey)
}

/** The weight of each touch by shares of roles. */
export function byShares(shares: Shares, journey: Journey): readonly Fraction[] {
  const { touches } = journey
  const present = Object.entries(shares.roles).flatMap(([role, share]) => {
    const place = placeOf(role as Role, journey)
    return place === null ? [] : [{ place, share: perCent(share) }]
  })
  const rest = touches.map((_, i) => i).filter((i) => !present.some(({ place }) => place === i))
  const ofRest = rest.length === 0 || shares.rest === 0 ? fraction(0n) : perCent(shares.rest)
  const ofRoles = plus(fraction(1n), times(ofRest, fraction(-1n)))
  const all = present.map(({ share }) => share).reduce(plus, fraction(0n))
  return touches.map((_, i) => {
    if (rest.includes(i)) return times(ofRest, fraction(1n, BigInt(rest.length)))
    const own = present.filter(({ place }) => place === i).map(({ share }) => share)
    // What a missing role would have got goes to the roles that are there, by their shares.
    return times(times(own.reduce(plus, fraction(0n)), inverse(all)), ofRoles)
  })
}

/** The touch that tells who brought a lead: the one that led to the creation, else the first. */
export function sourcingTouch(journey: Journey): number | null {
  return placeOf('LC', journey) ?? placeOf('FT', journey)
}

/** Which touch has a role: the first, or the latest at or before a milestone. */
function placeOf(role: Role, { touches, createdAt, openedAt }: Journey): number | null {
  const latest = (milestone: Micros | null): number | null => {
    if (milestone === null) return null
    const place = touches.findLastIndex(({ at }) => at <= milestone)
    return place < 0 ? null : place
  }
  switch (role) {
    case 'FT':
      return touches.length === 0 ? null : 0
    case 'LC':
      return latest(createdAt)
    case 'OC':
      return latest(openedAt)
    case 'CW':
      return touches.length === 0 ? null : touches.length - 1
  }
}

/** Half as much for every so many days before the last touch. */
export function decayed({ touches }: Journey, halfLife: number): readonly Fraction[] {
  const last = touches.at(-1)
  if (!last) return []
  const each = touches.map(({ at }) =>
    power2(fraction(BigInt(at - last.at), BigInt(halfLife * ELAPSED_DAY))),
  )
  const all = each.reduce(plus)
  return each.map((weight) => times(weight, inverse(all)))
}

function perCent(share: number): Fraction {
  return fraction(BigInt(Math.round(share * 10_000)), 1_000_000n)
}

function inverse({ over, under }: Fraction): Fraction {
  return fraction(under, over)
}
