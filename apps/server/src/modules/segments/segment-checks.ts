import type { SegmentRecord } from '@leadlight/database'

import type { Identity } from '../../access/identity.js'
import { forbidden } from '../../errors/access-errors.js'
import { InputError } from '../../errors/actionable-error.js'

/**
 * Segments are made by those who analyse; others use them.
 *
 * @throws AccessError `FORBIDDEN`
 */
export function checkMayWrite({ role }: Identity): void {
  if (role === 'EXECUTIVE')
    throw forbidden('keep or remove segments', 'administrators and analysts')
}

/** The refusal to change a segment that is not there. */
export function unknown(segment: string): InputError {
  return new InputError({
    code: 'UNKNOWN_SEGMENT',
    message: `There is no segment \`${segment}\` in this workspace.`,
    suggestion: 'Leave out `id` to make a new one.',
    path: ['id'],
    params: { segment },
  })
}

/** The refusal to remove a segment without which others say nothing. */
export function inUse(segment: string, users: readonly SegmentRecord[]): InputError {
  const names = users.map(({ name }) => `“${name}”`).join(', ')
  return new InputError({
    code: 'SEGMENT_IN_USE',
    message: `${names} ${users.length === 1 ? 'refers' : 'refer'} to this segment.`,
    suggestion: 'Take the reference out of their rules first.',
    path: ['id'],
    params: { segment, usedBy: users.map(({ id }) => id) },
  })
}
