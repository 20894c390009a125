import type { StatisticRecord } from '@leadlight/database'
import type { Facts } from './facts.js'
import { dayOf, type Day } from './instant.js'
import type { Deed } from './visitors.js'

/** What posts earned on a day: as their network reports it, or by one person whom we saw. */
export interface SocialRow {
  readonly day: Day
  readonly record: StatisticRecord | Deed['record']
  readonly engagements: number
  readonly impressions: number
}

export function readSocial(facts: Facts, deeds: readonly Deed[]): readonly SocialRow[] {
  const reported = facts
    .of('statistic')
    .filter(({ placement }) => placement === 'social')
    .map((record): SocialRow => {
      const { day, likes = 0, shares = 0, comments = 0, impressions = 0 } = record
      return { day, record, engagements: likes + shares + comments, impressions }
    })
  const seen = deeds
    .filter(({ record: { type } }) => ['socialLike', 'socialShare', 'socialComment'].includes(type))
    .map(({ at, record }): SocialRow => {
      return { day: dayOf(at, facts.zone), record, engagements: 1, impressions: 0 }
    })
  return [...reported, ...seen]
}
