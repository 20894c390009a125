import { instantOf, type Micros } from './instant.js'
import type { World } from './world.js'

/** A world as it was known at an instant: what was recorded by then, asked then. */
export function knownAt(world: World, asOf: string): World {
  const at = instantOf(asOf, world.settings.zone)
  return {
    ...world,
    records: world.records.filter((record) => recordedAt(record, world) <= at),
    now: asOf,
  }
}

function recordedAt({ recordedAt: told, id }: World['records'][number], world: World): Micros {
  if (told === undefined) throw new Error(`Nobody knows when \`${id}\` was recorded.`)
  return instantOf(told, world.settings.zone)
}
