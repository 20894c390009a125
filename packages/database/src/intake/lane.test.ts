import { describe, expect, it } from '@jest/globals'

import type { Accepted } from '../accept/accept.js'
import type { Arrival } from '../accept/receipt.js'
import { Lane } from './lane.js'

/** A lane whose batches end when they are told to. */
function slowLane() {
  const batches: { readonly size: number; end(): void }[] = []
  const lane = new Lane(
    (batch) =>
      new Promise<Accepted>((resolve) => {
        const end = (): void =>
          resolve({ duplicates: [], refusals: [], recordedAt: String(batches.length) } as never)
        batches.push({ size: batch.length, end })
      }),
    0,
  )
  return { lane, batches, sizes: () => batches.map(({ size }) => size) }
}

const request = (size: number): readonly Arrival[] =>
  Array.from({ length: size }, (_, at) => ({
    record: { kind: 'lead', id: `${at}`, createdAt: '2026-01-01' },
    place: `${at}`,
  }))
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

describe('a lane', () => {
  it('takes what comes while a batch is under way together, once that has ended', async () => {
    const { lane, batches, sizes } = slowLane()
    const told = [lane.tell(request(1))]
    await settled()
    for (let i = 0; i < 7; i++) told.push(lane.tell(request(1)))
    await settled()
    expect(sizes()).toEqual([1])
    batches[0]?.end()
    await settled()
    expect(sizes()).toEqual([1, 7])
    batches[1]?.end()
    expect((await Promise.all(told)).map(({ received }) => received)).toEqual(Array(8).fill(1))
  })

  it('begins a second batch beside another one where it is large, and never a third', async () => {
    const { lane, batches, sizes } = slowLane()
    const told = [lane.tell(request(1))]
    await settled()
    for (let i = 0; i < 3; i++) told.push(lane.tell(request(400)))
    await settled()
    for (let i = 0; i < 3; i++) told.push(lane.tell(request(400)))
    await settled()
    expect(batches.length).toBe(2)
    for (let at = 0; at < batches.length; at++) {
      batches[at]?.end()
      await settled()
    }
    await Promise.all(told)
    expect(sizes().reduce((sum, size) => sum + size, 0)).toBe(2_401)
  })
})
