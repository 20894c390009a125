import type {
  ActivityRecord,
  EnrolmentRecord,
  LedgerRecord,
  StatisticRecord,
} from '@leadlight/database'
import type { World } from '../oracle/world.js'
import { makeWorld } from './make-world.js'

/**
 * Two months of a small workspace in Bucharest, worked out by hand. The last fact, and so the
 * horizon, is Eva's second order, at noon of 21 February 2026.
 *
 * | person | created              | source | account | way                                             |
 * | ------ | -------------------- | ------ | ------- | ----------------------------------------------- |
 * | Ana    | 5 Jan                | web    | acme    | MQL 8 Jan, SQL 12 Jan, opportunity 16 Jan       |
 * | Bob    | 10 Jan               | ads    | acme    | SQL 20 Jan, so MQL too                          |
 * | Cleo   | 20 Jan               | ads    |         | opts out 25 Jan, disqualified 26 Jan            |
 * | Dan    | 2 Feb                |        |         | MQL 5 Feb, recycled 6 Feb, MQL again 12 Feb     |
 * | Eva    | 31 Jan 23:30, merged | ads    |         | orders on 20 and 21 Feb, so MQL on 20 Feb       |
 * | Tess   | 7 Jan                | web    |         | a test: counts nowhere                          |
 *
 * | metric                                | January   | February  | both                             |
 * | ------------------------------------- | --------- | --------- | -------------------------------- |
 * | newLeadsGross                         | 4         | 1         | 5                                |
 * | newLeads (without Cleo)               | 3         | 1         | 4: ads 2, web 1, blank 1         |
 * | mqls                                  | 2         | 2         | 4                                |
 * | conversionRate customer               | 3/3       | 0/1       | 3/4, Dan open: mature 3/3        |
 * | … windowDays 20                       | 1/3 (Eva) | 0/1       | 1/4, Dan immature: mature 1/3    |
 * | opportunities                         | 1         | 0         | 1                                |
 * | leadToCloseDays, opportunityCycleDays | 26, 15    | –         | 26, 15                           |
 * | newCustomers                          | 1 (acme)  | 1 (Eva)   | 2                                |
 * | revenue                               | 1,000.00  | −95.00    | 905.00                           |
 * | revenueGross                          | 1,000.00  | 105.00    | 1,105.00                         |
 * | averageOrderValue                     | 1,000.00  | 52.50     | 1,105 ÷ 3                        |
 * | cost PROGRAM                          | 100.00    | 50.00     | 150.00                           |
 * | cost FULLY_LOADED                     | 131.00    | 50.00     | 181.00                           |
 * | costPerLead PROGRAM                   | 100 ÷ 3   | 50.00     | 37.50                            |
 * | costPerMql PROGRAM                    | 50.00     | 25.00     | 37.50                            |
 * | cpa PROGRAM                           | 100.00    | 50.00     | 75.00                            |
 *
 * | mqlEvents, reMqls                     | 2, 0      | 3, 1      | 5, 1                             |
 * | leadScore (Eva has none in January)   | 15        | 22        | 22                               |
 * | leadsAboveThreshold                   | 1 (Ana)   | 1 (Dan)   | 2                                |
 * | nurturedLeads                         | 2         | 2         | 4                                |
 * | programGoalRate windowDays 10         | 1/2 (Ana) | 1/2 (Dan) | 2/4                              |
 * | leadsInStage customer                 | 2         | 3         | 3                                |
 * | leadsInStage lead                     | 1 (Eva)   | 0         | 0                                |
 * | throughputRatio mql to sql            | 2/2       | 1/3       | 3/5                              |
 * | dropOffRate mql to sql, windowDays 5  | 0/2       | 1/2 (Dan) | 1/4, Eva immature: mature 1/3    |
 * | timeInStage sql                       | 7.5       | –         | 7.5                              |
 *
 * All six e-mails go out on 3 February: Ana opens hers and clicks twice, a machine opens Bob's,
 * Cleo unsubscribes by the link, Dan does nothing, Eva's bounces, and of the one to her other
 * address nothing is heard. Sent 6, delivered 4, opens 2, open rate 2/3, raw 2/4, clicks 1, all
 * clicks 2, click rate 1/4, click-to-open 1/2, bounces 1/6 (soft), unsubscribed 1/4.
 *
 * Three strangers come to the site. V1 sees the demo page on 14 January and submits its form, and
 * comes back on 20 January and 3 February. V2 sees the demo and the trial page on 4 February and
 * submits a form on the latter. V3 sees the demo page on 6 February. Cleo comes on 5 February and
 * has no visitor id. In January ads are shown 700 times and a post 300 times, which is liked 10
 * times, shared 3 times and commented on 3 times; in February one like is taken back. Ads are
 * clicked 49 times, then 18 times.
 *
 * | metric                                | January   | February     | both                    |
 * | ------------------------------------- | --------- | ------------ | ----------------------- |
 * | visits                                | 2         | 4            | 6                       |
 * | visitors                              | 1         | 3            | 3                       |
 * | landingPageVisitors                   | 1         | 2            | 3                       |
 * | landingPageConversionRate             | 1/1       | 1/2          | 2/3: demo 1/3, trial 1/1 |
 * | formSubmissions                       | 1         | 1            | 2                       |
 * | engagements                           | 1         | 4, Ana twice | 5                       |
 * | engagedLeads                          | 0         | 2            | 2                       |
 * | impressions                           | 1,000     | 0            | 1,000                   |
 * | adClicks                              | 49        | 18           | 67                      |
 * | socialEngagements                     | 16        | −1           | 15                      |
 * | socialEngagementRate                  | 16/300    | −1/0         | 15/300                  |
 */
