import { expect, it } from '@jest/globals'
import { useText } from '../i18n/useText.js'
import { ruleLines } from './rule-words.js'

it('tells everything that must not hold, also beside an or', () => {
  const same = (word: string): string => word
  const names = {
    dimension: same,
    value: (_: string, value: string) => value,
    deed: same,
    segment: same,
  }
  const not = { or: [{ segment: 'a' }, { segment: 'b' }], score: { atLeast: 10 } }
  const lines = ruleLines({ not }, names, useText().t)
  expect(lines.map(({ depth, text }) => `${depth} ${text}`)).toEqual([
    '0 None of these holds:',
    '1 All of these hold:',
    '2 At least one of these holds:',
    '3 Is in “a”',
    '3 Is in “b”',
    '2 Score is 10 or more',
  ])
})
