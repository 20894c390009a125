import { describe, expect, it } from '@jest/globals'
import { sparkPaths } from './spark-path.js'

const box = { width: 108, height: 28 }

describe('sparkPaths', () => {
  it('draws zero at the foot and the highest value at the top', () => {
    expect(sparkPaths([0, 10], [], box).line).toBe('M4 24L104 4')
  })

  it('leaves a gap for a missing value', () => {
    expect(sparkPaths([10, null, 10], [], box).line).toBe('M4 4M104 4')
  })

  it('sets both periods on one scale', () => {
    const paths = sparkPaths([5, 5], [10, 10], box)
    expect(paths.line).toBe('M4 15.8L104 15.8')
    expect(paths.comparison).toBe('M4 4L104 4')
  })

  it('shows the course of a steady number without standing it on its lowest value', () => {
    expect(sparkPaths([90, 100], [], box).line).toBe('M4 15.8L104 4')
  })

  it('draws nothing without values', () => {
    expect(sparkPaths([null, null], [], box)).toEqual({
      line: '',
      open: '',
      area: '',
      comparison: '',
      end: null,
    })
  })

  it('tells the last step apart where its value may still change', () => {
    const { line, open, end } = sparkPaths([0, 10, 5], [], box, true)
    expect([line, open]).toEqual(['M4 24L54 4', 'M54 4L104 14'])
    expect(end).toEqual({ x: 104, y: 14 })
    expect(sparkPaths([0, 10, null], [], box, true).open).toBe('')
  })

  it('ends in the last value there is', () => {
    expect(sparkPaths([0, 10, null], [], box).end).toEqual({ x: 54, y: 4 })
  })
})
