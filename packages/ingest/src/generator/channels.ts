import { Weighted } from './weighted.js'

export const CHANNEL_IDS = [
  'organicSearch',
  'paidSearch',
  'paidSocial',
  'email',
  'referral',
  'webinar',
  'event',
  'direct',
  'partner',
] as const
export type ChannelId = (typeof CHANNEL_IDS)[number]

/** How the leads of one channel differ from those of another. */
export interface Channel {
  readonly id: ChannelId
  /** Original sources as the source system names them; undefined is a blank. */
  readonly sources: Weighted<string | undefined>
  /** Share of all leads over the whole world. */
  readonly share: number
  /** Leads of a year over those of the year before. */
  readonly growth: number
  /** How much likelier than the average a lead becomes an MQL. */
  readonly quality: number
  /** Stretches every time lag of the funnel. */
  readonly lag: number
  readonly dealSize: number
  /** Direct cost in EUR for a lead that is expected of it. */
  readonly costPerLead: number
  readonly costKind: 'media' | 'content' | 'event' | 'agency'
  /** The first month in which it brings leads. */
  readonly startsInMonth: number
  /** Whether leads arrive through the site, and so leave visits behind. */
  readonly online: boolean
}

interface Traits extends Omit<Channel, 'sources'> {
  readonly source: string
  readonly otherSource?: string
}

const channel = ({ source, otherSource, ...traits }: Traits): Channel => ({
  ...traits,
  sources: new Weighted<string | undefined>([
    [source, otherSource === undefined ? 0.95 : 0.65],
    [otherSource, otherSource === undefined ? 0 : 0.3],
    [undefined, 0.03],
    ['unknown', 0.02],
  ]),
})

export const CHANNELS: readonly Channel[] = [
  channel({
    id: 'organicSearch',
    source: 'organic_search',
    share: 0.27,
    growth: 1.5,
    quality: 1.15,
    lag: 1,
    dealSize: 1,
    costPerLead: 14,
    costKind: 'content',
    startsInMonth: 0,
    online: true,
  }),
  channel({
    id: 'paidSearch',
    source: 'paid_search',
    share: 0.17,
    growth: 1.3,
    quality: 1.2,
    lag: 0.8,
    dealSize: 0.9,
    costPerLead: 92,
    costKind: 'media',
    startsInMonth: 0,
    online: true,
  }),
  channel({
    id: 'paidSocial',
    source: 'social',
    otherSource: 'display',
    share: 0.13,
    growth: 1.18,
    quality: 0.62,
    lag: 1.3,
    dealSize: 0.8,
    costPerLead: 68,
    costKind: 'media',
    startsInMonth: 0,
    online: true,
  }),
  channel({
    id: 'email',
    source: 'email',
    share: 0.07,
    growth: 1.3,
    quality: 0.95,
    lag: 1.1,
    dealSize: 0.95,
    costPerLead: 9,
    costKind: 'content',
    startsInMonth: 0,
    online: true,
  }),
  channel({
    id: 'referral',
    source: 'referral',
    share: 0.07,
    growth: 1.35,
    quality: 1.55,
    lag: 0.7,
    dealSize: 1.2,
    costPerLead: 16,
    costKind: 'content',
    startsInMonth: 0,
    online: true,
  }),
  channel({
    id: 'webinar',
    source: 'webinar',
    share: 0.09,
    growth: 1.4,
    quality: 1.05,
    lag: 1.2,
    dealSize: 1.1,
    costPerLead: 38,
    costKind: 'content',
    startsInMonth: 0,
    online: true,
  }),
  channel({
    id: 'event',
    source: 'event',
    otherSource: 'other',
    share: 0.06,
    growth: 1.2,
    quality: 0.85,
    lag: 1.5,
    dealSize: 1.5,
    costPerLead: 165,
    costKind: 'event',
    startsInMonth: 0,
    online: false,
  }),
  channel({
    id: 'direct',
    source: 'direct_traffic',
    share: 0.1,
    growth: 1.35,
    quality: 1,
    lag: 0.9,
    dealSize: 1,
    costPerLead: 0,
    costKind: 'content',
    startsInMonth: 0,
    online: true,
  }),
  channel({
    id: 'partner',
    source: 'partner',
    share: 0.04,
    growth: 1.6,
    quality: 1.45,
    lag: 1.1,
    dealSize: 1.7,
    costPerLead: 55,
    costKind: 'agency',
    startsInMonth: 9,
    online: false,
  }),
]

const byId = new Map(CHANNELS.map((each) => [each.id, each]))

export function channelOf(id: ChannelId): Channel {
  return byId.get(id) as Channel
}
