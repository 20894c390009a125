import { describe, expect, it } from '@jest/globals'
import { attributionInput, modelIds, toggleModel, USUAL } from './attribution-choice.js'

const QUESTION = {
  period: { from: '2025-01-01', to: '2026-01-01' },
  segment: null,
  segmentAt: null,
}

describe('the models of an address', () => {
  it('are told once, and no more of them than there are colours', () => {
    expect(modelIds('a,b,a,,c')).toEqual(['a', 'b', 'c'])
    expect(modelIds('a,b,c,d,e,f,g')).toHaveLength(6)
  })

  it('come and go, but one remains', () => {
    expect(toggleModel('a,b', 'a')).toBe('b')
    expect(toggleModel('a,b', 'c')).toBe('a,b,c')
    expect(toggleModel('a', 'a')).toBe('a')
  })
})

describe('a choice', () => {
  it('looks back with every model but the first touch and those that learn', () => {
    const choice = { ...USUAL, models: 'linear,firstTouch,markov', lookback: '90' }
    const { models } = attributionInput(choice, QUESTION, new Set(['markov']))
    expect(models).toEqual([
      { model: 'linear', lookbackDays: 90 },
      { model: 'firstTouch' },
      { model: 'markov' },
    ])
  })

  it('has a chain alone learn from ways that led to nothing', () => {
    const choice = { ...USUAL, models: 'linear,markov,shapley', paths: 'all' }
    const { models } = attributionInput(choice, QUESTION, new Set(['markov', 'shapley']))
    expect(models).toEqual([
      { model: 'linear' },
      { model: 'markov', nonConverting: true },
      { model: 'shapley' },
    ])
  })

  it('says what a touch is', () => {
    const { touches } = attributionInput(
      { ...USUAL, pause: '60', unit: 'DAY' },
      QUESTION,
      new Set(),
    )
    expect(touches).toEqual({ dedupeMinutes: 60, unit: 'DAY', scope: 'PERSON' })
  })
})
