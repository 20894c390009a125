import type { MetricDefinition } from '../../language/definition.js'
import type { Measure } from '../../language/measure.js'
import { FIRST_VERSION } from '../parts.js'

const attract = {
  lifecycle: 'ATTRACT',
  unit: 'COUNT',
  direction: 'UP',
  version: FIRST_VERSION,
  parameters: [],
} as const

const PLATFORMS =
  'As the network counts it; networks count differently, so compare one with itself.'

/** How often something was counted by a network, day by day. */
const reported = (
  fact: string,
  column: string,
  where: NonNullable<Measure['where']> = [],
): Measure => ({ fact, anchor: 'day', aggregate: 'sum', column, where })

/** Attract: strangers take notice. */
export const ATTRACT: readonly MetricDefinition[] = [
  {
    ...attract,
    id: 'visitors',
    name: 'Visitors',
    additivity: 'NON_ADDITIVE',
    about: 'How many different people came to the site?',
    formula: 'different visitor ids with a visit that began in the period',
    population:
      'Visitor ids of the source, whether or not anybody ever found out who it was; visits by people.',
    caveats: [
      'Visits without a visitor id, for want of consent for instance, are in `visits` alone.',
      'Somebody with two devices is two visitors.',
    ],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'visit',
        anchor: 'started_at',
        aggregate: 'distinct',
        columns: ['visitor_key'],
        where: [{ column: 'visitor_key', isBlank: false }],
      },
    },
  },
  {
    ...attract,
    id: 'visits',
    name: 'Visits',
    additivity: 'ADDITIVE',
    about: 'How often did people come to the site?',
    formula: 'visits that began in the period',
    population:
      'Sessions of the source, or views of one visitor without a pause of half an hour; by people, not by programs that say what they are.',
    caveats: ['A visit belongs to the day on which it began; midnight does not end it.'],
    computation: {
      kind: 'simple',
      measure: { fact: 'visit', anchor: 'started_at', aggregate: 'count' },
    },
  },
  {
    ...attract,
    id: 'impressions',
    name: 'Impressions',
    additivity: 'ADDITIVE',
    about: 'How often were ads and posts shown?',
    formula: 'impressions of ads + impressions of posts',
    population: 'What advertising and social networks report, by their own days.',
    caveats: [PLATFORMS],
    computation: { kind: 'simple', measure: reported('statistic', 'impressions') },
  },
  {
    ...attract,
    id: 'socialEngagements',
    name: 'Social engagements',
    additivity: 'ADDITIVE',
    about: 'How often did people respond to posts?',
    formula: 'likes + shares + comments',
    population:
      'Posts, as networks report them by day or person by person; reposts, retweets and quotes are shares. Ads are left out.',
    caveats: [
      PLATFORMS,
      'What is taken back counts minus one on the day on which it is taken back.',
      'Where a network’s daily figures and its single events both come in, they count twice.',
    ],
    computation: { kind: 'simple', measure: reported('social', 'engagements') },
  },
  {
    ...attract,
    id: 'socialEngagementRate',
    name: 'Social engagement rate',
    unit: 'RATIO',
    additivity: 'NON_ADDITIVE',
    about: 'What share of those who saw a post responded?',
    formula: 'social engagements ÷ impressions of posts',
    population: 'Posts, on the days on which they were seen; ads are left out.',
    caveats: [
      PLATFORMS,
      'One person can respond more than once, and days after having seen the post.',
    ],
    computation: {
      kind: 'ratio',
      numerator: reported('social', 'engagements'),
      denominator: reported('social', 'impressions'),
    },
  },
  {
    ...attract,
    id: 'adClicks',
    name: 'Ad clicks',
    additivity: 'ADDITIVE',
    about: 'How often were ads clicked?',
    formula: 'clicks on ads',
    population: 'What advertising networks report, by their own days.',
    caveats: [PLATFORMS, 'Clicks by machines are among them: nobody but the network can tell.'],
    computation: {
      kind: 'simple',
      measure: reported('statistic', 'clicks', [{ column: 'placement', is: 'ad' }]),
    },
  },
  {
    ...attract,
    id: 'engagements',
    name: 'Engagements',
    additivity: 'ADDITIVE',
    about: 'How often did people show interest?',
    formula:
      'clicks on content, forms, replies, attendance, inbound calls and chats, visits and social remarks of people who are known',
    population:
      'What people do of their own accord; opens, unsubscribes and what sales does are none.',
    caveats: ['A visit counts if it was known then who came.'],
    computation: {
      kind: 'simple',
      measure: { fact: 'engagement', anchor: 'at', aggregate: 'count' },
    },
  },
  {
    ...attract,
    id: 'engagedLeads',
    name: 'Engaged leads',
    additivity: 'NON_ADDITIVE',
    about: 'How many different people showed interest?',
    formula: 'different people with an engagement in the period',
    population: 'Canonical people (merges resolved) with at least one engagement.',
    caveats: ['Somebody who is engaged in two months is in both, and once in the two together.'],
    computation: {
      kind: 'simple',
      measure: {
        fact: 'engagement',
        anchor: 'at',
        aggregate: 'distinct',
        columns: ['lead_no'],
        where: [{ column: 'lead_no', isBlank: false }],
      },
    },
  },
]
