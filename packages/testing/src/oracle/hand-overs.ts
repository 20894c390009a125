import { SHIPPED_FOLLOW_UP } from '@leadlight/metrics'
import type { Activity } from './activities.js'
import { afterBusinessTime, businessTime } from './business-time.js'
import { ELAPSED_DAY, MINUTE, type Micros } from './instant.js'
import type { Person } from './people.js'
import { blankToNull } from './profile.js'
import type { Reading } from './reading.js'

/** Marketing gives a person to sales, once. */
export interface HandOver {
  readonly person: Person
  readonly at: Micros
  /** Until when sales is to get in touch. */
  readonly limit: Micros
  readonly accepted: boolean
  readonly rejected: boolean
  /** Why it was rejected first. */
  readonly reason: string | null
  /** The first call, message or meeting of sales from then on. */
  readonly followedUpAt: Micros | null
  /** Business time until then. */
  readonly waited: Micros | null
  readonly recycled: boolean
  /** When it is settled whether it was recycled. */
  readonly recycleLimit: Micros
}

const RECYCLED_WITHIN = 180 * ELAPSED_DAY

/** Every hand-over of the population, with what came of it. */
export function readHandOvers(reading: Reading): readonly HandOver[] {
  return reading.people.all.flatMap((person) => {
    const own = reading.activitiesOf(person)
    const handed = own.filter(({ type }) => type === 'handedOver')
    return handed.map(({ at }, i) =>
      handOverOf(reading, person, own, at, handed[i + 1]?.at ?? null),
    )
  })
}

function handOverOf(
  { world, stages }: Reading,
  person: Person,
  own: readonly Activity[],
  at: Micros,
  next: Micros | null,
): HandOver {
  const { zone, followUp: rule = SHIPPED_FOLLOW_UP } = world.settings
  const beforeNext = (when: Micros): boolean => when >= at && (next === null || when < next)
  const answers = own.filter((activity) => beforeNext(activity.at))
  const rejections = answers.filter(({ type }) => type === 'rejected')
  const followUp = own.find((activity) => activity.at >= at && isOfSales(activity))
  const recycleLimit = at + RECYCLED_WITHIN
  return {
    person,
    at,
    limit: afterBusinessTime(at, rule.withinHours * 60 * MINUTE, rule, zone),
    accepted: answers.some(({ type }) => type === 'accepted'),
    rejected: rejections.length > 0,
    reason: blankToNull(rejections[0]?.record.detail),
    followedUpAt: followUp?.at ?? null,
    waited: followUp ? businessTime(at, followUp.at, rule, zone) : null,
    recycled: stages
      .entriesOf(person)
      .some(
        (entry) =>
          entry.stage.role === 'RECYCLED' && beforeNext(entry.at) && entry.at <= recycleLimit,
      ),
    recycleLimit,
  }
}

function isOfSales({ type }: Activity): boolean {
  return type === 'callOutbound' || type === 'salesEmail' || type === 'meeting'
}
