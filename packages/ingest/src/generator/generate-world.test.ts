import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { ACTIVITY_TYPES, type LedgerRecord } from '@leadlight/database'
import { FAILING_CAMPAIGN } from './campaigns.js'
import { generateWorld } from './generate-world.js'
import { leadRole } from './lead-roles.js'
import { MQL_THRESHOLD, planWorld, type WorldOptions } from './world.js'

const OPTIONS: WorldOptions = { leads: 8_000, seed: 7, until: '2025-11-22' }

const isDuplicate = (id: string): boolean =>
  leadRole(parseInt(id.slice(1), 36), OPTIONS.seed) === 'duplicate'
const END = Date.parse('2025-11-21T22:00:00Z')

type Of<Kind extends LedgerRecord['kind']> = Extract<LedgerRecord, { kind: Kind }>

const world = [...generateWorld(OPTIONS)].flat()
const all = <Kind extends LedgerRecord['kind']>(kind: Kind): readonly Of<Kind>[] =>
  world.filter((record): record is Of<Kind> => record.kind === kind)

function hash(batches: Iterable<readonly LedgerRecord[]>): string {
  const digest = createHash('sha256')
  for (const batch of batches) for (const record of batch) digest.update(JSON.stringify(record))
  return digest.digest('hex')
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return counts
}

