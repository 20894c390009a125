import { describe, expect, it } from '@jest/globals'
import { newEngagement, newFit, scoringDraft, scoringRulesOf } from './scoring-draft.js'

const RULES = {
  fit: [
    { name: 'German', points: 10, when: { dimension: 'country', in: ['DE'] } },
    {
      name: 'Two things',
      points: -5,
      when: {
        and: [
          { dimension: 'country', in: ['FR'] },
          { dimension: 'source', in: ['fair'] },
        ],
      },
    },
  ],
  engagement: [
    {
      name: 'Forms',
      points: 20,
      activities: ['formSubmitted' as const],
      cap: 60,
      decay: { percent: 25, everyDays: 30 },
      when: { dimension: 'campaign', in: ['spring'] },
    },
  ],
  minimum: 0,
  maximum: null,
}

describe('a draft of scoring rules', () => {
  it('says what it was made of, with conditions that it has no form for', () => {
    const { rules, gaps } = scoringRulesOf(scoringDraft(RULES))
    expect(gaps).toEqual([])
    expect(rules).toEqual(RULES)
  })

  it('is not tried while a rule says too little, and tells which', () => {
    const fit = newFit()
    const engagement = { ...newEngagement(), name: 'Calls', percent: '10' }
    const draft = { fit: [fit], engagement: [engagement], minimum: 'low', maximum: '' }
    expect(scoringRulesOf(draft)).toEqual({
      rules: null,
      gaps: [fit.key, engagement.key, 'minimum'],
    })
  })

  it('needs a rule, and points other than none', () => {
    const empty = { fit: [], engagement: [], minimum: '', maximum: '' }
    expect(scoringRulesOf(empty).gaps).toEqual(['rules'])
    const [rule] = scoringDraft(RULES).engagement
    const idle = { ...empty, engagement: rule ? [{ ...rule, points: '0' }] : [] }
    expect(scoringRulesOf(idle).gaps).toEqual([rule?.key])
  })
})
