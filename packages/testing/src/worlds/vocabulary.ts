/**
 * The words of random worlds. Few of each, so that values collide; some odd, so that nothing may
 * lean on plain letters. Texts that a careful store would trim or compose differently are left out.
 */
export const ZONES = [
  'UTC',
  'Europe/Bucharest',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Atlantic/Azores',
] as const

export const SOURCES = ['web', 'ads', 'Web', 'événement', '100%_sure'] as const
export const CHANNELS = ['email', 'social', 'paid search'] as const
export const CAMPAIGN_TYPES = ['Webinar', 'newsletter'] as const
export const LANDING_PAGES = ['/demo', '/preços?x=1&y=2'] as const
export const REASONS = ['notReady', 'no budget', ''] as const
export const OWNERS = ['Ana', 'Ștefan'] as const

/** Attributes of people and accounts, shipped ones and one of the workspace's own. */
export const ATTRIBUTES = {
  country: ['RO', 'ÖSTERREICH', 'Österreich', '日本'],
  industry: ['Retail', 'O\'Brien & "Sons"', 'null', '𝒳-ray', 'β\\tests'],
  tier: ['1', '10', '2', '0'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export const CAMPAIGNS = ['c1', 'c2', 'c10'] as const
export const PROGRAMS = ['p1', 'p2', 'p3', 'p4'] as const
export const STEPS = ['p1-1', 'p1-2', 'p2-1'] as const
export const EMAILS = ['e1', 'e2'] as const
export const PAGES = ['page1', 'page2', 'page3'] as const
export const POSTS = ['post1', 'post2'] as const
export const VISITORS = ['v1', 'v2', 'v3', 'v4'] as const
export const SESSIONS = ['s1', 's2'] as const
export const VARIANTS = ['A', 'B'] as const
export const NETWORKS = ['linkedin', 'LinkedIn', 'x'] as const
export const ACCOUNTS = ['acme', 'Acme', 'zoo'] as const

export const STAGES = [
  ...['lead', 'nurture', 'mql', 'sql', 'opportunity', 'customer'],
  ...['recycled', 'disqualified', 'lost'],
] as const

/** Amounts that each currency can hold, zero and negative ones included. */
export const AMOUNTS = {
  EUR: ['10.00', '0.01', '100.01', '19.99', '0', '1234.5'],
  USD: ['10', '99.99', '0.05', '33.33'],
  JPY: ['1000', '1', '0', '777'],
  KWD: ['1.234', '0.005', '10'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type Currency = keyof typeof AMOUNTS
export const CURRENCIES = ['EUR', 'USD', 'JPY', 'KWD'] as const satisfies readonly Currency[]

export const COST_KINDS = [
  ...['media', 'content', 'event', 'agency', 'labour', 'technology', 'overhead'],
] as const

/**
 * Times on a wall clock at which calendars are easily got wrong: ends of months and years, and
 * the nights in which one of the zones changes its clocks.
 */
export const MOMENTS = [
  '2018-01-31T23:59:59',
  '2018-02-01T00:00:00',
  '2018-02-17T23:30:00', // São Paulo goes back at midnight
  '2018-02-18T00:00:00',
  '2018-02-28T23:59:59',
  '2018-03-01T00:00:00',
  '2018-03-11T02:30:00', // North America goes forward
  '2018-03-25T03:30:00', // Europe goes forward
  '2018-03-31T23:00:00',
  '2018-04-01T01:45:00', // Lord Howe and Auckland go back
  '2018-06-15T12:00:00',
  '2018-07-01T00:00:00',
  '2018-10-07T02:15:00', // Lord Howe goes forward by half an hour
  '2018-10-28T00:30:00', // the Azores go back to midnight
  '2018-10-28T03:30:00',
  '2018-11-04T00:00:00', // São Paulo skips midnight
  '2018-11-04T01:30:00', // North America goes back
  '2018-12-31T23:59:59',
  '2019-01-01T00:00:00',
  '2019-01-07T00:00:00',
] as const
