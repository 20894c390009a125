import type { ActivityRecord } from '@leadlight/database'
import { actorClassOf } from './activities.js'
import { inOrder, type Ordered } from './event-order.js'
import type { Facts } from './facts.js'
import { instantOf, type Micros } from './instant.js'
import type { People, Person } from './people.js'
import { blankToNull } from './profile.js'

/** Something that somebody did by themselves, whether or not anybody knows who it was. */
export interface Deed extends Ordered {
  readonly record: ActivityRecord
  readonly visitor: string | null
  readonly person: Person | null
  /** Whether it was known then who did it. */
  readonly identified: boolean
}

/** What visitors turned out to be. */
export interface Visitors {
  /** What people did, machines and tests left out, in order. */
  readonly deeds: readonly Deed[]
  /** Whom a visitor had last been found to be before an instant, else the first one afterwards. */
  identity(visitor: string | null, before: (at: Micros) => boolean): Identity
}

interface Identity {
  readonly person: Person | null
  /** Nobody's, or somebody's of the population. */
  readonly counts: boolean
  /** Found out in time. */
  readonly known: boolean
}

interface Told extends Ordered {
  readonly lead: string
}

export function readVisitors(facts: Facts, people: People): Visitors {
  const records = facts
    .of('activity')
    .map((record) => ({
      record,
      at: instantOf(record.at, facts.zone),
      sequence: record.sequence ?? 0,
      id: record.id,
    }))
    .sort(inOrder)

  const told = new Map<string, Told[]>()
  for (const { record, ...order } of records) {
    const visitor = blankToNull(record.visitor)
    if (visitor === null || record.lead === undefined) continue
    told.set(visitor, [...(told.get(visitor) ?? []), { ...order, lead: record.lead }])
  }

  const identity: Visitors['identity'] = (visitor, before) => {
    const own = (visitor === null ? undefined : told.get(visitor)) ?? []
    const inTime = own.filter(({ at }) => before(at)).at(-1)
    const by = inTime ?? own[0]
    return {
      person: by ? (people.of(by.lead) ?? null) : null,
      counts: !people.isExcluded(by?.lead),
      known: inTime !== undefined,
    }
  }

  const deeds = records.flatMap(({ record, ...order }): readonly Deed[] => {
    const actor = actorClassOf(record)
    if (actor !== 'HUMAN' && actor !== 'UNKNOWN') return []
    const visitor = blankToNull(record.visitor)
    if (record.lead !== undefined) {
      const person = people.of(record.lead)
      return person ? [{ ...order, record, visitor, person, identified: true }] : []
    }
    const { person, counts, known } = identity(visitor, (at) => at <= order.at)
    return counts ? [{ ...order, record, visitor, person, identified: known }] : []
  })
  return { deeds, identity }
}
