import { acquisitionOf, type Acquisition } from './acquisition.js'
import { readActivities, type Activity } from './activities.js'
import { readConversions, type Conversions } from './attribution/conversions.js'
import { hasLostEveryChannel } from './channels-lost.js'
import { LATE_ENTRY, readCustomers, type Customers } from './customers.js'
import { readEngagements, type Engagement } from './engagement-rows.js'
import { readDeals, readRevenue, unitOf, type Deals, type RevenueLine } from './deals.js'
import { readFacts, type Facts, type RecordOf } from './facts.js'
import { addMonths, dayOf, firstOfMonth, monthOf, startOfDay, type Micros } from './instant.js'
import { readPeople, type People, type Person } from './people.js'
import { readProfiles, type Profiles } from './profile.js'
import { readSends, type Send } from './sends.js'
import { readEnrolments, type Enrolment } from './enrolments.js'
import { readScores, type Scores } from './scores.js'
import { readStages, type Stages } from './stages.js'
import { readSocial, type SocialRow } from './statistics.js'
import { readVisitors } from './visitors.js'
import { readLandingViews, readVisits, type LandingView, type Visit } from './visits.js'
import { keepApart, readTouches, type Touch } from './touches.js'
import type { World } from './world.js'

/** Everything that the definitions make of a world, before any question is asked. */
export interface Reading {
  readonly world: World
  readonly facts: Facts
  readonly people: People
  readonly profiles: Profiles
  readonly deals: Deals
  readonly lines: readonly RevenueLine[]
  readonly customers: Customers
  readonly stages: Stages
  readonly sends: readonly Send[]
  readonly enrolments: readonly Enrolment[]
  readonly scores: Scores
  readonly visits: readonly Visit[]
  readonly landingViews: readonly LandingView[]
  readonly engagements: readonly Engagement[]
  readonly social: readonly SocialRow[]
  readonly conversions: Conversions
  activitiesOf(person: Person): readonly Activity[]
  /** A person's touches, in order. */
  touchesOf(person: Person): readonly Touch[]
  /** The same before any is dropped for following another too soon. */
  everyTouchOf(person: Person): readonly Touch[]
  acquisitionOf(person: Person): Acquisition
  campaign(id: string | null): RecordOf<'campaign'> | undefined
  /** The calendar month of an instant in the workspace's zone, `2018-02`. */
  monthLabel(instant: Micros): string
  /** Counted by `newLeads`; without `marketable`, by `newLeadsGross`. */
  isNewLead(person: Person, marketable: boolean): boolean
  /** Whether a person can no longer be reached, as the facts before an instant tell. */
  isOptedOut(person: Person, before?: Micros): boolean
}

const readings = new WeakMap<World, Reading>()

/** Reads a world once, however many questions follow. */
export function read(world: World): Reading {
  const known = readings.get(world)
  if (known) return known
  const reading = readAnew(world)
  readings.set(world, reading)
  return reading
}

function readAnew(world: World): Reading {
  const { settings } = world
  const facts = readFacts(world)
  const people = readPeople(facts)
  const activities = readActivities(facts, people)
  const deals = readDeals(facts, people)
  const lines = readRevenue(facts, people, deals)
  const customers = readCustomers(facts, people, deals.all, lines, settings.stages)
  const activitiesOf = (person: Person): readonly Activity[] =>
    activities.filter((activity) => activity.person === person)
  const assets = new Map(facts.of('asset').map((asset) => [asset.id, asset]))
  const campaigns = new Map(facts.of('campaign').map((campaign) => [campaign.id, campaign]))
  const acquisitions = new Map(
    people.all.map((person) => [
      person,
      acquisitionOf(person, activitiesOf(person), (asset) => isPage(assets.get(asset))),
    ]),
  )

  /** Frozen at the end of the calendar month of creation; at the horizon while that month runs. */
  const isMarketable = (person: Person): boolean => {
    const created = dayOf(person.createdAt, settings.zone)
    const monthEnd = startOfDay(addMonths(firstOfMonth(created), 1), settings.zone)
    return !hasLostEveryChannel(activitiesOf(person).filter(({ at }) => at < monthEnd))
  }

  const page = (asset: string): boolean => isPage(assets.get(asset))
  const { deeds, ...visitors } = readVisitors(facts, people)
  const visits = readVisits(facts, people, { deeds, ...visitors }, page)
  const sends = readSends(activities, world.reportsDeliveries, settings.rules?.email.responseDays)
  const touches = readTouches(deeds, visits, sends, page)
  const kept = new Map([...touches].map(([person, every]) => [person, keepApart(every)]))

  return {
    world,
    facts,
    people,
    profiles: readProfiles(facts),
    deals,
    lines,
    customers,
    stages: readStages(facts, people, customers, settings.stages),
    enrolments: readEnrolments(facts, people),
    scores: readScores(facts, people, settings),
    sends,
    visits,
    landingViews: readLandingViews(
      visits,
      deeds,
      (asset) => assets.get(asset)?.assetType === 'landingPage',
    ),
    engagements: readEngagements(deeds, visits, sends, page),
    social: readSocial(facts, deeds),
    conversions: readConversions(deals.all, lines, (account) => people.ofAccount(account)),
    activitiesOf,
    touchesOf: (person) => kept.get(person) ?? [],
    everyTouchOf: (person) => touches.get(person) ?? [],
    acquisitionOf: (person) => {
      const acquisition = acquisitions.get(person)
      if (!acquisition) throw new Error(`Person \`${person.id}\` belongs to another world.`)
      return acquisition
    },
    campaign: (id) => (id === null ? undefined : campaigns.get(id)),
    monthLabel: (instant) => monthOf(dayOf(instant, settings.zone)),
    isNewLead: (person, marketable) => {
      const since = customers.since(unitOf(null, person))
      if (person.competitor) return false
      if (since !== null && since < person.createdAt - LATE_ENTRY) return false
      return !marketable || isMarketable(person)
    },
    isOptedOut: (person, before = Infinity) =>
      hasLostEveryChannel(activitiesOf(person).filter(({ at }) => at < before)),
  }
}

function isPage(asset: RecordOf<'asset'> | undefined): boolean {
  return asset?.assetType === 'page' || asset?.assetType === 'landingPage'
}
