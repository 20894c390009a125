import { describe, expect, it } from '@jest/globals'
import { engagementFrames } from './engagement-frames.js'

const frames = engagementFrames({
  period: { preset: 'LAST_3_MONTHS' },
  segment: 'big',
  segmentAt: 'NOW',
  grain: 'WEEK',
  mailBy: 'program',
})

describe('engagementFrames', () => {
  it('asks for the course of the rates, and for groups with the rest', () => {
    expect(frames.course).toMatchObject({ grain: 'WEEK', segment: 'big', segmentAt: 'NOW' })
    expect(frames.mail).toMatchObject({
      by: ['program'],
      other: true,
      orderBy: [{ column: 'emailsDelivered', descending: true }],
    })
  })

  it('asks no segment of what networks report, which names nobody', () => {
    expect(frames.networks).not.toHaveProperty('segment')
    expect(frames.pages).toHaveProperty('segment', 'big')
  })
})
