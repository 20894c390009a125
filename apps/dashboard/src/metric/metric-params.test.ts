import { describe, expect, it } from '@jest/globals'
import { paramControls, paramsInput } from './metric-params.js'

const ids = { goals: ['opportunity', 'customer'], stages: ['lead', 'mql', 'customer'] }
const parameter = (name: string, value: string | number | null, required = false) => ({
  name,
  type: 'String',
  default: value,
  required,
  about: '',
})
const nothing = () => null

describe('paramControls', () => {
  it('takes the definition’s default where the address says nothing', () => {
    const [control] = paramControls([parameter('statistic', 'MEDIAN')], nothing, ids)
    expect(control).toMatchObject({ name: 'statistic', chosen: 'MEDIAN' })
  })

  it('asks for customers where a required goal has no default', () => {
    const [control] = paramControls([parameter('goal', null, true)], nothing, ids)
    expect(control?.chosen).toBe('customer')
  })

  it('takes the address when it names a choice, and ignores it otherwise', () => {
    const inUrl = (word: string) => ({ 'p.from': 'mql', 'p.windowDays': '12' })[word] ?? null
    const controls = paramControls(
      [parameter('from', 'lead'), parameter('windowDays', null)],
      inUrl,
      ids,
    )
    expect(controls.map(({ chosen }) => chosen)).toEqual(['mql', 'none'])
  })

  it('shows no control for a parameter that it does not know', () => {
    expect(paramControls([parameter('model', null)], nothing, ids)).toEqual([])
  })
})

describe('paramsInput', () => {
  it('leaves out what is unset and counts days', () => {
    const controls = paramControls(
      [parameter('goal', null, true), parameter('windowDays', 30), parameter('from', 'lead')],
      nothing,
      ids,
    )
    expect(paramsInput(controls)).toEqual({ goal: 'customer', windowDays: 30, from: 'lead' })
    expect(paramsInput(paramControls([parameter('windowDays', null)], nothing, ids))).toEqual({})
  })
})
