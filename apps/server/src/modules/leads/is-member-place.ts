import type { MemberPlace } from '@leadlight/compiler'

import { isInstant } from '../../graphql/opaque-text.js'

/** Whether a cursor holds where a page of an analysis's leads begins. */
export function isMemberPlace(value: unknown): value is MemberPlace {
  if (typeof value !== 'object' || value === null) return false
  const { createdAt, leadNo } = value as Partial<MemberPlace>
  return Number.isInteger(leadNo) && isInstant(createdAt)
}
