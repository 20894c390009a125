import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { testDatabase } from '@leadlight/testing'

import { importExport, readRows, realExport } from '../testing/real-exports.js'
import { startTestServer } from '../testing/test-server.js'
import type { TestServer } from '../testing/test-server.js'

const folder = realExport('olist', process.env['LEADLIGHT_SHARED_DATA'])

const DAY = 86_400_000
/** The latest fact of the three files. */
const HORIZON = Date.parse('2018-11-14T18:04:19Z')
const PERIOD = '{ from: "2017-06-01", to: "2018-12-01" }'

/** A seller from the first contact on, put together from the three files by hand. */
interface Seller {
  readonly contact: number
  /** A lead that was won before its first contact was an MQL by then. */
  readonly mql: number
  readonly origin: string | null
  readonly page: string
  readonly won: number | null
  readonly segment: string | null
  readonly rep: string | null
  readonly orders: readonly { readonly at: number; readonly cents: bigint }[]
}

const instant = (text: string): number =>
  Date.parse(text.length === 10 ? `${text}T00:00:00Z` : `${text.replace(' ', 'T')}Z`)
const month = (at: number): string => new Date(at).toISOString().slice(0, 7)
const orNull = (text: string | undefined): string | null => text || null

function readSellers(path: string): readonly Seller[] {
  const deals = new Map<string, Record<string, string>>()
  for (const row of readRows(path, 'olist_closed_deals_dataset.csv')) deals.set(row['mql_id']!, row)
  const orders = new Map<string, { at: number; cents: bigint }[]>()
  for (const row of readRows(path, 'order_items_won_sellers.csv')) {
    const [whole = '', part = ''] = row['price']!.split('.')
    const order = {
      at: instant(row['shipping_limit_date']!),
      cents: BigInt(whole + part.padEnd(2, '0')),
    }
    const own = orders.get(row['seller_id']!)
    if (own) own.push(order)
    else orders.set(row['seller_id']!, [order])
  }
  return readRows(path, 'olist_marketing_qualified_leads_dataset.csv').map((row) => {
    const deal = deals.get(row['mql_id']!)
    const contact = instant(row['first_contact_date']!)
    const won = deal ? instant(deal['won_date']!) : null
    return {
      contact,
      mql: won === null ? contact : Math.min(contact, won),
      origin: orNull(row['origin']),
      page: row['landing_page_id']!,
      won,
      segment: orNull(deal?.['business_segment']),
      rep: orNull(deal?.['sr_id']),
      orders: (deal && orders.get(deal['seller_id']!)) ?? [],
    }
  })
}

type Key = readonly (string | null)[]
type Cells = Readonly<Record<string, unknown>>

/** Groups and counts by keys of text. */
function tally<T>(items: Iterable<T>, keyOf: (item: T) => Key): Cells {
  const found: Record<string, number> = {}
  for (const item of items) {
    const key = JSON.stringify(keyOf(item))
    found[key] = (found[key] ?? 0) + 1
  }
  return found
}

/** Sums cents by keys, as decimal text. */
function takings(
  sellers: readonly Seller[],
  keyOf: (seller: Seller, at: number) => Key,
): Record<string, string> {
  const found: Record<string, bigint> = {}
  for (const seller of sellers) {
    for (const { at, cents } of seller.orders) {
      const key = JSON.stringify(keyOf(seller, at))
      found[key] = (found[key] ?? 0n) + cents
    }
  }
  return Object.fromEntries(Object.entries(found).map(([key, cents]) => [key, decimal(cents)]))
}

const decimal = (cents: bigint): string =>
  `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`

/** Of a cohort: who became a customer in time, and who still has time at the horizon. */
function conversion(
  sellers: readonly Seller[],
  startOf: (seller: Seller) => number,
  windowDays: number | null,
): Cells {
  let numerator = 0
  let immature = 0
  let matureWon = 0
  for (const seller of sellers) {
    const start = startOf(seller)
    // A win up to seven days before the first contact is late bookkeeping: converted at once.
    const won = seller.won === null ? null : Math.max(seller.won, start)
    const converted = won !== null && (windowDays === null || won <= start + windowDays * DAY)
    const young = windowDays === null ? !converted : start + windowDays * DAY > HORIZON
    if (converted) numerator++
    if (young) immature++
    else if (converted) matureWon++
  }
  const mature = sellers.length - immature
  return {
    value: sellers.length === 0 ? null : numerator / sellers.length,
    numerator,
    denominator: sellers.length,
    immature,
    matureValue: mature === 0 ? null : matureWon / mature,
  }
}

const PARTS = 'VALUE, NUMERATOR, DENOMINATOR, IMMATURE, MATURE_VALUE'

const rateOf = ([
  value,
  numerator,
  denominator,
  immature,
  matureValue,
]: readonly unknown[]): Cells => ({
  value,
  numerator,
  denominator,
  immature,
  matureValue,
})

const withOlist = folder === null ? describe.skip : describe
const name = folder === null ? 'Olist (skipped: no folder olist in LEADLIGHT_SHARED_DATA)' : 'Olist'

