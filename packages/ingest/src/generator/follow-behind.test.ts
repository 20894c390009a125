import { setImmediate as turn } from 'node:timers/promises'

import { describe, expect, it } from '@jest/globals'

import { FollowBehind } from './follow-behind.js'

/** Parts that end when they are told to, and what ran beside what. */
function parts(count: number) {
  const ends: (() => void)[] = []
  const running = new Set<number>()
  const beside: string[] = []
  const followed: number[] = []
  const follows = Array.from({ length: count }, (_, place) => async () => {
    for (const other of running) beside.push(`${Math.min(other, place)}+${Math.max(other, place)}`)
    running.add(place)
    await new Promise<void>((end) => (ends[place] = end))
    running.delete(place)
    followed.push(place)
  })
  const endAll = async (): Promise<void> => {
    while (followed.length < count) {
      await turn()
      for (const end of ends) end?.()
    }
  }
  return { follows, beside, followed, endAll }
}

describe('following a load', () => {
  it('follows one part at a time while the load goes on and few wait', async () => {
    const { follows, beside, followed, endAll } = parts(3)
    const behind = new FollowBehind()
    for (const follow of follows) behind.add(follow)
    await endAll()
    expect(followed).toEqual([0, 1, 2])
    expect(beside).toEqual([])
    await behind.finish()
  })

  it('follows a second one beside it while many wait', async () => {
    const { follows, beside, followed, endAll } = parts(5)
    const behind = new FollowBehind()
    for (const follow of follows) behind.add(follow)
    await endAll()
    expect([...followed].sort()).toEqual([0, 1, 2, 3, 4])
    expect(beside).toEqual(['0+1'])
    await behind.finish()
  })

  it('follows the rest two at a time', async () => {
    const { follows, beside, followed, endAll } = parts(7)
    const behind = new FollowBehind()
    for (const follow of follows) behind.add(follow)
    await Promise.all([behind.finish(), endAll()])
    expect([...followed].sort()).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(beside).toEqual(['0+1', '2+3', '4+5'])
  })

  it('throws what a part failed with, and follows no more', async () => {
    const behind = new FollowBehind()
    let later = 0
    behind.add(() => Promise.reject(new Error('the disk is full')))
    behind.add(() => Promise.resolve(void later++))
    await expect(behind.finish()).rejects.toThrow('the disk is full')
    expect(later).toBe(0)
    expect(() => behind.add(() => Promise.resolve())).toThrow('the disk is full')
  })
})