describe('a generated world', () => {
  it('is the same for the same options, whatever the size of a batch', () => {
    const options = { ...OPTIONS, leads: 400 }
    const usual = hash(generateWorld(options))
    expect(hash(generateWorld(options))).toBe(usual)
    expect(hash(generateWorld({ ...options, batchSize: 137 }))).toBe(usual)
    expect(hash(generateWorld({ ...options, seed: 8 }))).not.toBe(usual)
  })

  it('comes in batches of about the size asked for', () => {
    const sizes = [...generateWorld({ ...OPTIONS, leads: 2_000, batchSize: 5_000 })].map(
      ({ length }) => length,
    )
    expect(Math.max(...sizes)).toBeLessThan(8_000)
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(5_000)
  })

  it('has every kind of record and of activity', () => {
    expect([...countBy(world, ({ kind }) => kind).keys()].sort()).toEqual(
      [
        ...['account', 'activity', 'asset', 'campaign', 'cost', 'enrolment', 'exchangeRate'],
        ...['lead', 'merge', 'opportunity', 'opportunityChange', 'profile', 'program'],
        ...['programStep', 'revenue', 'score', 'stage', 'statistic', 'subscription', 'survey'],
        'trigger',
      ].sort(),
    )
    expect([...countBy(all('activity'), ({ type }) => type).keys()].sort()).toEqual(
      [...ACTIVITY_TYPES].sort(),
    )
  })

  it('makes as many leads as asked, about twenty activities each, most of them by a few', () => {
    expect(all('lead')).toHaveLength(OPTIONS.leads)
    const average = all('activity').length / OPTIONS.leads
    expect(average).toBeGreaterThan(18)
    expect(average).toBeLessThan(22)
    const counts = [...countBy(all('activity'), ({ lead }) => lead ?? '').entries()]
      .flatMap(([lead, count]) => (lead === '' ? [] : [count]))
      .sort((one, other) => other - one)
    const sum = (part: readonly number[]): number => part.reduce((total, each) => total + each, 0)
    expect(sum(counts.slice(0, counts.length / 10)) / sum(counts)).toBeGreaterThan(0.28)
  })

  it('reaches back 36 months and ends before its last day', () => {
    const created = all('lead').map(({ createdAt }) => createdAt)
    expect(created[0]?.slice(0, 7)).toBe('2022-11')
    expect(countBy(created, (at) => at.slice(0, 7)).size).toBe(37)
    for (const record of world) {
      if (Date.parse(record.recordedAt ?? '') >= END) throw new Error(JSON.stringify(record))
      if ('at' in record && Date.parse(record.at) >= END) throw new Error(JSON.stringify(record))
    }
  })

  it('knows nothing before it happens', () => {
    for (const record of world) {
      if (!('at' in record) || record.at.length === 10) continue
      if ((record.recordedAt ?? '') < record.at) throw new Error(JSON.stringify(record))
    }
  })

  it('creates leads in order, apart from lists that say no more than the day and from colleagues', () => {
    const created = all('lead').flatMap(({ id, createdAt, imported, account }) => {
      // A company bears the number of the lead with which it began.
      const isColleague = account !== undefined && account.slice(1) !== id.slice(1)
      return imported || isColleague || isDuplicate(id) ? [] : [createdAt]
    })
    expect(created.length).toBeGreaterThan(OPTIONS.leads / 2)
    expect([...created].sort()).toEqual(created)
  })

  it('brings the people of a company together', () => {
    const began = new Map<string, number>()
    let colleagues = 0
    for (const [place, { account }] of all('lead').entries()) {
      if (account === undefined) continue
      const first = began.get(account)
      if (first === undefined) began.set(account, place)
      else {
        colleagues++
        // Between them come at most those who turned out to be one of them.
        expect(place - first).toBeLessThan(10)
      }
    }
    expect(colleagues).toBeGreaterThan(OPTIONS.leads / 8)
  })

  it('brings those whose facts depend on one another in one batch', () => {
    const batchOf = new Map<string, number>()
    const batches = [...generateWorld({ ...OPTIONS, batchSize: 2_000 })]
    for (const [batch, records] of batches.entries()) {
      for (const { kind, id } of records) if (kind === 'lead') batchOf.set(id, batch)
    }
    const together = batches.flat().flatMap((record) => {
      if (record.kind === 'merge') return [[record.lead, record.into]]
      // A company bears the number of the lead with which it began.
      return record.kind === 'lead' && record.account
        ? [[record.id, `l${record.account.slice(1)}`]]
        : []
    })
    expect(batches.length).toBeGreaterThan(50)
    expect(together.length).toBeGreaterThan(OPTIONS.leads / 2)
    for (const [one, other] of together) {
      expect([one, batchOf.get(one as string)]).toEqual([one, batchOf.get(other as string)])
    }
  })

  it('names each fact once', () => {
    const names = countBy(world, (record) => `${record.kind} ${record.id} ${record.revision ?? 1}`)
    expect([...names.values()].filter((count) => count > 1)).toEqual([])
  })

  it('numbers the revisions of a fact in the order in which they are known', () => {
    const known = new Map<string, string>()
    for (const { kind, id, revision = 1, recordedAt = '' } of world) {
      if (revision === 1) known.set(`${kind} ${id}`, recordedAt)
      else if (!(recordedAt >= (known.get(`${kind} ${id}`) ?? 'never')))
        throw new Error(`${kind} ${id}`)
    }
  })

  it('refers only to what it made before, or in the same batch', () => {
    const known = new Set<string>()
    for (const batch of generateWorld({ ...OPTIONS, leads: 3_000, batchSize: 2_000 })) {
      for (const { kind, id } of batch) known.add(`${kind} ${id}`)
      for (const record of batch) {
        const missing = references(record).filter((reference) => !known.has(reference))
        if (missing.length > 0)
          throw new Error(`${missing.join(', ')} in ${JSON.stringify(record)}`)
      }
    }
  })

  it('lets leads pass through the funnel at the rates of a company', () => {
    const reached = (stage: string): Set<string> =>
      new Set(all('stage').flatMap((entry) => (entry.stage === stage ? [entry.lead] : [])))
    const [mql, sql] = [reached('mql'), reached('sql')]
    const share = (part: number, whole: number): number => Math.round((100 * part) / whole)
    const fromMql = [...sql].filter((lead) => mql.has(lead)).length
    expect(share(mql.size, OPTIONS.leads)).toBeWithin(20, 25)
    expect(share(fromMql, mql.size)).toBeWithin(46, 55)
    expect(share(sql.size - fromMql, sql.size)).toBeWithin(2, 6)
    expect(share(reached('opportunity').size, sql.size)).toBeWithin(50, 61)
    expect(share(reached('customer').size, reached('opportunity').size)).toBeWithin(22, 35)
    for (const stage of ['nurture', 'recycled', 'disqualified', 'lost'])
      expect(reached(stage).size).toBeGreaterThan(50)
  })

  it('puts about 35 % of the leads into companies of two to four people', () => {
    const people = countBy(
      all('lead').filter(({ account }) => account !== undefined),
      ({ account }) => account ?? '',
    )
    expect(Math.max(...people.values())).toBe(4)
    const shared = [...people.values()].filter((count) => count > 1)
    const leads = shared.reduce((sum, count) => sum + count, 0)
    expect((100 * leads) / OPTIONS.leads).toBeWithin(30, 40)
  })

  it('grows by the year and rests in August and December', () => {
    const months = countBy(all('lead'), ({ createdAt }) => createdAt.slice(0, 7))
    const count = (month: string): number => months.get(month) ?? 0
    expect(count('2025-05') / count('2024-05')).toBeWithin(1.15, 1.6)
    for (const year of [2023, 2024]) {
      expect(count(`${year}-08`)).toBeLessThan(0.8 * count(`${year}-06`))
      expect(count(`${year}-12`)).toBeLessThan(0.7 * count(`${year}-11`))
    }
  })

  it('spends much on a campaign that brings leads but no MQLs', () => {
    const leads = all('lead').flatMap(({ campaign, id }) =>
      campaign === FAILING_CAMPAIGN ? [id] : [],
    )
    const mqls = new Set(all('stage').flatMap(({ stage, lead }) => (stage === 'mql' ? [lead] : [])))
    const costs = all('cost').filter(({ campaign }) => campaign === FAILING_CAMPAIGN)
    expect(costs.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2025-09-01 2025-10-01',
      '2025-10-01 2025-11-01',
    ])
    const social = all('cost').filter(
      ({ channel, from }) => channel === 'paidSocial' && from >= '2025-09-01',
    )
    const sum = (lines: typeof costs): number =>
      lines.reduce((total, { amount }) => total + Number(amount), 0)
    expect(sum(costs)).toBeGreaterThan(sum(social) / 2)
    expect(leads.length).toBeGreaterThan(50)
    expect(leads.filter((lead) => mqls.has(lead)).length / leads.length).toBeLessThan(0.05)
  })

  it('leaves some costs unknown and some sources blank', () => {
    const unknown = all('cost').filter(({ amount }) => amount === undefined)
    expect(unknown.length).toBeWithin(2, 6)
    const sources = countBy(all('lead'), ({ source }) => source ?? 'blank')
    expect(((sources.get('blank') ?? 0) / OPTIONS.leads) * 100).toBeWithin(2, 5)
    expect(((sources.get('unknown') ?? 0) / OPTIONS.leads) * 100).toBeWithin(1, 4)
  })

  it('keeps a score ledger that adds up, lifts MQLs to the threshold and changes its model', () => {
    const balances = new Map<string, number>()
    const highest = new Map<string, number>()
    for (const { lead, delta, balance = 0 } of all('score')) {
      const sum = (balances.get(lead) ?? 0) + delta
      balances.set(lead, sum)
      highest.set(lead, Math.max(highest.get(lead) ?? 0, sum))
      expect(balance).toBe(sum)
    }
    const mqls = all('stage').flatMap(({ stage, lead }) => (stage === 'mql' ? [lead] : []))
    expect(mqls.filter((lead) => (highest.get(lead) ?? 0) < MQL_THRESHOLD)).toEqual([])
    const models = new Set(
      all('score').map(({ at, model }) => `${at < '2024-04-30T23' ? 'early' : 'late'} ${model}`),
    )
    expect([...models].sort()).toEqual(['early behaviour-1', 'late behaviour-and-fit-2'])
  })

  it('lets mail bounce in all its ways, machines open and scanners click', () => {
    const mail = all('activity').filter(({ send }) => send !== undefined)
    const bounces = countBy(
      mail.filter(({ type }) => type === 'emailBounced'),
      ({ detail }) => detail ?? '',
    )
    expect([...bounces.keys()].sort()).toEqual(['block', 'hard', 'soft'])
    const delivered = mail.filter(({ type }) => type === 'emailDelivered').length
    const sent = mail.filter(({ type }) => type === 'emailSent').length
    expect((100 * delivered) / sent).toBeWithin(96, 99)
    const machine = ({ userAgent }: Of<'activity'>): boolean => userAgent === 'Mozilla/5.0'
    const opens = mail.filter(({ type }) => type === 'emailOpened')
    const share = (part: readonly Of<'activity'>[]): number =>
      part.filter(machine).length / part.length
    expect(share(opens.filter(({ at }) => at < '2023-08'))).toBe(0)
    expect(share(opens.filter(({ at }) => at >= '2025-06'))).toBeGreaterThan(
      share(opens.filter(({ at }) => at >= '2023-09' && at < '2024-03')),
    )
    const scanned = mail.filter(
      ({ type, actor, userAgent = '' }) =>
        type === 'emailClicked' && (actor === 'scanner' || userAgent.startsWith('Barracuda')),
    )
    expect(scanned.length).toBeGreaterThan(100)
  })

  it('takes money in every way and currency', () => {
    expect(new Set(all('revenue').map(({ revenueKind }) => revenueKind)).size).toBeGreaterThan(4)
    expect(new Set(all('revenue').map(({ currency }) => currency))).toEqual(
      new Set(['EUR', 'USD', 'RON']),
    )
    expect(all('revenue').every(({ amount }) => /^-?\d+\.\d\d$/.test(amount))).toBe(true)
  })

  it('hears of some facts weeks late', () => {
    const days = ({ at, recordedAt = at }: { at: string; recordedAt?: string }): number =>
      (Date.parse(recordedAt) - Date.parse(at)) / 86_400_000
    expect(all('activity').filter((activity) => days(activity) > 30).length).toBeGreaterThan(20)
    expect(all('lead').filter(({ imported }) => imported).length).toBeGreaterThan(100)
  })
})

