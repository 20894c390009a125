import { describe, expect, it } from '@jest/globals'
import type {
  Computation,
  DerivedComputation,
  MetricDefinition,
  MetricPart,
} from '../language/definition.js'
import type { Condition, Measure } from '../language/measure.js'
import type { Parameter } from '../language/parameter.js'
import { kindOf, measuresOf, partOf } from './attachments.js'
import type { ParamsOfMetric } from './attachments.js'
import { CATALOG } from './catalog.js'
import { DIMENSIONS } from './dimensions.js'
import { factOf, FACTS } from './facts.js'

const metrics = CATALOG.map((metric) => [metric.id, metric] as const)

const testsOf = (metric: MetricDefinition): readonly Condition[] =>
  everyMeasureOf(metric).flatMap(({ where = [] }) => where)

/** A metric once for each choice of the parameter that decides how it is computed. */
function variantsOf(metric: MetricDefinition): readonly ParamsOfMetric[] {
  const { computation } = metric
  if (computation.kind !== 'choice') return [{}]
  return Object.keys(computation.choices).map((choice) => ({ [computation.param]: choice }))
}

const everyMeasureOf = (metric: MetricDefinition): readonly Measure[] =>
  variantsOf(metric).flatMap((params) => measuresOf(metric, params))

/** The parameters that a computation reads. */
function parametersRead(metric: MetricDefinition): readonly string[] {
  const tested = testsOf(metric).flatMap((test) =>
    'param' in test ? [test.param] : 'equalsParam' in test ? [test.equalsParam] : [],
  )
  const handedOn = everyMeasureOf(metric).flatMap((measure) => measure.arguments ?? [])
  return [...tested, ...handedOn, ...readByComputation(metric.computation)]
}

const partsOf = ({
  numerator,
  denominator,
  waiting,
  spoiledBy,
}: DerivedComputation): readonly MetricPart[] => [
  numerator,
  denominator,
  ...(waiting ? [waiting] : []),
  ...(spoiledBy ? [spoiledBy.part] : []),
]

function readByComputation(computation: Computation): readonly string[] {
  switch (computation.kind) {
    case 'conversion':
      return [computation.from, computation.goal, computation.window]
    case 'statistic':
      return [computation.statistic]
    case 'choice':
      return [computation.param, ...Object.values(computation.choices).flatMap(readByComputation)]
    case 'derived':
      return partsOf(computation).flatMap((part) =>
        readByComputation(partOf(part, {}).definition.computation),
      )
    case 'simple':
    case 'ratio':
    case 'estimate':
      return []
  }
}

/** Parts have parameters of their own, which the whole may settle for them. */
const isOfPart = ({ computation }: MetricDefinition): boolean =>
  computation.kind === 'derived' || computation.kind === 'choice'

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
    const read = parametersRead(metric).filter(
      (name) => declared.includes(name) || !isOfPart(metric),
    )
    // An estimator reads its parameters by itself.
    const all = metric.computation.kind === 'estimate' ? declared : read
    expect(new Set(all)).toEqual(new Set(declared))
    expect(new Set(declared).size).toBe(declared.length)
  })

  it('lets every choice of a parameter keep something', () => {
    for (const test of testsOf(metric)) {
      if (!('param' in test)) continue
      expect(Object.values(test.choices).filter((values) => values.length === 0)).toEqual([])
    }
  })

  it('is placed in time by anchors of its facts', () => {
    for (const { fact, anchor, held } of everyMeasureOf(metric)) {
      const { anchors, intervals = {} } = factOf(fact)
      expect(Object.keys(held ? intervals : anchors)).toContain(anchor)
    }
  })

  it('may be summed only where its computation adds', () => {
    const { additivity, computation } = metric
    if (computation.kind !== 'simple' && computation.kind !== 'choice') {
      expect(additivity).toBe('NON_ADDITIVE')
      return
    }
    for (const { aggregate, held } of everyMeasureOf(metric)) {
      if (aggregate === 'distinct' || held === 'DURING') expect(additivity).toBe('NON_ADDITIVE')
      else if (held) expect(additivity).toBe('SEMI_ADDITIVE')
    }
  })

  it('has the unit that its computation gives', () => {
    const { computation, unit } = metric
    const money = everyMeasureOf(metric).some(
      ({ fact, column }) => column !== undefined && factOf(fact).money?.amount === column,
    )
    if (unit === 'MONEY') expect(money || computation.kind === 'estimate').toBe(true)
    if (computation.kind === 'simple') expect(unit === 'MONEY').toBe(money)
    if (computation.kind === 'conversion') expect(unit).toBe('RATIO')
    // Money for each row of a count is money.
    if (computation.kind === 'ratio')
      expect(unit).toBe(money && computation.denominator.aggregate === 'count' ? 'MONEY' : 'RATIO')
  })

  it('divides rows by rows of one fact and anchor, or one simple metric by another', () => {
    const { computation } = metric
    if (computation.kind === 'ratio') {
      const { numerator, denominator } = computation
      // Growth is over what there was at the beginning, and so of other rows.
      if (denominator.held !== 'START') {
        expect([numerator.fact, numerator.anchor]).toEqual([denominator.fact, denominator.anchor])
      }
    }
    if (computation.kind === 'derived') {
      for (const part of [computation.numerator, computation.denominator]) {
        const { definition, params } = partOf(part, {})
        expect(kindOf(definition, params).kind).toBe('simple')
      }
    }
  })
})