export function tiny(): World {
  return makeWorld(RECORDS, {
    settings: { zone: 'Europe/Bucharest', currency: 'EUR', mqlThreshold: 20 },
    segments: { romania: { dimension: 'country', is: 'RO' } },
  })
}

const ACQUIRED_BY_ADS = { source: 'ads', channel: 'paid', campaign: 'spring' }

const PEOPLE: readonly LedgerRecord[] = [
  { kind: 'account', id: 'acme', name: 'Acme', attributes: { industry: 'Retail' } },
  {
    kind: 'lead',
    id: 'ana',
    createdAt: '2026-01-05',
    account: 'acme',
    source: 'web',
    channel: 'organic',
    attributes: { country: 'RO' },
  },
  {
    kind: 'lead',
    id: 'bob',
    createdAt: '2026-01-10',
    account: 'acme',
    ...ACQUIRED_BY_ADS,
    attributes: { country: 'BR' },
  },
  {
    kind: 'lead',
    id: 'cleo',
    createdAt: '2026-01-20',
    ...ACQUIRED_BY_ADS,
    attributes: { country: 'RO' },
  },
  { kind: 'lead', id: 'dan', createdAt: '2026-02-02', attributes: { country: '' } },
  { kind: 'lead', id: 'eva', createdAt: '2026-02-03', source: 'web', channel: 'organic' },
  // 31 January 23:30 in Bucharest.
  { kind: 'lead', id: 'eva2', createdAt: '2026-01-31T21:30:00Z', ...ACQUIRED_BY_ADS },
  { kind: 'lead', id: 'tess', createdAt: '2026-01-07', source: 'web', excluded: 'test' },
  { kind: 'merge', id: 'merge1', lead: 'eva2', into: 'eva', at: '2026-02-10T10:00:00Z' },
  { kind: 'profile', id: 'profile1', lead: 'eva', at: '2026-02-04', attributes: { country: 'RO' } },
]

const CAMPAIGNS: readonly LedgerRecord[] = [
  { kind: 'campaign', id: 'spring', name: 'Spring', campaignType: 'ads', channel: 'paid' },
  { kind: 'campaign', id: 'news', name: 'News', campaignType: 'newsletter', channel: 'email' },
  { kind: 'program', id: 'welcome', name: 'Welcome', programType: 'drip', goal: 'mql' },
  { kind: 'programStep', id: 'hello', program: 'welcome', position: 1, name: 'Hello' },
  { kind: 'asset', id: 'letter', name: 'Hello', assetType: 'email' },
]

