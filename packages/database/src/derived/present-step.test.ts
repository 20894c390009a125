import { describe, expect, it } from '@jest/globals'

import { presentStep } from './release-due.js'

const at = (text: string): Date => new Date(`2025-07-15T12:00:${text}Z`)

describe('the instant that counts as now', () => {
  it.each([
    ['moves in steps of ten seconds', '07.123', null, '00'],
    ['moves on with the next step', '10.000', null, '10'],
    ['is that of the latest fact where one lies within the step', '07.123', '05.500', '05.500'],
    ['is exact where a fact happens just now', '07.123', '07.123', '07.123'],
    ['is exact where something is told of the time ahead', '07.123', '59', '07.123'],
    ['is the step where the latest fact lies before it', '27.123', '05', '20'],
  ])('%s', (_case, now, latest, present) => {
    expect(presentStep(at(now), latest === null ? null : at(latest).getTime())).toEqual(at(present))
  })

  it('is never before a fact, to the microsecond', () => {
    const fact = at('05.500').getTime() + 0.001
    expect(presentStep(at('07'), fact).getTime()).toBeGreaterThanOrEqual(fact)
    expect(presentStep(at('05.500'), fact)).toEqual(at('05.500'))
  })
})
