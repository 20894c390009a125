import { describe, expect, it } from '@jest/globals'
import { paramControls, paramsInput } from './metric-params.js'

const ids = { goals: ['opportunity', 'customer'], stages: ['lead', 'mql', 'customer'] }
const parameter = (
  name: string,
  type: string,
  value: string | number | null,
  choices: readonly string[] = [],
) => ({
  name,
  type,
  choices,
  default: value,
  required: false,
  about: '',
})
const nothing = () => null

describe('paramControls', () => {
  it('takes the definition’s default where the address says nothing', () => {
    const [control] = paramControls(
      [parameter('statistic', 'statistic', 'MEDIAN', ['MEAN', 'MEDIAN'])],
      nothing,
      ids,
    )
    expect(control).toMatchObject({ name: 'statistic', chosen: 'MEDIAN' })
  })

  it('asks for customers where a required goal has no default', () => {
    const [control] = paramControls([parameter('goal', 'goal', null)], nothing, ids)
    expect(control?.chosen).toBe('customer')
  })

  it('takes the address when it names a choice, and ignores it otherwise', () => {
    const inUrl = (word: string) => ({ 'p.from': 'mql', 'p.windowDays': '12' })[word] ?? null
    const controls = paramControls(
      [parameter('from', 'stage', 'lead'), parameter('windowDays', 'days', null)],
      inUrl,
      ids,
    )
    expect(controls.map(({ chosen }) => chosen)).toEqual(['mql', 'none'])
  })

  it('shows no control where there is nothing to choose', () => {
    expect(paramControls([parameter('model', 'attributionModel', null)], nothing, ids)).toEqual([])
  })
})

describe('paramsInput', () => {
  it('leaves out what is unset and counts days', () => {
    const controls = paramControls(
      [
        parameter('goal', 'goal', null),
        parameter('windowDays', 'days', 30),
        parameter('from', 'stage', 'lead'),
      ],
      nothing,
      ids,
    )
    expect(paramsInput(controls)).toEqual({ goal: 'customer', windowDays: 30, from: 'lead' })
    expect(
      paramsInput(paramControls([parameter('windowDays', 'days', null)], nothing, ids)),
    ).toEqual({})
  })
})
