import { describe, expect, it } from '@jest/globals'
import { modelBreaks } from './model-breaks.js'

const by = (...models: readonly (string | null)[]) => models.map((model) => ({ model, leads: 1 }))

describe('breaks between models', () => {
  it('stand where a model gives its first scores, not where an old one fades out', () => {
    expect(modelBreaks([by('a'), by('a', 'b'), by('b'), by('b')])).toEqual([[], ['b'], [], []])
  })

  it('are looked for since the last cohort with scores, and never before the first', () => {
    expect(modelBreaks([[], by('a'), [], by('b')])).toEqual([[], [], [], ['b']])
    expect(modelBreaks([by(null), by('a'), by(null)])).toEqual([[], ['a'], []])
  })
})
