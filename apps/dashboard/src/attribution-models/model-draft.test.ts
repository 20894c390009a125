import { describe, expect, it } from '@jest/globals'
import { modelDraft, ownModelOf, trialOf, weightsSum } from './model-draft.js'

const OURS = {
  id: 'ours',
  name: 'Ours',
  weights: [
    { role: 'first', share: 0.333333 },
    { role: 'rest', share: 0.666667 },
  ],
  halfLifeDays: null,
  lookbackDays: 90,
}

describe('a model of one’s own', () => {
  it('is the same after it was written on', () => {
    expect(ownModelOf(modelDraft(OURS), 'ours')).toEqual({
      model: {
        id: 'ours',
        name: 'Ours',
        weights: { first: 0.333333, rest: 0.666667 },
        lookbackDays: 90,
      },
      gaps: [],
    })
    const slow = { ...OURS, weights: null, halfLifeDays: 30, lookbackDays: null }
    expect(ownModelOf(modelDraft(slow), 'ours').model).toEqual({
      id: 'ours',
      name: 'Ours',
      halfLifeDays: 30,
    })
  })

  it('is not finished until its weights come to all of the credit', () => {
    const draft = { ...modelDraft(null), name: 'New' }
    expect(weightsSum(draft)).toBe(100)
    expect(ownModelOf(draft, 'new').gaps).toEqual([])
    const more = { ...draft, weights: { ...draft.weights, opening: '10' } }
    expect(weightsSum(more)).toBe(110)
    expect(ownModelOf(more, 'new').gaps).toEqual(['weights'])
    const odd = { ...draft, weights: { ...draft.weights, first: 'much' } }
    expect(weightsSum(odd)).toBeNull()
    expect(ownModelOf(odd, 'new').gaps).toEqual(['weights'])
  })

  it('needs a name and whole days', () => {
    const draft = {
      ...modelDraft(null),
      kind: 'decay' as const,
      halfLifeDays: '',
      lookbackDays: '0',
    }
    expect(ownModelOf(draft, 'new').gaps).toEqual(['name', 'halfLifeDays', 'lookbackDays'])
  })

  it('is tried by its weights, or as a decay of its half-life', () => {
    expect(trialOf({ id: 'a', name: 'A', weights: { first: 1 } }, 'draft')).toEqual({
      as: 'draft',
      weights: { first: 1 },
      lookbackDays: null,
    })
    expect(trialOf({ id: 'a', name: 'A', halfLifeDays: 3, lookbackDays: 9 }, 'draft')).toEqual({
      as: 'draft',
      model: 'timeDecay',
      halfLifeDays: 3,
      lookbackDays: 9,
    })
  })
})
