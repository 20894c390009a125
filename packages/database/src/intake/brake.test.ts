import { describe, expect, it } from '@jest/globals'

import { Brake } from './brake.js'

describe('the brake', () => {
  it('lets events in while facts are near, and makes them wait in their order while they are not', async () => {
    let behindMs = 4_000
    const brake = new Brake(async () => behindMs, { mostBehindMs: 5_000 })
    await brake.pass()
    behindMs = 6_000
    const passed: number[] = []
    // What was looked at a moment ago still counts.
    await new Promise((resolve) => setTimeout(resolve, 300))
    const waiting = [1, 2, 3].map((n) => brake.pass().then(() => passed.push(n)))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(passed).toEqual([])
    behindMs = 5_000
    await Promise.all(waiting)
    expect(passed).toEqual([1, 2, 3])
  })

  it('refuses them after a while, saying why and when to come again, until facts have caught up', async () => {
    let behindMs = 9_100
    const brake = new Brake(async () => behindMs, { mostBehindMs: 500 })
    const refused = await Promise.allSettled([brake.pass(), brake.pass()])
    expect(refused).toMatchObject(
      Array(2).fill({
        status: 'rejected',
        reason: { code: 'FACTS_BEHIND', params: { behindSeconds: 10, retryAfterSeconds: 2 } },
      }),
    )
    const asked = performance.now()
    await expect(brake.pass()).rejects.toMatchObject({ code: 'FACTS_BEHIND' })
    expect(performance.now() - asked).toBeLessThan(300)
    behindMs = 0
    await new Promise((resolve) => setTimeout(resolve, 300))
    await brake.pass()
  })
})