const STAGES: readonly LedgerRecord[] = [
  move('ana', '2026-01-08', 'mql'),
  move('ana', '2026-01-12', 'sql'),
  move('ana', '2026-01-16', 'opportunity'),
  move('bob', '2026-01-20', 'sql'),
  move('cleo', '2026-01-26', 'disqualified'),
  move('dan', '2026-02-05', 'mql'),
  move('dan', '2026-02-06', 'recycled'),
  move('dan', '2026-02-12', 'mql'),
  move('tess', '2026-01-08', 'mql'),
]

const SENT = '2026-02-03T08:00:00Z'
const DELIVERED = '2026-02-03T08:00:05Z'
const READ = '2026-02-03T18:00:00Z'

const MAIL: readonly LedgerRecord[] = [
  { kind: 'activity', id: 'out', type: 'optedOut', lead: 'cleo', at: '2026-01-25' },
  ...['ana', 'bob', 'cleo', 'dan', 'eva', 'eva2', 'tess'].map((lead) =>
    mail('emailSent', lead, SENT, {
      campaign: 'news',
      channel: 'email',
      asset: 'letter',
      program: 'welcome',
      step: 'hello',
    }),
  ),
  ...['ana', 'bob', 'cleo', 'dan', 'tess'].map((lead) => mail('emailDelivered', lead, DELIVERED)),
  mail('emailBounced', 'eva', DELIVERED, { detail: 'soft' }),
  mail('emailOpened', 'ana', READ, { actor: 'human' }),
  mail('emailClicked', 'ana', READ),
  { ...mail('emailClicked', 'ana', READ), id: 'ana-emailClicked-again' },
  mail('emailOpened', 'bob', DELIVERED, { userAgent: 'Mozilla/5.0' }),
  mail('emailClicked', 'cleo', READ, { detail: 'unsubscribe' }),
  mail('emailUnsubscribed', 'cleo', READ),
]

const NURTURE: readonly LedgerRecord[] = [
  score('ana', '2026-01-06', 10),
  score('ana', '2026-01-12', 15),
  score('bob', '2026-01-11', 5),
  score('cleo', '2026-01-21', 30),
  score('eva', '2026-02-01', 20),
  score('dan', '2026-02-05', 8),
  score('dan', '2026-02-21', 14),
  enrol('ana', '2026-01-06', { exitedAt: '2026-01-08', exitReason: 'goal' }),
  enrol('cleo', '2026-01-21', { exitedAt: '2026-01-25', exitReason: 'unsubscribe' }),
  enrol('dan', '2026-02-03'),
  enrol('eva', '2026-02-03'),
]

const SALES: readonly LedgerRecord[] = [
  {
    kind: 'opportunity',
    id: 'deal',
    account: 'acme',
    people: ['bob', 'ana'],
    owner: 'Mihai',
    openedAt: '2026-01-16',
  },
  { kind: 'opportunityChange', id: 'won', opportunity: 'deal', at: '2026-01-31', state: 'won' },
  {
    kind: 'revenue',
    id: 'line1',
    revenueKind: 'won',
    opportunity: 'deal',
    at: '2026-01-31',
    amount: '1000.00',
    currency: 'EUR',
  },
  {
    kind: 'revenue',
    id: 'line2',
    revenueKind: 'refunded',
    opportunity: 'deal',
    refersTo: 'line1',
    at: '2026-02-15',
    amount: '-200.00',
    currency: 'EUR',
  },
  order('line3', '2026-02-20T10:00:00Z', '20.00', 'EUR', 'first'),
  order('line4', '2026-02-20T10:00:00Z', '40.00', 'EUR', 'first'),
  // 50.00 dollars at 0.9, the rate of the day before.
  order('line5', '2026-02-21T10:00:00Z', '50.00', 'USD', 'second'),
  { kind: 'exchangeRate', id: 'rate', base: 'USD', quote: 'EUR', day: '2026-02-20', rate: '0.9' },
]

