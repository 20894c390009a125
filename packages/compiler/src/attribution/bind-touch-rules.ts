import { MAX_WINDOW_DAYS } from '@leadlight/metrics'
import { suggestNames } from '../bind/near-names.js'
import type { Problems } from '../errors.js'
import type { CreditGoal, TouchRules } from './credit-spec.js'
import { SHIPPED_RULES, isOfPerson } from './credit-spec.js'

/** Types of activities that are touches. */
export const TOUCH_TYPES = [
  'adClicked',
  'attended',
  'callInbound',
  'chatInbound',
  'emailClicked',
  'emailReplied',
  'formSubmitted',
  'socialComment',
  'socialShare',
  'visit',
] as const

const MINUTES_PER_DAY = 1440

/** Settles what counts as a touch, with the shipped rules where nothing is said. */
export function bindTouchRules(
  asked: Partial<TouchRules> | undefined,
  goal: CreditGoal | null,
  problems: Problems,
): TouchRules {
  const rules = { ...SHIPPED_RULES, ...asked }
  const { dedupeMinutes, types } = rules
  const tooLong = dedupeMinutes > MAX_WINDOW_DAYS * MINUTES_PER_DAY
  if (!Number.isInteger(dedupeMinutes) || dedupeMinutes < 0 || tooLong) {
    problems.add(
      'BAD_WINDOW',
      ['touches', 'dedupeMinutes'],
      `\`dedupeMinutes\` is ${dedupeMinutes}: it takes whole minutes, 0 to keep every touch.`,
      'Leave it out for 30 minutes.',
      { dedupeMinutes },
    )
  }
  types?.forEach((type, i) => {
    if ((TOUCH_TYPES as readonly string[]).includes(type)) return
    problems.add(
      'BAD_PARAMETER',
      ['touches', 'types', i],
      `\`${type}\` is no type of touch.`,
      suggestNames(type, TOUCH_TYPES),
      { type },
    )
  })
  if (types?.length === 0) {
    problems.add(
      'BAD_PARAMETER',
      ['touches', 'types'],
      'No type of touch is left, so that nothing could be credited.',
      'Leave `types` out for all of them.',
    )
  }
  if (rules.scope === 'ACCOUNT' && goal && isOfPerson(goal)) {
    problems.add(
      'BAD_PARAMETER',
      ['touches', 'scope'],
      'This goal is reached by one person, so that an account’s touches do not lead to it.',
      'Use PERSON, or a goal of deals or customers.',
    )
  }
  const sorted = types ? [...new Set(types)].sort() : null
  return { ...rules, types: sorted?.length === TOUCH_TYPES.length ? null : sorted }
}
