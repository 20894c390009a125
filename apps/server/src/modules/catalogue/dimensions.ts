import type { AttributeRecord } from '@leadlight/database'
import { DIMENSIONS } from '@leadlight/metrics'

import type { DimensionType } from './dimension.type.js'

/** The dimensions of a workspace: the shipped ones, then the attributes that it declared. */
export function dimensionsOfWorkspace(
  attributes: readonly AttributeRecord[],
): readonly DimensionType[] {
  const shipped = DIMENSIONS.map(({ id, name, about }) => ({ id, name, about, custom: false }))
  const known = new Set(shipped.map(({ id }) => id))
  const declared = new Map(
    attributes
      .filter(({ name }) => !known.has(name))
      .map(({ name, label, subject }) => [
        name,
        {
          id: name,
          name: label,
          about: `“${label}”, an attribute of the ${subject} that this workspace declared.`,
          custom: true,
        },
      ]),
  )
  return [...shipped, ...declared.values()]
}
