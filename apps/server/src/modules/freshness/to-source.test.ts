import { describe, expect, it } from '@jest/globals'

import { toSource } from './to-source.js'

const horizon = '2025-06-30T12:00:00.000000Z'
const reach = (live: boolean, latestEffectiveAt: string | null, lastRecordedAt: string | null) => ({
  name: 'crm',
  live,
  latestEffectiveAt,
  lastRecordedAt,
})

describe('toSource', () => {
  it('calls a source that still sends late after a day of silence, however old its facts', () => {
    const old = '2025-01-01T00:00:00.000000Z'
    expect(toSource(reach(true, old, '2025-06-29T13:00:00.000000Z'), horizon).late).toBe(false)
    expect(toSource(reach(true, horizon, '2025-06-29T11:00:00.000000Z'), horizon).late).toBe(true)
  })

  it('calls another one late where its facts end a week before those of all', () => {
    const today = '2025-06-30T12:00:00.000000Z'
    expect(toSource(reach(false, '2025-06-24T00:00:00.000000Z', today), horizon).late).toBe(false)
    expect(toSource(reach(false, '2025-06-20T00:00:00.000000Z', today), horizon).late).toBe(true)
  })

  it('calls nothing late that has told nothing yet', () => {
    expect(toSource(reach(false, null, null), horizon).late).toBe(false)
    expect(toSource(reach(true, null, null), null).late).toBe(false)
  })
})
