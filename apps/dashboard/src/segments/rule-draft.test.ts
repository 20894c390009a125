import { describe, expect, it } from '@jest/globals'
import type { SegmentRule } from '@leadlight/metrics'
import { draftOf, ruleOf } from './rule-draft.js'

const us: SegmentRule = { dimension: 'country', in: ['US'] }
const paid: SegmentRule = { dimension: 'source', notIn: ['ads', 'fairs'] }

const RULES: readonly SegmentRule[] = [
  us,
  paid,
  { dimension: 'title', contains: 'head' },
  { dimension: 'country', isBlank: true },
  { dimension: 'country', isBlank: false },
  { dimension: 'country', between: ['A', 'C'] },
  { dimension: 'country', in: [] },
  { dimension: 'country', in: ['US'], notIn: ['DE'] },
  { score: { atLeast: 10 } },
  { score: { atLeast: 10, atMost: 50.5 } },
  { segment: 'big' },
  { did: { deed: 'formSubmitted', atLeast: 2, lastDays: 30, asset: ['a'], campaign: ['b'] } },
  { did: { deed: 'formSubmitted', atMost: 0 } },
  { did: { deed: 'formSubmitted', atMost: 3, since: '2025-01-01' } },
  { did: { deed: 'formSubmitted', exactly: 1 } },
  { did: { deed: 'formSubmitted', atLeast: 1, atMost: 3 } },
  { did: { deed: 'formSubmitted', atLeast: 250_000 } },
  { and: [us, paid] },
  { or: [us, { and: [paid, { segment: 'big' }] }] },
  { or: [] },
  { not: us },
  { not: { or: [us, paid] } },
  { not: { or: [] } },
  { not: { and: [us, paid] } },
  { not: { or: [us, paid], score: { atLeast: 10 } } },
  { or: [us, paid], segment: 'big' },
]

describe('ruleOf', () => {
  it.each(RULES.map((rule) => [JSON.stringify(rule), rule] as const))(
    'gives back %s as it was',
    (_, rule) => expect(ruleOf(draftOf(rule))).toEqual(rule),
  )

  it('says nothing for no condition', () => {
    expect(ruleOf(draftOf({}))).toBeNull()
  })
})
