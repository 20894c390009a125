import type { Arrival } from '@leadlight/database'
import type { World } from '../oracle/world.js'

/** A world's records as a batch to be accepted, each with its place in the world. */
export function worldToArrivals(world: World): readonly Arrival[] {
  return world.records.map((record, i) => ({ record, place: `world:${i + 1}` }))
}
