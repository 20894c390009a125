import { describe, expect, it } from '@jest/globals'
import { mostRestated } from './restated.js'
import type { OverviewKpi } from './overview-kpis.js'

const kpi = (name: string) =>
  ({ metric: { id: 'revenue', name, about: '', direction: 'UP' } }) as const as OverviewKpi
const restatement = (month: string, relativeDifference: number | null) => ({
  month,
  old: '100',
  new: '90',
  relativeDifference,
  unit: 'COUNT' as const,
  currency: null,
})

describe('mostRestated', () => {
  it('puts the largest differences first, of all metrics together', () => {
    const found = mostRestated(
      [
        {
          kpi: kpi('Revenue'),
          restatements: [restatement('2025-01-01', -0.1), restatement('2025-02-01', 0.01)],
        },
        { kpi: kpi('MQLs'), restatements: [restatement('2025-03-01', 0.05)] },
        { kpi: kpi('New leads'), restatements: [restatement('2025-04-01', null)] },
      ],
      3,
    )
    expect(found.map(({ metric, month }) => [metric.name, month])).toEqual([
      ['New leads', '2025-04-01'],
      ['Revenue', '2025-01-01'],
      ['MQLs', '2025-03-01'],
    ])
  })
})