withOlist(`${name}, imported and asked over HTTP`, () => {
  let test: TestServer
  let sellers: readonly Seller[]

  beforeAll(async () => {
    if (folder === null) return
    test = await startTestServer(await testDatabase())
    const report = await importExport(test, 'olist', folder)
    expect(report).toMatchObject({ received: 24_412, accepted: 24_412, rejected: 0 })
    sellers = readSellers(folder)
  }, 300_000)
  afterAll(() => test.close())

  async function ask(query: string) {
    const { data, errors } = await test.ask(query, {
      headers: { 'x-leadlight-workspace': 'olist' },
    })
    expect(errors).toBeUndefined()
    return data
  }

  interface Asked {
    readonly rows: readonly unknown[][]
    readonly totals: readonly unknown[]
    readonly notes: readonly { readonly code: string; readonly text: string }[]
    readonly columns: readonly { readonly id: string; readonly currency: string | null }[]
  }

  async function frame(query: string, period = PERIOD): Promise<Asked> {
    const { frame } = await ask(
      `{ frame(query: { period: ${period}, ${query} }) { rows totals notes { code text } columns { id currency } } }`,
    )
    return frame as Asked
  }

  /** A frame of one metric as cells by key; empty ones are left out, since frames are dense. */
  async function cells(query: string, keys: number, period = PERIOD): Promise<Cells> {
    const { rows } = await frame(query, period)
    const filled = rows.filter((row) => row[keys] !== 0 && row[keys] !== '0.00')
    return Object.fromEntries(filled.map((row) => [JSON.stringify(row.slice(0, keys)), row[keys]]))
  }

  it('ends with the latest fact, a win of November 2018', async () => {
    const { viewer } = await ask(
      '{ viewer { workspace { horizon currency attribution freshness { live } } } }',
    )
    expect(viewer.workspace).toEqual({
      horizon: new Date(HORIZON).toISOString(),
      currency: 'BRL',
      attribution: expect.stringContaining('CC BY-NC-SA 4.0'),
      freshness: { live: false },
    })
  })

  it('has the new leads of every month and source, blank and "unknown" apart', async () => {
    const expected = tally(sellers, ({ contact, origin }) => [month(contact), origin])
    const query = 'metrics: [{ id: newLeads }], grain: MONTH, by: ["source"]'
    expect(await cells(query, 2)).toEqual(expected)
    const { rows, totals } = await frame('metrics: [{ id: newLeads }], by: ["source"]')
    expect(totals).toEqual([null, 8_000])
    expect(Object.fromEntries(rows)).toMatchObject({ null: 60, unknown: 1_099 })
  })

  it('has the MQLs of every month and source', async () => {
    const query = 'metrics: [{ id: mqls }], grain: MONTH, by: ["source"]'
    expect(await cells(query, 2)).toEqual(tally(sellers, ({ mql, origin }) => [month(mql), origin]))
    expect((await frame('metrics: [{ id: mqls }]')).totals).toEqual([8_000])
  })

  it('has the MQLs of every landing page', async () => {
    expect(await cells('metrics: [{ id: mqls }], by: ["landingPage"]', 1)).toEqual(
      tally(sellers, ({ page }) => [page]),
    )
  })

  it.each([
    ['ever', null],
    ...[7, 30, 90, 180, 365].map((days) => [`within ${days} days`, days] as const),
  ] as const)('has the conversion of leads and MQLs to customers %s', async (_, days) => {
    const params = `goal: "customer"${days === null ? '' : `, windowDays: ${days}`}`
    const { rows } = await frame(
      `metrics: [{ id: conversionRate, params: { ${params}, from: "mql" } }], parts: [${PARTS}]`,
    )
    expect(rows.map(rateOf)).toEqual([conversion(sellers, ({ mql }) => mql, days)])
    const { kpis } = await ask(
      `{ kpis(period: ${PERIOD}) { conversionRate(${params}) { value numerator denominator immature matureValue } } }`,
    )
    expect(kpis.conversionRate).toEqual(conversion(sellers, ({ contact }) => contact, days))
  })

  it('has the conversion of every cohort month, the last one immature in part', async () => {
    const { rows } = await frame(
      `metrics: [{ id: conversionRate, params: { goal: "customer", from: "mql", windowDays: 180 } }], grain: MONTH, parts: [${PARTS}]`,
      '{ from: "2017-06-01", to: "2018-06-01" }',
    )
    const months = [...new Set(sellers.map(({ mql }) => month(mql)))].sort()
    expect(rows.map(([time, ...parts]) => [time, rateOf(parts)])).toEqual(
      months.map((label) => [
        label,
        conversion(
          sellers.filter(({ mql }) => month(mql) === label),
          ({ mql }) => mql,
          180,
        ),
      ]),
    )
    expect(rows.map((row) => row[4])).toEqual([...months.slice(1).map(() => 0), 506])
  })

  it('has the conversion of every source', async () => {
    const { rows } = await frame(
      `metrics: [{ id: conversionRate, params: { goal: "customer", from: "mql" } }], by: ["source"], parts: [${PARTS}]`,
    )
    const origins = new Set(sellers.map(({ origin }) => origin))
    expect(new Map(rows.map(([source, ...parts]) => [source, rateOf(parts)]))).toEqual(
      new Map(
        [...origins].map((one) => [
          one,
          conversion(
            sellers.filter(({ origin }) => origin === one),
            ({ mql }) => mql,
            null,
          ),
        ]),
      ),
    )
  })

  it('has the days to close of all deals but the one that was won before its first contact', async () => {
    const days = sellers
      .flatMap(({ contact, won }) => (won === null || won < contact ? [] : [(won - contact) / DAY]))
      .sort((a, b) => a - b)
    const percentile = (p: number): number => {
      const rank = (days.length - 1) * p
      const low = Math.floor(rank)
      return days[low]! + (days[Math.ceil(rank)]! - days[low]!) * (rank - low)
    }
    const { totals, notes } = await frame(
      `metrics: [
        { id: leadToCloseDays },
        { id: leadToCloseDays, as: "mean", params: { statistic: MEAN } },
        { id: leadToCloseDays, as: "p75", params: { statistic: P75 } }
      ], parts: [VALUE, N]`,
    )
    const mean = days.reduce((sum, one) => sum + one, 0) / days.length
    expect([totals[1], totals[3], totals[5]]).toEqual([841, 841, 841])
    expect(days).toHaveLength(841)
    expect(totals[0]).toBeCloseTo(percentile(0.5), 9)
    expect(totals[2]).toBeCloseTo(mean, 9)
    expect(totals[4]).toBeCloseTo(percentile(0.75), 9)
    expect(notes.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^1 value is left out/),
    )
  })

  it('has the new customers of every month', async () => {
    const won = sellers.filter((seller) => seller.won !== null)
    expect(await cells('metrics: [{ id: newCustomers }], grain: MONTH', 1)).toEqual(
      tally(won, (seller) => [month(seller.won ?? 0)]),
    )
    expect((await frame('metrics: [{ id: newCustomers }]')).totals).toEqual([842])
  })

  it('moves one deal to another month in the zone of São Paulo', async () => {
    const saoPaulo = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'America/Sao_Paulo',
      year: 'numeric',
      month: '2-digit',
    })
    const there = (at: number): string => saoPaulo.format(at).slice(0, 7)
    const won = sellers.flatMap((seller) => (seller.won === null ? [] : [seller.won]))
    expect(won.filter((at) => there(at) !== month(at))).toEqual([
      Date.parse('2018-06-01T02:32:00Z'),
    ])
    const period = '{ from: "2017-06-01", to: "2018-12-01", zone: "America/Sao_Paulo" }'
    expect(await cells('metrics: [{ id: newCustomers }], grain: MONTH', 1, period)).toEqual(
      tally(won, (at) => [there(at)]),
    )
  })

  it('has the revenue in reais, exact to the centavo, in total, by month and by source', async () => {
    const { totals, columns } = await frame('metrics: [{ id: revenue }]')
    expect(totals).toEqual([takings(sellers, () => [])['[]']])
    expect(columns[0]?.currency).toBe('BRL')
    expect(await cells('metrics: [{ id: revenue }], grain: MONTH', 1)).toEqual(
      takings(sellers, (_, at) => [month(at)]),
    )
    expect(await cells('metrics: [{ id: revenue }], by: ["source"]', 1)).toEqual(
      takings(sellers, ({ origin }) => [origin]),
    )
    const { kpis } = await ask(`{ kpis(period: ${PERIOD}) { revenue { exact n } } }`)
    expect(kpis.revenue).toEqual({ exact: totals[0], n: 5_044 })
  })

  it('has the revenue of every business segment and sales representative', async () => {
    expect(await cells('metrics: [{ id: revenue }], by: ["businessSegment"]', 1)).toEqual(
      takings(sellers, ({ segment }) => [segment]),
    )
    expect(await cells('metrics: [{ id: revenue }], by: ["salesRep"]', 1)).toEqual(
      takings(sellers, ({ rep }) => [rep]),
    )
  })

  it('has no cost, which is not a cost of zero', async () => {
    const { kpis } = await ask(
      `{ kpis(period: ${PERIOD}) { cost { value exact formatted reason { code text } } costPerMql { value reason { code } } } }`,
    )
    expect(kpis.cost).toEqual({
      value: null,
      exact: null,
      formatted: '–',
      reason: { code: 'NO_DATA', text: expect.stringContaining('holds no cost') },
    })
    expect(kpis.costPerMql).toEqual({ value: null, reason: { code: 'NO_DATA' } })
  })

  it('takes nothing of a second import', async () => {
    if (folder === null) return
    expect(await importExport(test, 'olist', folder)).toMatchObject({
      received: 24_412,
      accepted: 0,
      duplicate: 24_412,
      rejected: 0,
    })
    expect((await frame('metrics: [{ id: mqls }, { id: newCustomers }]')).totals).toEqual([
      8_000, 842,
    ])
  }, 300_000)
})
