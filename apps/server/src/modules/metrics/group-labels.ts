import { namedTableOf, readNames } from '@leadlight/database'
import type { DoorClient } from '@leadlight/database'
import { valueName } from '@leadlight/metrics'

/** What people call values of one dimension; those that are missing are called by themselves. */
export type GroupLabels = ReadonlyMap<string, string>

/** Reads what people call the values of a dimension; nothing without one. */
export async function readLabels(
  client: DoorClient,
  workspaceId: number,
  dimension: string | undefined,
  values: readonly (string | null)[],
): Promise<GroupLabels> {
  if (dimension === undefined) return new Map()
  const named = [...new Set(values.filter((value) => value !== null))]
  if (namedTableOf(dimension) !== undefined) {
    return readNames(client, workspaceId, dimension, named)
  }
  return new Map(
    named.flatMap((value) => {
      const name = valueName(dimension, value)
      return name === null ? [] : [[value, name] as const]
    }),
  )
}

/** What people call a group. */
export const labelOf = (value: string | null, labels: GroupLabels): string =>
  value === null ? '(blank)' : (labels.get(value) ?? value)
