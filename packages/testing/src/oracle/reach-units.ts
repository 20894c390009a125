import type { StatisticRecord } from '@leadlight/database'
import type { Micros } from './instant.js'
import type { Engagement } from './engagement-rows.js'
import type { Person } from './people.js'
import type { Reading } from './reading.js'
import type { SocialRow } from './statistics.js'
import type { LandingView, Visit } from './visits.js'
import { blankToNull } from './profile.js'
import { unit, ofPerson, campaignType } from './units.js'
import type { Unit, UnitKind, Values } from './units.js'

/** Where somebody was who may be nobody we know. */
interface Place {
  readonly source: string | null
  readonly channel: string | null
  readonly campaign: string | null
  readonly program: string | null
  readonly step: string | null
}

function placedUnit(
  reading: Reading,
  kind: UnitKind,
  { person, at }: { readonly person: Person | null; readonly at: Micros },
  { source, channel, campaign, program, step }: Place,
  more: Values,
  many: Parameters<typeof unit>[4] = {},
): Unit {
  const placed = unit(
    kind,
    person,
    {
      ...ofPerson(reading, person, at + 1),
      source: () => source,
      channel: () => channel,
      campaign: () => campaign,
      campaignType: () => campaignType(reading, campaign),
      program: () => program,
      programStep: () => step,
      ...more,
    },
    (attribute) => person && reading.profiles.ofPerson(person, attribute),
    many,
  )
  return { ...placed, judged: at + 1 }
}

/** A visit is of every asset that was seen in it. */
export function visitUnit(reading: Reading, visit: Visit): Unit {
  const seen = visit.views.flatMap(({ record }) => blankToNull(record.asset) ?? [])
  return placedUnit(
    reading,
    'visit',
    { person: visit.person, at: visit.start },
    visit,
    { landingPage: () => visit.page },
    { asset: () => [...new Set(seen)] },
  )
}

/** A view of a landing page: what it leaves open is its visit's. */
export function landingViewUnit(reading: Reading, { record, visit, page, at }: LandingView): Unit {
  const place: Place = {
    source: blankToNull(record.source) ?? visit.source,
    channel: blankToNull(record.channel) ?? visit.channel,
    campaign: blankToNull(record.campaign) ?? visit.campaign,
    program: blankToNull(record.program) ?? visit.program,
    step: blankToNull(record.step) ?? visit.step,
  }
  return placedUnit(reading, 'landingView', { person: visit.person, at }, place, {
    asset: () => page,
    landingPage: () => page,
    variant: () => blankToNull(record.variant),
  })
}

export function engagementUnit(reading: Reading, engagement: Engagement): Unit {
  return placedUnit(reading, 'engagement', engagement, engagement, {
    asset: () => engagement.asset,
    landingPage: () => engagement.page,
    variant: () => engagement.variant,
  })
}

/** What a network reports: the channel is the campaign's where it says none; assets are posts. */
export function statisticUnit(reading: Reading, record: StatisticRecord): Unit {
  const { placement, asset } = record
  return reportedUnit(reading, 'statistic', record, placement === 'social' ? asset : undefined)
}

/** A post's day, or what one person did with it. */
export function socialUnit(reading: Reading, { record }: SocialRow): Unit {
  return reportedUnit(reading, 'social', record, record.asset)
}

function reportedUnit(
  reading: Reading,
  kind: UnitKind,
  record: SocialRow['record'],
  asset: string | undefined,
): Unit {
  const campaign = blankToNull(record.campaign)
  const reported = record.kind === 'statistic'
  const ofCampaign = reported ? blankToNull(reading.campaign(campaign)?.channel) : null
  return unit(
    kind,
    null,
    {
      channel: () => blankToNull(record.channel) ?? ofCampaign,
      campaign: () => campaign,
      campaignType: () => campaignType(reading, campaign),
      asset: () => blankToNull(asset),
      network: () => (reported ? blankToNull(record.network) : null),
    },
    () => null,
  )
}
