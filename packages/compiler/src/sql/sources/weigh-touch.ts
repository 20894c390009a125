import type { AttributionModel, TouchRole } from '@leadlight/metrics'
import type { Sql } from '../sql.js'
import { id, join, sql } from '../sql.js'

/** A touch's weight within its journey as a fraction of whole numbers, so that nothing is rounded. */
export interface Weight {
  readonly over: Sql
  readonly under: Sql
}

/** The weight that a model gives to a row of `journey`. */
export function weighTouch({ rule }: AttributionModel, row: string): Weight {
  if (rule.kind === 'decay') return { over: id(row, 'decay'), under: id(row, 'decay_total') }
  const roles = Object.entries(rule.roles).map(([role, share]) => ({
    place: placeOf(role as TouchRole, row),
    share: whole(share),
  }))
  if (roles.length === 0) return { over: sql`1`, under: id(row, 'touches') }
  const own = sum(
    roles.map(
      ({ place, share }) =>
        sql`case when ${id(row, 'position')} = ${place} then ${share} else 0 end`,
    ),
  )
  const present = sum(
    roles.map(({ place, share }) => sql`case when ${place} is null then 0 else ${share} end`),
  )
  if (rule.rest === 0) return { over: own, under: sql`greatest(${present}, 1)` }
  const others = sql`(${id(row, 'touches')} - ${different(roles.map(({ place }) => place))})`
  const rest = sql`case when ${others} = 0 then 0 else ${whole(rule.rest)} end`
  // Roles share what the rest leaves by their shares; the rest is shared evenly.
  return {
    over: sql`(case when ${own} = 0 then ${rest} * ${present}
        else ${own} * (1000 - ${rest}) * greatest(${others}, 1) end)`,
    under: sql`(1000 * ${present} * greatest(${others}, 1))`,
  }
}

/** The position of the touch that has a role; null where none has. */
function placeOf(role: TouchRole, row: string): Sql {
  switch (role) {
    case 'first':
      return sql`1`
    case 'creation':
      return id(row, 'creation_position')
    case 'opening':
      return id(row, 'opening_position')
    case 'conversion':
      return id(row, 'touches')
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

/** A number of a model, which the catalogue holds and nobody can send. */
function whole(number: number): Sql {
  return { parts: [String(number)] }
}
