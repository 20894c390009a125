import { describe, expect, it } from '@jest/globals'
import type { MetricDefinition } from '../language/definition.js'
import type { Condition, Measure } from '../language/measure.js'
import type { Parameter } from '../language/parameter.js'
import { COST_BASES } from '../language/parameter.js'
import { CATALOG, findMetric } from './catalog.js'
import { DIMENSIONS } from './dimensions.js'
import { factOf, FACTS } from './facts.js'

const metrics = CATALOG.map((metric) => [metric.id, metric] as const)

/** Everything that a metric counts or sums, those of the metrics that it is made of included. */
function measuresOf({ computation }: MetricDefinition): readonly Measure[] {
  switch (computation.kind) {
    case 'simple':
    case 'statistic':
      return [computation.measure]
    case 'ratio':
      return [computation.numerator, computation.denominator]
    case 'derived':
      return [computation.numerator, computation.denominator].flatMap((id) =>
        measuresOf(findMetric(id)!),
      )
    case 'conversion':
      return []
  }
}

const testsOf = (metric: MetricDefinition): readonly Condition[] =>
  measuresOf(metric).flatMap(({ where = [] }) => where)

/** The parameters that a computation reads. */
function parametersRead(metric: MetricDefinition): readonly string[] {
  const { computation } = metric
  const tested = testsOf(metric).flatMap((test) => ('param' in test ? [test.param] : []))
  switch (computation.kind) {
    case 'conversion':
      return [computation.from, computation.goal, computation.window, ...tested]
    case 'statistic':
      return [computation.statistic, ...tested]
    case 'simple':
    case 'ratio':
    case 'derived':
      return tested
  }
}

describe('the catalogue', () => {
  it('gives every metric an id and a name of its own', () => {
    expect(new Set(CATALOG.map(({ id }) => id)).size).toBe(CATALOG.length)
    expect(new Set(CATALOG.map(({ name }) => name)).size).toBe(CATALOG.length)
    expect(CATALOG.filter(({ id }) => !/^[a-z][A-Za-z]*$/.test(id))).toEqual([])
  })

  it('gives every dimension an id and a name of its own', () => {
    expect(new Set(DIMENSIONS.map(({ id }) => id)).size).toBe(DIMENSIONS.length)
    expect(new Set(DIMENSIONS.map(({ name }) => name)).size).toBe(DIMENSIONS.length)
  })

  it('attaches to facts only dimensions that there are', () => {
    const known = new Set(DIMENSIONS.map(({ id }) => id))
    const attached = Object.values(FACTS).flatMap(({ dimensions }) => Object.keys(dimensions))
    expect(attached.filter((id) => !known.has(id))).toEqual([])
  })

  it('means one thing by a parameter’s name', () => {
    const kinds = new Map<string, Set<Parameter['type']>>()
    for (const { name, type } of CATALOG.flatMap(({ parameters }) => parameters)) {
      kinds.set(name, (kinds.get(name) ?? new Set()).add(type))
    }
    expect([...kinds].filter(([, types]) => types.size > 1)).toEqual([])
  })
})

describe.each(metrics)('%s', (_, metric) => {
  it('says in words what it asks, counts and divides', () => {
    expect(metric.about).toMatch(/^[A-Z].*\?$/)
    expect(metric.population).toMatch(/^[A-Z].*\.$/)
    expect(metric.formula).toMatch(/^[a-z].*[^.]$/)
    for (const caveat of metric.caveats) expect(caveat).toMatch(/^[A-Z].*\.$/)
  })

  it('declares the parameters that its computation reads, and no other', () => {
    const declared = metric.parameters.map(({ name }) => name)
    expect(new Set(parametersRead(metric))).toEqual(new Set(declared))
    expect(new Set(declared).size).toBe(declared.length)
  })

  it('lets every choice of a parameter keep something', () => {
    for (const test of testsOf(metric)) {
      if (!('param' in test)) continue
      expect(Object.keys(test.choices).sort()).toEqual([...COST_BASES].sort())
      expect(Object.values(test.choices).filter((values) => values.length === 0)).toEqual([])
    }
  })

  it('is placed in time by anchors of its facts', () => {
    for (const { fact, anchor } of measuresOf(metric)) {
      expect(Object.keys(factOf(fact).anchors)).toContain(anchor)
    }
  })

  it('may be summed only where its computation adds', () => {
    expect(metric.additivity === 'NON_ADDITIVE').toBe(metric.computation.kind !== 'simple')
  })

  it('has the unit that its computation gives', () => {
    const { computation, unit } = metric
    const money = measuresOf(metric).some(
      ({ fact, column }) => column !== undefined && factOf(fact).money?.amount === column,
    )
    expect(unit === 'MONEY').toBe(money)
    if (computation.kind === 'conversion' || computation.kind === 'ratio')
      expect(unit).toBe('RATIO')
    if (computation.kind === 'statistic') expect(unit).toBe('DAYS')
  })

  it('divides rows by rows of one fact and anchor, or one simple metric by another', () => {
    const { computation } = metric
    if (computation.kind === 'ratio') {
      const { numerator, denominator } = computation
      expect([numerator.fact, numerator.anchor]).toEqual([denominator.fact, denominator.anchor])
    }
    if (computation.kind === 'derived') {
      for (const id of [computation.numerator, computation.denominator]) {
        expect(findMetric(id)?.computation.kind).toBe('simple')
      }
    }
  })
})
