import type { Generated } from './golden-case.js'
import { GENERATED } from './golden-case.js'

/**
 * What `UPDATE_GOLDEN` names, such as `sql` or `sql,frame`. Nothing is rewritten unless it is named:
 * whoever changes statements proves by that alone that no answer has moved.
 *
 * @throws Error where it is set and names nothing, or something else
 */
export function whatToUpdate(setting: string | undefined): ReadonlySet<Generated> {
  if (setting === undefined) return new Set()
  const named = setting.split(',').map((word) => word.trim())
  const unknown = named.filter((word) => !(word in GENERATED))
  if (unknown.length > 0) {
    throw new Error(
      `UPDATE_GOLDEN is "${setting}", which does not name what to rewrite. Name it: sql, frame, or sql,frame.`,
    )
  }
  return new Set(named as Generated[])
}
