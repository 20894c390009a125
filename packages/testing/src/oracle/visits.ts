import type { ActivityRecord } from '@leadlight/database'
import { actorClassOf } from './activities.js'
import { byCodePoint } from './code-point-order.js'
import { inOrder, type Ordered } from './event-order.js'
import type { Facts } from './facts.js'
import { instantOf, MINUTE, type Micros } from './instant.js'
import type { People, Person } from './people.js'
import { blankToNull } from './profile.js'
import type { Deed, Visitors } from './visitors.js'

/** How long a visitor may pause within one visit. */
const PAUSE = 30 * MINUTE

/** One stay on the site. */
export interface Visit {
  /** The id of its first event. */
  readonly id: string
  readonly visitor: string | null
  readonly session: string | null
  readonly person: Person | null
  readonly start: Micros
  readonly end: Micros
  readonly source: string | null
  readonly channel: string | null
  readonly campaign: string | null
  readonly program: string | null
  readonly step: string | null
  /** The first page of it. */
  readonly page: string | null
  readonly views: readonly View[]
}

interface View extends Ordered {
  readonly record: ActivityRecord
}

/** A view of a landing page by a visitor with an id. */
export interface LandingView extends Ordered {
  readonly visitor: string
  readonly page: string
  readonly visit: Visit
  readonly record: ActivityRecord
  /** Whether a form of the page was submitted afterwards, in the same visit or within half an hour. */
  readonly converted: boolean
}

type IsPage = (asset: string) => boolean

/**
 * Visits by people. Those of one visitor are told apart by the source's sessions, or else by pauses;
 * without a visitor id by the lead as it was named.
 */
export function readVisits(
  facts: Facts,
  people: People,
  visitors: Visitors,
  isPage: IsPage,
): readonly Visit[] {
  const streams = new Map<string, View[]>()
  for (const record of facts.of('activity')) {
    if (record.type !== 'visit' && record.type !== 'pageView') continue
    const actor = actorClassOf(record)
    if (actor !== 'HUMAN' && actor !== 'UNKNOWN') continue
    const visitor = blankToNull(record.visitor)
    const who = visitor === null ? ['lead', record.lead] : ['visitor', visitor]
    const key = JSON.stringify([...who, blankToNull(record.session)])
    const { id, sequence = 0 } = record
    const view = { record, at: instantOf(record.at, facts.zone), sequence, id }
    streams.set(key, [...(streams.get(key) ?? []), view])
  }

  const visits: Visit[] = []
  for (const views of streams.values()) {
    views.sort(inOrder)
    let stay: View[] = []
    for (const view of views) {
      const last = stay.at(-1)
      const paused = blankToNull(view.record.session) === null && last && view.at - last.at >= PAUSE
      if (paused) {
        visits.push(...visitOf(stay, people, visitors, isPage))
        stay = []
      }
      stay.push(view)
    }
    visits.push(...visitOf(stay, people, visitors, isPage))
  }
  return visits
}

/** One visit of its views; none where it is a test's. */
function visitOf(
  views: readonly View[],
  people: People,
  visitors: Visitors,
  isPage: IsPage,
): readonly Visit[] {
  const [first] = views
  const last = views.at(-1)
  if (!first || !last) return []
  const visitor = blankToNull(first.record.visitor)
  const { person, counts } =
    visitor === null
      ? {
          person: people.of(first.record.lead) ?? null,
          counts: !people.isExcluded(first.record.lead),
        }
      : visitors.identity(visitor, (at) => at < last.at + PAUSE)
  if (!counts) return []
  const told = (what: (record: ActivityRecord) => string | undefined): string | null => {
    for (const { record } of views) {
      const value = blankToNull(what(record))
      if (value !== null) return value
    }
    return null
  }
  return [
    {
      id: first.id,
      visitor,
      session: blankToNull(first.record.session),
      person,
      start: first.at,
      end: last.at,
      source: told(({ source }) => source),
      channel: told(({ channel }) => channel),
      campaign: told(({ campaign }) => campaign),
      program: told(({ program }) => program),
      step: told(({ step }) => step),
      page: told(({ asset }) => (asset !== undefined && isPage(asset) ? asset : undefined)),
      views,
    },
  ]
}

/** The visit in which a visitor's event lies: the session that it names, else the latest that was on. */
export function visitAt(visits: readonly Visit[], deed: Deed): Visit | undefined {
  const { visitor, at, record } = deed
  if (visitor === null) return undefined
  const session = blankToNull(record.session)
  return visits
    .filter((visit) => visit.visitor === visitor)
    .filter((visit) =>
      session === null ? visit.start <= at && at < visit.end + PAUSE : visit.session === session,
    )
    .sort((a, b) => a.start - b.start || byCodePoint(a.id, b.id))
    .at(-1)
}

/** Views of landing pages, in order. */
export function readLandingViews(
  visits: readonly Visit[],
  deeds: readonly Deed[],
  isLandingPage: (asset: string) => boolean,
): readonly LandingView[] {
  const submissions = deeds
    .filter(({ record }) => record.type === 'formSubmitted')
    .map((deed) => ({ ...deed, visit: visitAt(visits, deed) }))
  return visits
    .flatMap((visit) =>
      visit.views.flatMap(({ record, ...order }): readonly LandingView[] => {
        const { visitor } = visit
        const page = record.asset
        if (visitor === null || page === undefined || !isLandingPage(page)) return []
        const converted = submissions.some(
          (submission) =>
            submission.visitor === visitor &&
            submission.record.asset === page &&
            submission.at >= order.at &&
            (submission.at <= order.at + PAUSE || submission.visit === visit),
        )
        return [{ ...order, record, visitor, page, visit, converted }]
      }),
    )
    .sort(inOrder)
}