function references(record: LedgerRecord): readonly string[] {
  const found: string[] = []
  const add = (kind: string, ref: string | undefined): void => {
    if (ref !== undefined) found.push(`${kind} ${ref}`)
  }
  if ('lead' in record) add('lead', record.lead)
  if ('into' in record) add('lead', record.into)
  if ('account' in record) add('account', record.account)
  if ('campaign' in record) add('campaign', record.campaign)
  if ('program' in record) add('program', record.program)
  if ('step' in record) add('programStep', record.step)
  if ('asset' in record) add('asset', record.asset)
  if ('opportunity' in record) add('opportunity', record.opportunity)
  if ('refersTo' in record) add('revenue', record.refersTo)
  if ('people' in record) for (const person of record.people ?? []) add('lead', person)
  return found
}

declare module 'expect' {
  interface Matchers<R> {
    toBeWithin(low: number, high: number): R
  }
}

expect.extend({
  toBeWithin(actual: unknown, low: number, high: number) {
    const pass = typeof actual === 'number' && low <= actual && actual <= high
    return { pass, message: () => `${String(actual)} does not lie within ${low} and ${high}` }
  },
})

describe('the campaigns of a world', () => {
  it('have names of their own, whatever day it ends on', () => {
    const ends = Array.from({ length: 24 }, (_, month) =>
      new Date(Date.UTC(2025, month, 15)).toISOString().slice(0, 10),
    )
    for (const until of ends) {
      const refs = planWorld({ leads: 1, seed: 1, until }).campaigns.map(({ ref }) => ref)
      expect({ until, twice: refs.filter((ref, at) => refs.indexOf(ref) !== at) }).toEqual({
        until,
        twice: [],
      })
    }
  })
})
