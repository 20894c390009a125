import { planArrivals, type Arrivals } from './arrivals.js'
import { SITE_ASSETS, type Asset } from './assets.js'
import { planCampaigns, type Campaign } from './campaigns.js'
import {
  planGatherings,
  planMailings,
  planWebinars,
  type Gathering,
  type Mailing,
  type Webinar,
} from './happenings.js'
import { ALL_PROGRAMS } from './programs.js'
import { WorldCalendar } from './world-calendar.js'
import { WorldError } from './world-error.js'

/** The zone of the company's head office, in which its days begin. */
export const WORLD_ZONE = 'Europe/Bucharest'
export const WORLD_CURRENCY = 'EUR'
/** The score at which marketing and sales agreed to call a lead qualified. */
export const MQL_THRESHOLD = 60

const MONTHS = 36

/** What decides a world; equal options give equal records. */
export interface WorldOptions {
  /** How many leads come into being. */
  readonly leads: number
  readonly seed: number
  /** A day such as `2025-11-01`; every fact happens before it. */
  readonly until: string
  /** Whole months of history before the month of `until`; 36 where left out. */
  readonly months?: number
  /** Records of a batch, about; a lead's records are never spread over two. 20,000 where left out. */
  readonly batchSize?: number
}

/** Everything about a world that is settled before its first lead. */
export interface World {
  readonly options: WorldOptions
  readonly calendar: WorldCalendar
  readonly campaigns: readonly Campaign[]
  readonly webinars: readonly Webinar[]
  readonly gatherings: readonly Gathering[]
  readonly mailings: readonly Mailing[]
  readonly assets: readonly Asset[]
  readonly arrivals: Arrivals
  /** When the second scoring model takes over. */
  readonly modelSwitchAt: number
  /** From then on the mail programs of some recipients open everything by themselves. */
  readonly machineOpensFrom: number
  /** The days `[from, to)` whose mail events were delivered late, at the end of them. */
  readonly lateMail: { readonly from: number; readonly to: number; readonly knownAt: number }
}

export function planWorld(options: WorldOptions): World {
  checkWhole('leads', options.leads)
  checkWhole('months', options.months ?? MONTHS)
  const calendar = new WorldCalendar(WORLD_ZONE, options.until, options.months ?? MONTHS)
  const webinars = planWebinars(calendar)
  const gatherings = planGatherings(calendar)
  const mailings = planMailings(calendar)
  const campaigns = planCampaigns(calendar, webinars, gatherings, mailings)
  const half = calendar.months[Math.floor(calendar.months.length / 2)]
  const quarter = calendar.months[Math.floor(calendar.months.length / 4)]
  const lateDay = Math.max(0, calendar.days - 151)
  const plan = { calendar, campaigns, webinars, gatherings, seed: options.seed }
  return {
    ...plan,
    options,
    mailings,
    assets: allAssets(campaigns, webinars, mailings),
    arrivals: planArrivals(plan),
    modelSwitchAt: calendar.midnight(half?.firstDay ?? 0) + 7_200,
    machineOpensFrom: calendar.midnight(quarter?.firstDay ?? 0),
    lateMail: {
      from: calendar.midnight(lateDay),
      to: calendar.midnight(lateDay + 3),
      knownAt: Math.min(calendar.midnight(lateDay + 9) + 30_000, calendar.end - 1),
    },
  }
}

function allAssets(
  campaigns: readonly Campaign[],
  webinars: readonly Webinar[],
  mailings: readonly Mailing[],
): readonly Asset[] {
  const assets = [
    ...SITE_ASSETS,
    ...campaigns.flatMap(({ pages }) => pages),
    ...webinars.flatMap(({ asset, landingPage }) => [asset, landingPage]),
    ...mailings.map(({ asset }) => asset),
    ...ALL_PROGRAMS.flatMap(({ steps }) => steps.map(({ asset }) => asset)),
  ]
  return [...new Map(assets.map((asset) => [asset.ref, asset])).values()]
}

function checkWhole(what: string, value: number): void {
  if (Number.isInteger(value) && value >= 1) return
  const message = `A world of ${value} ${what} cannot be made.`
  throw new WorldError('SIZE_INVALID', message, 'Ask for a whole number from 1 on.')
}