const SITE: readonly LedgerRecord[] = [
  { kind: 'asset', id: 'demo', name: 'Demo', assetType: 'landingPage' },
  { kind: 'asset', id: 'trial', name: 'Trial', assetType: 'landingPage' },
  { kind: 'asset', id: 'dog', name: 'Office dog', assetType: 'post' },
  seen('v1', '2026-01-14T10:00:00Z', 'demo'),
  submitted('v1', '2026-01-14T10:05:00Z', 'demo'),
  seen('v1', '2026-01-20T10:00:00Z'),
  seen('v1', '2026-02-03T10:00:00Z'),
  seen('v2', '2026-02-04T10:00:00Z', 'demo'),
  seen('v2', '2026-02-04T10:10:00Z', 'trial'),
  submitted('v2', '2026-02-04T10:35:00Z', 'trial'),
  { kind: 'activity', id: 'cleo-visit', type: 'visit', lead: 'cleo', at: '2026-02-05T10:00:00Z' },
  seen('v3', '2026-02-06T10:00:00Z', 'demo'),
]

const REACH: readonly LedgerRecord[] = [
  reported('ads1', '2026-01-10', 'ad', { campaign: 'spring', impressions: 700, clicks: 49 }),
  reported('ads2', '2026-02-02', 'ad', { campaign: 'spring', clicks: 18 }),
  reported('post1', '2026-01-11', 'social', {
    asset: 'dog',
    impressions: 300,
    likes: 10,
    shares: 3,
    comments: 3,
  }),
  reported('post2', '2026-02-01', 'social', { asset: 'dog', likes: -1 }),
]

const COSTS: readonly LedgerRecord[] = [
  {
    kind: 'cost',
    id: 'ads',
    from: '2026-01-01',
    to: '2026-02-01',
    amount: '100.00',
    currency: 'EUR',
    costKind: 'media',
    campaign: 'spring',
  },
  {
    kind: 'cost',
    id: 'wages',
    from: '2026-01-01',
    to: '2026-02-01',
    amount: '31.00',
    currency: 'EUR',
    costKind: 'labour',
  },
  {
    kind: 'cost',
    id: 'design',
    from: '2026-02-01',
    to: '2026-02-02',
    amount: '50.00',
    currency: 'EUR',
    costKind: 'agency',
    campaign: 'news',
  },
  // Nobody knows yet what the text will have cost.
  {
    kind: 'cost',
    id: 'text',
    from: '2026-02-03',
    to: '2026-02-04',
    currency: 'EUR',
    costKind: 'content',
    campaign: 'news',
  },
]

const RECORDS: readonly LedgerRecord[] = [
  ...PEOPLE,
  ...CAMPAIGNS,
  ...STAGES,
  ...MAIL,
  ...NURTURE,
  ...SITE,
  ...REACH,
  ...SALES,
  ...COSTS,
]

function move(lead: string, at: string, stage: string): LedgerRecord {
  return { kind: 'stage', id: `${lead}-${stage}-${at}`, lead, at, stage }
}

function score(lead: string, at: string, delta: number): LedgerRecord {
  return { kind: 'score', id: `${lead}-score-${at}`, lead, at, delta }
}

function enrol(lead: string, at: string, more: Partial<EnrolmentRecord> = {}): LedgerRecord {
  return { kind: 'enrolment', id: `${lead}-welcome`, lead, program: 'welcome', at, ...more }
}

function mail(
  type: ActivityRecord['type'],
  lead: string,
  at: string,
  more: Partial<ActivityRecord> = {},
): ActivityRecord {
  return { kind: 'activity', id: `${lead}-${type}`, type, lead, at, send: `to-${lead}`, ...more }
}

function seen(visitor: string, at: string, asset?: string): LedgerRecord {
  const page = asset === undefined ? {} : { asset }
  return { kind: 'activity', id: `${visitor}-${at}`, type: 'pageView', visitor, at, ...page }
}

function submitted(visitor: string, at: string, asset: string): LedgerRecord {
  return { kind: 'activity', id: `${visitor}-${at}`, type: 'formSubmitted', visitor, at, asset }
}

function reported(
  id: string,
  day: string,
  placement: StatisticRecord['placement'],
  counts: Partial<StatisticRecord>,
): LedgerRecord {
  return { kind: 'statistic', id, day, network: 'linkedin', placement, ...counts }
}

function order(
  id: string,
  at: string,
  amount: string,
  currency: string,
  orderId: string,
): LedgerRecord {
  return { kind: 'revenue', id, revenueKind: 'order', lead: 'eva', at, amount, currency, orderId }
}
