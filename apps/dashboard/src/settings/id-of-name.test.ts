import { describe, expect, it } from '@jest/globals'
import { idOfName } from './id-of-name.js'

describe('an id made of a name', () => {
  it('is one that questions can name, and free', () => {
    expect(idOfName('Our model', 'model', new Set())).toBe('ourModel')
    expect(idOfName('Our model', 'model', new Set(['ourModel', 'ourModel2']))).toBe('ourModel3')
    expect(idOfName('70/30', 'model', new Set())).toBe('model7030')
    expect(idOfName('우리 모델', 'stage', new Set())).toBe('stage')
  })
})
