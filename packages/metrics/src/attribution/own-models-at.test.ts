import { describe, expect, it } from '@jest/globals'
import type { OwnModel } from './own-model.js'
import { earlierModelsAfter, earlierModelsOf, ownModelsAt } from './own-models-at.js'

const model = (id: string, first: number): OwnModel => ({
  id,
  name: id,
  weights: { first, rest: 1 - first },
})
const at = (day: number): string => `2026-01-0${day}T00:00:00.000001Z`

/** Settings after each change, day by day. */
function kept(...lists: readonly (readonly OwnModel[])[]): Readonly<Record<string, unknown>> {
  return lists.reduce<Readonly<Record<string, unknown>>>((before, attributionModels, i) => {
    const after = { attributionModels }
    return { ...after, earlierModels: earlierModelsAfter(before, after, at(i + 1)) }
  }, {})
}
const firstAt = (settings: Readonly<Record<string, unknown>>, asOf?: string) =>
  Object.fromEntries(ownModelsAt(settings, asOf).map(({ id, weights }) => [id, weights?.first]))

describe('models of a workspace as they were', () => {
  it('are what they were until they were changed, from that instant on what they became', () => {
    const settings = kept([model('a', 0.5)], [model('a', 0.25)], [model('a', 0.75)])
    expect(firstAt(settings, at(1))).toEqual({ a: 0.5 })
    expect(firstAt(settings, '2026-01-02T00:00:00Z')).toEqual({ a: 0.5 })
    expect(firstAt(settings, at(2))).toEqual({ a: 0.25 })
    expect(firstAt(settings, at(3))).toEqual({ a: 0.75 })
    expect(firstAt(settings)).toEqual({ a: 0.75 })
  })

  it('are there still before they were removed, and younger ones are what they were first', () => {
    const settings = kept([model('a', 0.5)], [model('b', 0.25)], [model('b', 0.75)])
    expect(firstAt(settings, at(1))).toEqual({ a: 0.5, b: 0.25 })
    expect(firstAt(settings, at(2))).toEqual({ b: 0.25 })
    expect(firstAt(settings)).toEqual({ b: 0.75 })
  })

  it('have no version more where nothing of them changes', () => {
    const same = { id: 'a', weights: { rest: 0.5, first: 0.5 }, name: 'a' }
    const settings = kept([model('a', 0.5)], [same], [same, model('b', 0.5)])
    expect(earlierModelsOf(settings)).toEqual([])
    expect(earlierModelsOf({ earlierModels: [{ model: same }, null, 3] })).toEqual([])
  })
})
