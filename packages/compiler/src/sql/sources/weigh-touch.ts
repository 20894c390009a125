import type { AttributionModel, AttributionRule, TouchRole } from '@leadlight/metrics'
import type { Sql } from '../sql.js'
import { id, join, sql } from '../sql.js'

/** A touch's weight within its journey as a fraction of whole numbers, so that nothing is rounded. */
export interface Weight {
  readonly over: Sql
  readonly under: Sql
}

/** Where a touch stands in its journey: its place, those of the roles (null where missing), and how many there are. */
export interface Standing {
  readonly position: Sql
  readonly touches: Sql
  readonly roles: Readonly<Record<TouchRole, Sql>>
  readonly decay: Weight
}

/** The weight that a model gives to a row of `journey`. */
export function weighTouch({ rule }: AttributionModel, row: string): Weight {
  return weigh(rule, storedStanding(row))
}

/** How many touches of a journey earn alike, if a model gives all of its touches or one alone what there is; else null. */
export function evenParts({ rule }: AttributionModel, row: string): Sql | null {
  if (rule.kind === 'decay') return null
  const roles = Object.keys(rule.roles).length
  if (roles === 0) return sql`${id(row, 'touches')}::numeric`
  return roles === 1 && rule.rest === 0 ? sql`1::numeric` : null
}

/** What a row of `journey` tells of its touch. */
export function storedStanding(row: string): Standing {
  return {
    position: id(row, 'position'),
    touches: id(row, 'touches'),
    roles: {
      first: sql`1`,
      creation: id(row, 'creation_position'),
      opening: id(row, 'opening_position'),
      conversion: id(row, 'touches'),
    },
    decay: { over: id(row, 'decay'), under: id(row, 'decay_total') },
  }
}

/** The weight that a rule gives to a touch that stands so. */
export function weigh(rule: AttributionRule, { position, touches, ...standing }: Standing): Weight {
  if (rule.kind === 'decay') return standing.decay
  const roles = Object.entries(rule.roles).map(([role, share]) => ({
    place: standing.roles[role as TouchRole],
    share: whole(share),
  }))
  if (roles.length === 0) return { over: sql`1`, under: touches }
  const own = sum(
    roles.map(({ place, share }) => sql`case when ${position} = ${place} then ${share} else 0 end`),
  )
  const present = sum(
    roles.map(({ place, share }) => sql`case when ${place} is null then 0 else ${share} end`),
  )
  if (rule.rest === 0) return { over: own, under: sql`greatest(${present}, 1)` }
  const all = whole(rule.of ?? 1000)
  const others = sql`(${touches} - ${different(roles.map(({ place }) => place))})::bigint`
  const rest = sql`case when ${others} = 0 then 0 else ${whole(rule.rest)} end`
  // Roles share what the rest leaves by their shares; the rest is shared evenly.
  return {
    over: sql`(case when ${own} = 0 then ${rest} * ${present}::bigint
        else ${own}::bigint * (${all} - ${rest}) * greatest(${others}, 1) end)`,
    under: sql`(${all}::bigint * ${present} * greatest(${others}, 1))`,
  }
}

/** How many different positions these are; one that is missing is none. */
function different(places: readonly Sql[]): Sql {
  return sum(
    places.map((place, i) => {
      const seen = places.slice(0, i).map((other) => sql`${place} = ${other}`)
      const isNew = seen.length === 0 ? sql`true` : sql`(${join(seen, ' or ')}) is not true`
      return sql`case when ${place} is not null and ${isNew} then 1 else 0 end`
    }),
  )
}

function sum(parts: readonly Sql[]): Sql {
  return sql`(${join(parts, ' + ')})`
}

/** A number of a model, which is whole and was checked before it came here. */
function whole(number: number): Sql {
  if (!Number.isSafeInteger(number)) throw new TypeError(`${number} is no whole number.`)
  return { parts: [String(number)] }
}
