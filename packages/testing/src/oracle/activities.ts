import type { ActivityRecord, ActivityType } from '@leadlight/database'
import { inOrder } from './event-order.js'
import type { Facts } from './facts.js'
import { instantOf, type Micros } from './instant.js'
import type { People, Person } from './people.js'

export type ActorClass = 'HUMAN' | 'MACHINE_OPEN' | 'SCANNER' | 'UNKNOWN'

/** Something that a known person did or was sent. */
export interface Activity {
  readonly person: Person
  readonly at: Micros
  readonly sequence: number
  readonly id: string
  readonly type: ActivityType
  readonly record: ActivityRecord
  /** Human or unknown: everything but machines. */
  readonly human: boolean
  readonly actor: ActorClass
}

/** The activities of the population, in order. What only a visitor did has nobody to count for yet. */
export function readActivities(facts: Facts, people: People): readonly Activity[] {
  const activities: Activity[] = []
  for (const record of facts.of('activity')) {
    const person = people.of(record.lead)
    if (!person) continue
    const actor = actorClassOf(record)
    activities.push({
      person,
      at: instantOf(record.at, facts.zone),
      sequence: record.sequence ?? 0,
      id: record.id,
      type: record.type,
      record,
      actor,
      human: actor === 'HUMAN' || actor === 'UNKNOWN',
    })
  }
  return activities.sort(inOrder)
}

const GATEWAYS = ['barracuda', 'proofpoint', 'mimecast', 'symantec']
const ROBOTS = ['crawler', 'spider', 'headlesschrome', 'bot-', 'bot/', 'bot;', 'bot)', 'bot+']

/** What the source says of the actor; else what the user agent gives away. */
export function actorClassOf(record: ActivityRecord): ActorClass {
  const { type, detail, actor, userAgent = '' } = record
  // What the source took for spam was filled in by a machine, whatever else it says.
  if (type === 'formSubmitted' && detail === 'spam') return 'SCANNER'
  switch (actor) {
    case 'human':
      return 'HUMAN'
    case 'machineOpen':
      return 'MACHINE_OPEN'
    case 'scanner':
      return 'SCANNER'
    case 'unknown':
      return 'UNKNOWN'
    case undefined:
      break
  }
  const agent = userAgent.toLowerCase()
  if (type === 'visit' || type === 'pageView' || type === 'formSubmitted') {
    return ROBOTS.some((robot) => agent.includes(robot)) ? 'SCANNER' : 'UNKNOWN'
  }
  if (type !== 'emailOpened' && type !== 'emailClicked') return 'UNKNOWN'
  // A mail client that fetches images before anybody reads names itself by these words alone.
  if (type === 'emailOpened' && userAgent === 'Mozilla/5.0') return 'MACHINE_OPEN'
  return GATEWAYS.some((gateway) => agent.includes(gateway)) ? 'SCANNER' : 'UNKNOWN'
}

/** A click on what the message is about, rather than on its unsubscribe, preferences or view link. */
export function isContentClick({ type, record }: Activity): boolean {
  return type === 'emailClicked' && (record.detail ?? 'content') === 'content'
}
