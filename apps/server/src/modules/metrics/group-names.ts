import { namedTableOf, readNames } from '@leadlight/database'
import type { DoorClient } from '@leadlight/database'
import { valueName } from '@leadlight/metrics'

/** What people call values of a dimension, where that is not the value itself. */
export async function readGroupNames(
  client: DoorClient,
  workspaceId: number,
  dimension: string,
  values: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(values.flatMap((value) => (value === null ? [] : [value])))]
  if (namedTableOf(dimension) !== undefined) {
    return readNames(client, workspaceId, dimension, known)
  }
  return new Map(
    known.flatMap((value) => {
      const name = valueName(dimension, value)
      return name === null ? [] : [[value, name] as const]
    }),
  )
}
