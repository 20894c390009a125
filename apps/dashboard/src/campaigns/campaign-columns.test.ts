import { describe, expect, it } from '@jest/globals'
import { campaignsQuery, nextSort, readSort } from './campaign-columns.js'

describe('readSort', () => {
  it('reads the column and its direction', () => {
    expect(readSort('cost')).toEqual({ metric: 'cost', isAscending: false })
    expect(readSort('-costPerMql')).toEqual({ metric: 'costPerMql', isAscending: true })
  })

  it('puts most leads first where the address says nothing it knows', () => {
    expect(readSort('')).toEqual({ metric: 'newLeads', isAscending: false })
    expect(readSort('beauty')).toEqual({ metric: 'newLeads', isAscending: false })
  })
})

describe('nextSort', () => {
  it('starts with the largest and turns round on the second click', () => {
    expect(nextSort(readSort('cost'), 'mqls')).toBe('mqls')
    expect(nextSort(readSort('mqls'), 'mqls')).toBe('-mqls')
    expect(nextSort(readSort('-mqls'), 'mqls')).toBe('mqls')
  })
})

describe('campaignsQuery', () => {
  it('leaves the order to the server', () => {
    const question = { period: { preset: 'LAST_YEAR' }, segment: null, segmentAt: null } as const
    const query = campaignsQuery(question, readSort('-cost'))
    expect(query).toMatchObject({
      by: ['campaign'],
      orderBy: [{ column: 'cost', descending: false }],
    })
  })
})
