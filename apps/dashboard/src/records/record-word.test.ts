import { describe, expect, it } from '@jest/globals'
import { useText } from '../i18n/useText.js'
import { recordWord } from './record-word.js'

describe('recordWord', () => {
  const { t } = useText()
  const word = (column: string, value: unknown) => recordWord(column, value, t)

  it('names every line of the bridge and every side of a change', () => {
    expect(word('movement', 'END')).toBe('At the end')
    expect(word('movement', 'CHURN')).toBe('Churn')
    expect(word('movement', 'kept')).toBe('Kept')
    expect(word('kind', 'buyer')).toBe('A buyer')
  })

  it('leaves what people have named themselves as it is', () => {
    expect(word('campaign', 'END')).toBeUndefined()
    expect(word('movement', 'toString')).toBeUndefined()
    expect(word('movement', null)).toBeUndefined()
  })
})
