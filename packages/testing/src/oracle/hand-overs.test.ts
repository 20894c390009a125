import { describe, expect, it } from '@jest/globals'
import type { ActivityType, LedgerRecord } from '@leadlight/database'
import type { MetricQuery } from '@leadlight/metrics'
import { makeWorld } from '../worlds/make-world.js'
import { evaluate } from './evaluate.js'

const period = { from: '2026-01-01', to: '2026-02-01' }
const lead = (id: string): LedgerRecord => ({ kind: 'lead', id, createdAt: '2026-01-01' })

let made = 0
const act = (type: ActivityType, of: string, at: string, detail?: string): LedgerRecord => ({
  kind: 'activity',
  id: `a${++made}`,
  type,
  lead: of,
  at,
  ...(detail === undefined ? {} : { detail }),
})

function ask(
  records: readonly LedgerRecord[],
  id: string,
  query: Partial<MetricQuery> = {},
  live = true,
) {
  const world = makeWorld(records, { now: '2026-06-01T00:00:00Z', live })
  return evaluate(world, { metrics: [{ id }], period, ...query })
}

/** A: accepted; B: accepted and rejected; C: rejected; D: nothing. All on Friday, 2 January. */
const FOUR: readonly LedgerRecord[] = [
  ...['a', 'b', 'c', 'd'].flatMap((id) => [
    lead(id),
    act('handedOver', id, '2026-01-02T16:00:00Z'),
  ]),
  act('accepted', 'a', '2026-01-20T10:00:00Z'),
  act('accepted', 'b', '2026-01-02T16:30:00Z'),
  act('rejected', 'b', '2026-01-02T17:30:00Z', 'notReady'),
  act('rejected', 'c', '2026-01-05T09:00:00Z', 'badFit'),
]

describe('hand-overs', () => {
  it('are accepted and rejected as worked out by hand', () => {
    const value = (id: string) => ask(FOUR, id).totals[id]
    expect(value('handOvers')?.value).toBe(4)
    expect(value('mqlsAccepted')?.value).toBe(2)
    expect(value('acceptanceRate')).toMatchObject({ numerator: 2, denominator: 4, immature: 0 })
    expect(value('rejectionRate')).toMatchObject({ numerator: 2, denominator: 4, immature: 0 })
  })

  it('tell why they were rejected', () => {
    const { cells } = ask(FOUR, 'handOvers', { by: ['reason'] })
    expect(cells.map(({ dims, metrics }) => [...dims, metrics['handOvers']?.value])).toEqual([
      ['badFit', 1],
      ['notReady', 1],
      [null, 2],
    ])
  })

  it('are left out of rates until their limit is past', () => {
    // The last fact, and so the horizon, is on Monday before 16:00, when the limit ends.
    const early = FOUR.filter((record) => !('at' in record) || record.at < '2026-01-06')
    expect(ask(early, 'acceptanceRate', {}, false).totals['acceptanceRate']).toMatchObject({
      value: null,
      n: 0,
      immature: 4,
    })
  })

  it('belong to a person again and again, each with its own answers', () => {
    const twice = [
      lead('a'),
      act('handedOver', 'a', '2026-01-05T10:00:00Z'),
      act('handedOver', 'a', '2026-01-07T10:00:00Z'),
      act('accepted', 'a', '2026-01-07T11:00:00Z'),
    ]
    expect(ask(twice, 'acceptanceRate').totals['acceptanceRate']).toMatchObject({
      numerator: 1,
      denominator: 2,
    })
  })

  it('are followed up in business hours', () => {
    const called = (at: string) => [
      lead('a'),
      act('handedOver', 'a', '2026-01-02T16:00:00Z'),
      act('callOutbound', 'a', at),
    ]
    const onMonday = called('2026-01-05T15:00:00Z')
    expect(ask(onMonday, 'slaFollowUpRate').totals['slaFollowUpRate']?.value).toBe(1)
    expect(ask(onMonday, 'timeToFollowUp').totals['timeToFollowUp']?.value).toBe(7)
    const atTheLimit = called('2026-01-05T16:00:00Z')
    expect(ask(atTheLimit, 'slaFollowUpRate').totals['slaFollowUpRate']?.value).toBe(0)
    expect(ask(atTheLimit, 'timeToFollowUp').totals['timeToFollowUp']?.value).toBe(8)
  })

  it('are recycled within 180 days and before the next one', () => {
    const recycled = (of: string, at: string): LedgerRecord => ({
      kind: 'stage',
      id: `s${++made}`,
      lead: of,
      at,
      stage: 'recycled',
    })
    const records = [
      ...['a', 'b', 'c'].flatMap((id) => [lead(id), act('handedOver', id, '2026-01-02T10:00:00Z')]),
      act('handedOver', 'c', '2026-01-09T10:00:00Z'),
      recycled('a', '2026-03-01'),
      recycled('c', '2026-01-20'),
    ]
    // Nobody's 180 days are over on 1 June.
    expect(ask(records, 'recycleRate').totals['recycleRate']).toMatchObject({
      numerator: 2,
      denominator: 4,
      immature: 4,
      matureValue: null,
    })
  })
})
