import { DIMENSIONS } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'

/** All dimension ids of a workspace: the shipped ones and its declared attributes. */
export function dimensionIds(context: CompileContext): readonly string[] {
  return [
    ...new Set([
      ...DIMENSIONS.map((dimension) => dimension.id),
      ...context.attributes.map((attribute) => attribute.name),
    ]),
  ]
}
