import { describe, expect, it } from '@jest/globals'
import { missingNotes } from './lanes.js'

const missing = (name: string, text: string) => ({
  value: null,
  reason: { code: 'NO_DATA', text },
  metric: { id: 'cost', name, about: '', direction: 'NONE' } as const,
})

describe('missingNotes', () => {
  it('gathers metrics under one reason', () => {
    expect(
      missingNotes([
        missing('Open rate', 'No e-mails.'),
        missing('Click rate', 'No e-mails.'),
        missing('Cost', 'No costs.'),
      ]),
    ).toEqual([
      { names: ['Open rate', 'Click rate'], text: 'No e-mails.' },
      { names: ['Cost'], text: 'No costs.' },
    ])
  })

  it('says nothing of metrics with a value, zero included', () => {
    expect(missingNotes([{ ...missing('Cost', 'No costs.'), value: 0 }])).toEqual([])
  })
})
