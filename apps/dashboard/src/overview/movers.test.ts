import { describe, expect, it } from '@jest/globals'
import { biggestMovers, type Driver } from './movers.js'
import type { OverviewKpi } from './overview-kpis.js'

const days = { from: '2018-01-01', to: '2018-02-01' }

const kpi = (name: string, value: number, previous: number): OverviewKpi => ({
  metric: { id: 'newLeads', name, about: '', direction: 'UP' },
  period: days,
  value,
  unit: 'COUNT',
  currency: null,
  immature: null,
  matureValue: null,
  provisional: false,
  reason: null,
  caveats: [],
  comparison: {
    period: days,
    value: previous,
    change: value - previous,
    relativeChange: (value - previous) / previous,
    equalMaturity: true,
  },
})

const slice = (label: string, value: number, previous: number, other = false): Driver => ({
  value: label,
  label,
  other,
  kpi: { value, previous, change: value - previous, relativeChange: null },
})

describe('biggestMovers', () => {
  it('puts the largest relative change first, up or down', () => {
    const movers = biggestMovers(
      [{ kpi: kpi('a', 110, 100) }, { kpi: kpi('b', 60, 100) }, { kpi: kpi('c', 130, 100) }],
      2,
    )
    expect(movers.map((mover) => mover.kpi.metric.name)).toEqual(['b', 'c'])
  })

  it('leaves out what hardly moved', () => {
    expect(biggestMovers([{ kpi: kpi('a', 101, 100) }], 5)).toEqual([])
  })

  it('leaves out what has not had the same time to mature', () => {
    const uneven = kpi('a', 50, 100)
    const { comparison } = uneven
    const candidate = {
      ...uneven,
      comparison: comparison && { ...comparison, equalMaturity: false },
    }
    expect(biggestMovers([{ kpi: candidate }], 5)).toEqual([])
  })

  it('names the group that went furthest the same way, and never the rest', () => {
    const slices = [
      slice('Paid search', 40, 30),
      slice('Social', 10, 35),
      slice('Organic search', 60, 45),
      slice('Other', 90, 40, true),
    ]
    const [mover] = biggestMovers([{ kpi: kpi('a', 200, 150), slices }], 5)
    expect(mover?.driver?.label).toBe('Organic search')
  })

  it('names no group where none went the same way', () => {
    const [mover] = biggestMovers([{ kpi: kpi('a', 200, 150), slices: [slice('x', 1, 2)] }], 5)
    expect(mover?.driver).toBeNull()
  })
})
