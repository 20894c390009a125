import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Database } from '@leadlight/database'
import { testDatabase } from '@leadlight/testing'

import { startTestServer } from '../../testing/test-server.js'
import type { TestServer } from '../../testing/test-server.js'

describe('kpis', () => {
  let test: TestServer
  let transactions = 0

  /** The database itself; it only counts how often somebody passes its door. */
  const counting = (database: Database): Database => ({
    ...database,
    withContext(context, work, options) {
      transactions++
      return database.withContext(context, work, options)
    },
  })

  beforeAll(async () => {
    test = await startTestServer(await testDatabase(), { through: counting })
  })
  afterAll(() => test.close())

  const period = 'period: { from: "2025-01-01", to: "2025-07-01" }'

  it('tells a value with its parts, its text and its money', async () => {
    const { data, errors } = await test.ask(`{ kpis(${period}) {
      newLeads { value exact formatted unit currency n reason { code } provisional }
      mqls { value } newCustomers { value }
      cost { value exact formatted(locale: "ro") currency }
      costPerMql { value exact formatted }
      conversionRate(goal: "mql", windowDays: 30) { value numerator denominator immature matureValue formatted }
    } }`)
    expect(errors).toBeUndefined()
    expect(data.kpis).toEqual({
      newLeads: {
        value: 8,
        exact: '8',
        formatted: '8',
        unit: 'COUNT',
        currency: null,
        n: 8,
        reason: null,
        provisional: true,
      },
      mqls: { value: 3 },
      newCustomers: { value: 1 },
      cost: { value: 300, exact: '300.00', formatted: '300,00\u00a0EUR', currency: 'EUR' },
      costPerMql: { value: 100, exact: '100', formatted: '€100.00' },
      conversionRate: {
        value: 0.375,
        numerator: 3,
        denominator: 8,
        immature: 1,
        matureValue: 3 / 7,
        formatted: '37.5%',
      },
    })
  })

  it('tells why there is no value, and never says zero for it', async () => {
    const { data } = await test.ask(`{ kpis(${period}) {
      emailOpenRate { value formatted reason { code text } }
      leadToCloseDays { value reason { code } }
    } }`)
    expect(data.kpis.emailOpenRate).toEqual({
      value: null,
      formatted: '–',
      reason: { code: 'NO_DATA', text: expect.stringContaining('no send') },
    })
    expect(data.kpis.leadToCloseDays).toEqual({ value: null, reason: { code: 'NO_DATA' } })
  })

  it('sets a value against another period, and says whether the change is welcome', async () => {
    const { data } =
      await test.ask(`{ kpis(period: { from: "2025-03-01", to: "2025-04-01" }, compareTo: PREVIOUS_PERIOD) {
      newLeads { comparison { period { from to } value change relativeChange better formatted } }
      series: newLeads { series(grain: WEEK) { bucket value previousBucket previous partial } }
      costPerLead { value comparison { value better } }
    } }`)
    expect(data.kpis.newLeads.comparison).toEqual({
      period: { from: '2025-02-01', to: '2025-03-01' },
      value: 2,
      change: 2,
      relativeChange: 1,
      better: true,
      formatted: '2',
    })
    expect(data.kpis.series.series[0]).toEqual({
      bucket: '2025-W09',
      value: 3,
      previousBucket: '2025-W05',
      previous: 0,
      partial: true,
    })
    // In February nothing was booked, which is no cost of 0 to set this against.
    expect(data.kpis.costPerLead).toEqual({ value: 75, comparison: { value: null, better: null } })
  })

  it('has no comparison unless one is asked for', async () => {
    const { data } = await test.ask(`{ kpis(${period}) { newLeads { comparison { value } } } }`)
    expect(data.kpis.newLeads.comparison).toBeNull()
  })

  it('gives a series without gaps, by the labels of the workspace’s zone', async () => {
    const { data } = await test.ask(
      `{ kpis(${period}) { newLeads { series(grain: MONTH) { bucket start value partial } } } }`,
    )
    const { series } = data.kpis.newLeads
    expect(
      series.map(({ bucket, value }: { bucket: string; value: number }) => [bucket, value]),
    ).toEqual([
      ['2025-01', 1],
      ['2025-02', 2],
      ['2025-03', 4],
      ['2025-04', 0],
      ['2025-05', 0],
      ['2025-06', 1],
    ])
    expect(series[0].start).toBe('2024-12-31T22:00:00.000Z')
  })

  it('gives the largest groups with their names, the rest as Other, and each one’s series', async () => {
    const { data } = await test.ask(`{ kpis(${period}) { newLeads {
      by(dimension: "source", first: 1, grain: QUARTER) { value label other kpi { value formatted } series { bucket value } }
      campaigns: by(dimension: "campaign") { value label other kpi { value } }
    } } }`)
    expect(data.kpis.newLeads.by).toEqual([
      {
        value: 'search',
        label: 'Search',
        other: false,
        kpi: { value: 4, formatted: '4' },
        series: [
          { bucket: '2025-Q1', value: 4 },
          { bucket: '2025-Q2', value: 0 },
        ],
      },
      {
        value: null,
        label: 'Other',
        other: true,
        kpi: { value: 4, formatted: '4' },
        series: [
          { bucket: '2025-Q1', value: 3 },
          { bucket: '2025-Q2', value: 1 },
        ],
      },
    ])
    expect(data.kpis.newLeads.campaigns).toEqual([
      { value: null, label: '(blank)', other: false, kpi: { value: 5 } },
      { value: 'spring', label: 'Spring fair', other: false, kpi: { value: 3 } },
    ])
  })

  it('counts within a filter, a segment, or both', async () => {
    const saved = await test.ask(
      'mutation { saveSegment(name: "Search", rule: { dimension: "source", is: "search" }) { ... on Segment { id } } }',
    )
    const { id } = saved.data.saveSegment
    const { data } = await test.ask(
      `query ($id: ID!) {
        segment: kpis(${period}, segment: $id) { newLeads { value } }
        filter: kpis(${period}, where: { not: { dimension: "source", is: "search" } }) { newLeads { value } }
        both: kpis(${period}, segment: $id, where: { dimension: "country", is: "DE" }) { newLeads { value } }
      }`,
      { variables: { id } },
    )
    expect(data).toEqual({
      segment: { newLeads: { value: 4 } },
      filter: { newLeads: { value: 3 } },
      both: { newLeads: { value: 2 } },
    })
  })

  it('leaves a tile that cannot bear the filter empty, with a caveat, and answers the others', async () => {
    const { data, errors } =
      await test.ask(`{ kpis(${period}, where: { dimension: "country", is: "DE" }) {
      newLeads { value }
      cost { value formatted numerator reason { code } caveats { code metric } series(grain: MONTH) { value } period { from } freshness { live } }
    } }`)
    expect(errors).toBeUndefined()
    expect(data.kpis.newLeads.value).toBe(2)
    expect(data.kpis.cost).toEqual({
      value: null,
      formatted: '–',
      numerator: null,
      reason: { code: 'FILTER_NOT_APPLICABLE' },
      caveats: [{ code: 'FILTER_NOT_APPLICABLE', metric: 'cost' }],
      series: [],
      period: { from: '2025-01-01' },
      freshness: { live: false },
    })
  })

  it('plans every field, alias and root of an operation together, in one transaction', async () => {
    transactions = 0
    const { data, errors } = await test.ask(`{
      a: kpis(${period}) {
        newLeads { value n formatted series(grain: MONTH) { value } by(dimension: "source") { label kpi { value } } explain { statements { sql } } }
        again: newLeads { value }
        mqls { value } newCustomers { value } revenue { value } cost { value }
        full: cost(basis: FULLY_LOADED) { value }
      }
      b: kpis(period: { preset: LAST_3_MONTHS }, compareTo: PREVIOUS_YEAR) { newLeads { value comparison { value } } mqls { value } }
      frame(query: { metrics: [{ id: newLeads }], period: { preset: LAST_3_MONTHS } }) { rows explain { statements { sql } } }
    }`)
    expect(errors).toBeUndefined()
    expect(transactions).toBe(1)
    expect(data.a.newLeads.value).toBe(8)
  })

  it('asks the database once for what two fields share', async () => {
    const { data } = await test.ask(`{
      a: kpis(${period}) { newLeads { explain { statements { sql } } } newLeadsGross { explain { statements { sql } } } }
    }`)
    expect(data.a.newLeads.explain.statements).toEqual(data.a.newLeadsGross.explain.statements)
  })

  it('explains a number in words and in the SQL that was sent', async () => {
    const { data } = await test.ask(`{ kpis(${period}) { newLeads { explain {
      formula definition population source refused { reason } milliseconds rowsRead statementCount
      numbers { metric sum numerator denominator n immature caveats } freshness { horizon live }
      statements { title sql readable values milliseconds rows }
    } } conversionRate(goal: "mql") { explain { refused { source reason } numbers { sum numerator denominator n immature caveats } } }
      costPerLead { explain { numbers { sum } } } leadToCloseDays { explain { numbers { sum } } } } }`)
    const { explain } = data.kpis.newLeads
    expect(explain).toMatchObject({
      formula: expect.stringContaining('people created in the period'),
      source: 'lead_day, lead_fact',
      refused: [],
      rowsRead: 7,
      statementCount: 1,
      freshness: { horizon: '2025-06-30T10:00:00.000Z', live: false },
    })
    expect(explain.numbers[0]).toMatchObject({ metric: 'newLeads', sum: '8', n: 8 })
    expect(explain.statements[0]).toMatchObject({
      rows: 1,
      sql: expect.stringContaining('lead_day'),
      readable: expect.stringContaining("'2025-01-01'::date"),
    })
    const { conversionRate, costPerLead, leadToCloseDays } = data.kpis
    expect(conversionRate.explain.refused).toEqual([
      {
        source: 'milestone_day',
        reason: 'It knows no single lead that could be followed to a goal.',
      },
    ])
    expect(conversionRate.explain.numbers[0]).toMatchObject({
      sum: '3 ÷ 8 = 37.5%',
      numerator: 3,
      denominator: 8,
      caveats: expect.arrayContaining(['5 of 8 still have time to convert, so the rate may rise.']),
    })
    expect(costPerLead.explain.numbers[0].sum).toBe('€300.00 ÷ 8 = €37.50')
    expect(leadToCloseDays.explain.numbers[0].sum).toBe('median of 0 values = –')
    expect(explain.milliseconds).toBeGreaterThan(0)
  })

  it('nulls a breakdown by what the metric does not bear, and nothing beside it', async () => {
    const { data, errors } = await test.ask(`{ kpis(${period}) {
      newLeads { value by(dimension: "costKind") { label } }
      cost { value by(dimension: "costKind") { label } }
    } }`)
    expect(errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
      [['kpis', 'newLeads', 'by'], 'DIMENSION_NOT_APPLICABLE'],
    ])
    expect(data.kpis.newLeads).toEqual({ value: 8, by: null })
    expect(data.kpis.cost.by).not.toHaveLength(0)
  })

  it('uses the twelve whole months before the horizon where no period is named', async () => {
    const { data } = await test.ask(
      '{ kpis { newLeads { value period { from to zone } } } viewer { workspace { horizon today defaultPeriod { from to } } } }',
    )
    expect(data).toEqual({
      kpis: {
        newLeads: {
          value: 7,
          period: { from: '2024-06-01', to: '2025-06-01', zone: 'Europe/Bucharest' },
        },
      },
      viewer: {
        workspace: {
          horizon: '2025-06-30T10:00:00.000Z',
          today: '2025-06-30',
          defaultPeriod: { from: '2024-06-01', to: '2025-06-01' },
        },
      },
    })
  })
})
