import { describe, expect, it } from '@jest/globals'
import { scoringProblems } from './scoring-rules.js'
import type { EngagementRule, ScoringRules } from './scoring-rules.js'

const click: EngagementRule = {
  name: 'Clicks',
  activities: ['emailClicked'],
  points: 5,
  cap: 20,
  decay: { percent: 50, everyDays: 30 },
}
const rules: ScoringRules = {
  fit: [{ name: 'German', when: { dimension: 'country', is: 'DE' }, points: 10 }],
  engagement: [click],
  minimum: 0,
  maximum: 100,
}

const pathsOf = (change: Partial<ScoringRules>) =>
  scoringProblems({ ...rules, ...change }).map(({ path }) => path.join('.'))

describe('scoring rules', () => {
  it('are sound as shipped', () => {
    expect(scoringProblems(rules)).toEqual([])
    expect(pathsOf({ minimum: null, maximum: null, fit: [] })).toEqual([])
  })

  it.each<[string, Partial<ScoringRules>]>([
    ['', { fit: [], engagement: [] }],
    ['fit.0.points', { fit: [{ ...rules.fit[0]!, points: 0 }] }],
    ['engagement.0.points', { engagement: [{ ...click, points: 0.0001 }] }],
    ['engagement.0.name', { engagement: [{ ...click, name: ' ' }] }],
    ['engagement.0.name', { engagement: [{ ...click, name: 'German' }] }],
    ['engagement.0.activities', { engagement: [{ ...click, activities: [] }] }],
    [
      'engagement.0.when',
      {
        engagement: [{ ...click, activities: ['optedOut'], when: { dimension: 'asset', is: 'x' } }],
      },
    ],
    ['engagement.0.cap', { engagement: [{ ...click, cap: -5 }] }],
    ['engagement.0.decay', { engagement: [{ ...click, decay: { percent: 0, everyDays: 30 } }] }],
    ['engagement.0.decay', { engagement: [{ ...click, decay: { percent: 10, everyDays: 0.5 } }] }],
    ['maximum', { minimum: 10, maximum: 10 }],
    ['maximum', { maximum: Infinity }],
  ])('are refused at `%s`', (path, change) => {
    expect(pathsOf(change)).toEqual([path])
  })
})
