import { isContentClick, type Activity } from './activities.js'
import { inOrder } from './event-order.js'
import { ELAPSED_DAY, type Micros } from './instant.js'
import type { Person } from './people.js'

export type DeliveryState = 'delivered' | 'hard' | 'soft' | 'block' | 'pending'

/** One message to one person at one time, with all that came of it. */
export interface Send {
  readonly person: Person
  readonly at: Micros
  readonly message: Activity
  readonly state: DeliveryState
  readonly opened: boolean
  readonly openedByAnyone: boolean
  /** Only machines opened it. */
  readonly unreliable: boolean
  /** When a person first opened it or clicked in it. */
  readonly openedAt: Micros | null
  /** When a person clicked on content, in order. */
  readonly contentClicks: readonly Micros[]
  readonly unsubscribed: boolean
  readonly complained: boolean
}

/** Every send that was not dropped. */
export function readSends(
  activities: readonly Activity[],
  reportsDeliveries: boolean,
  responseDays = 30,
): readonly Send[] {
  const messages = firstOfEachSend(activities)
  const news = new Map<Activity, Activity[]>(messages.map((message) => [message, []]))
  for (const activity of activities) {
    if (!isAboutSend(activity)) continue
    const message = messageOf(activity, messages)
    if (message) news.get(message)?.push(activity)
  }

  const sends: Send[] = []
  for (const [message, about] of news) {
    if (about.some(({ type }) => type === 'emailDropped')) continue
    const responses = about.filter(
      ({ at }) => at >= message.at && at <= message.at + responseDays * ELAPSED_DAY,
    )
    const opens = responses.filter(({ type }) => type === 'emailOpened')
    const humanClicks = responses.filter(({ type, human }) => type === 'emailClicked' && human)
    // Who clicked has opened, even if no image was fetched.
    const humanOpens = [...opens.filter(({ human }) => human), ...humanClicks]
    const opened = humanOpens.length > 0
    sends.push({
      person: message.person,
      at: message.at,
      message,
      state: deliveryState(about, reportsDeliveries),
      opened,
      openedByAnyone: opens.length > 0,
      unreliable: !opened && opens.some(({ human }) => !human),
      openedAt: opened ? Math.min(...humanOpens.map(({ at }) => at)) : null,
      contentClicks: humanClicks.filter(isContentClick).map(({ at }) => at),
      unsubscribed: responses.some(({ type }) => type === 'emailUnsubscribed'),
      complained: responses.some(({ type }) => type === 'emailComplained'),
    })
  }
  return sends
}

/** A retry names the send that it repeats, and is none of its own. */
function firstOfEachSend(activities: readonly Activity[]): readonly Activity[] {
  const seen = new Map<Person, Set<string>>()
  return activities.filter((activity) => {
    if (activity.type !== 'emailSent') return false
    const keys = seen.get(activity.person) ?? new Set()
    seen.set(activity.person, keys)
    const key = keyOf(activity)
    if (keys.has(key)) return false
    keys.add(key)
    return true
  })
}

function keyOf({ record }: Activity): string {
  return record.send ?? record.id
}

function isAboutSend({ type }: Activity): boolean {
  switch (type) {
    case 'emailDelivered':
    case 'emailDeferred':
    case 'emailBounced':
    case 'emailDropped':
    case 'emailOpened':
    case 'emailClicked':
    case 'emailUnsubscribed':
    case 'emailComplained':
      return true
    default:
      return false
  }
}

/** The send that an activity names; else the person's latest one before it of its asset, or of its campaign. */
function messageOf(activity: Activity, messages: readonly Activity[]): Activity | undefined {
  const { send, asset, campaign } = activity.record
  const own = messages.filter(({ person }) => person === activity.person)
  if (send !== undefined) return own.find((message) => keyOf(message) === send)
  const earlier = own.filter(({ at }) => at <= activity.at)
  if (asset !== undefined) return earlier.filter(({ record }) => record.asset === asset).at(-1)
  if (campaign !== undefined) {
    return earlier.filter(({ record }) => record.campaign === campaign).at(-1)
  }
  return undefined
}

/** What the last delivery event says, whenever it came. */
function deliveryState(about: readonly Activity[], reportsDeliveries: boolean): DeliveryState {
  let state: DeliveryState = reportsDeliveries ? 'pending' : 'delivered'
  for (const { type, record } of [...about].sort(inOrder)) {
    if (type === 'emailDelivered') state = 'delivered'
    if (type === 'emailDeferred') state = 'pending'
    if (type === 'emailBounced') state = bounceKind(record.detail)
  }
  return state
}

function bounceKind(detail: string | undefined): 'hard' | 'soft' | 'block' {
  return detail === 'hard' || detail === 'block' ? detail : 'soft'
}
