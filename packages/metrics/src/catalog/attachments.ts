import type {
  ChoiceComputation,
  Computation,
  MetricDefinition,
  MetricPart,
} from '../language/definition.js'
import type { Attachment, Fact } from '../language/fact.js'
import type { Measure } from '../language/measure.js'
import { findPart } from './catalog.js'
import { DIMENSIONS } from './dimensions.js'
import { factOf } from './facts.js'

/** A metric's parameters; what is left out has its default. */
export type ParamsOfMetric = Readonly<Record<string, string | number | null | undefined>>

/** The facts that a metric is measured on; one of two units has two. */
export function factsOf(metric: MetricDefinition, params?: ParamsOfMetric): readonly Fact[] {
  const followed = kindOf(metric, params).kind === 'conversion' ? [factOf('milestone')] : []
  const measured = measuresOf(metric, params).map(({ fact }) => factOf(fact))
  return [...new Set([...followed, ...measured])]
}

/** Everything that a metric counts, sums or collects, those of its parts included. */
export function measuresOf(metric: MetricDefinition, params?: ParamsOfMetric): readonly Measure[] {
  const computation = kindOf(metric, params)
  switch (computation.kind) {
    case 'simple':
      return [computation.measure]
    case 'statistic':
      return [computation.measure, ...(computation.notDue ? [computation.notDue] : [])]
    case 'ratio':
      return [
        computation.numerator,
        computation.denominator,
        ...(computation.notDue ? [computation.notDue] : []),
      ]
    case 'conversion':
      return []
    case 'estimate':
      return computation.measures
    case 'derived':
      return [
        computation.numerator,
        computation.denominator,
        ...(computation.waiting ? [computation.waiting] : []),
        ...(computation.spoiledBy ? [computation.spoiledBy.part] : []),
      ].flatMap((part) => {
        const { definition, params: own } = partOf(part, params ?? {})
        return measuresOf(definition, own)
      })
  }
}

/** The computation that a metric's parameters choose. */
export function kindOf(
  { computation, parameters }: Pick<MetricDefinition, 'computation' | 'parameters'>,
  params: ParamsOfMetric = {},
): Exclude<Computation, ChoiceComputation> {
  if (computation.kind !== 'choice') return computation
  const { param, choices } = computation
  const shipped = parameters.find(({ name }) => name === param)?.default
  const chosen = choices[String(params[param] ?? shipped)] ?? Object.values(choices)[0]
  if (!chosen) throw new Error(`A computation by \`${param}\` has no choices.`)
  return kindOf({ computation: chosen, parameters }, params)
}

/** A metric's part with the parameters that reach it. */
export function partOf(
  part: MetricPart,
  params: ParamsOfMetric,
): { readonly definition: MetricDefinition; readonly params: ParamsOfMetric } {
  const id = typeof part === 'string' ? part : part.metric
  const definition = findPart(id)
  if (!definition) throw new Error(`A metric is made of \`${id}\`, which is not in the catalogue.`)
  const set = typeof part === 'string' ? {} : part.params
  const own = definition.parameters.map(({ name, default: shipped }) => {
    const given = set[name]
    const value = typeof given === 'object' && given !== null ? params[given.param] : given
    return [name, value !== undefined ? value : (params[name] ?? shipped)] as const
  })
  return { definition, params: Object.fromEntries(own) }
}

/** How a dimension attaches to a fact: by its own columns, by its profile, or not at all. */
export function attachmentOf(
  fact: Fact,
  dimension: string,
  attributes: ReadonlySet<string>,
): Attachment | 'profile' | null {
  const own = fact.dimensions[dimension]
  if (own !== undefined) return own
  return fact.profile && (attributes.has(dimension) || STANDARD.has(dimension)) ? 'profile' : null
}

/** Whether a row may have several values of a dimension, so that groups overlap. */
export function hasManyValues({ dimensions }: Fact, dimension: string): boolean {
  const own = dimensions[dimension]
  return own?.kind === 'listed' || (own?.kind === 'state' && own.of === 'program')
}

/** Attributes that every workspace may ask for; where nobody has one, all are blank. */
const STANDARD: ReadonlySet<string> = new Set(
  DIMENSIONS.filter((dimension) => dimension.kind === 'profile').map((dimension) => dimension.id),
)

/** The dimensions of the workspace that every fact of a metric bears, in the catalogue's order, own attributes last. */
export function dimensionsOf(
  metric: MetricDefinition,
  attributes: readonly string[],
  params?: ParamsOfMetric,
): readonly string[] {
  const facts = factsOf(metric, params)
  const declared = new Set(attributes)
  const shipped = DIMENSIONS.filter(
    (dimension) => dimension.kind === 'fixed' || declared.has(dimension.id),
  )
  const ids = new Set([...shipped.map((dimension) => dimension.id), ...attributes])
  return [...ids].filter((id) => facts.every((fact) => attachmentOf(fact, id, declared) !== null))
}

/** What credit is shared by: touches have a channel before they have anything else. */
const OF_TOUCHES: ReadonlySet<string> = new Set(['credit', 'sourced', 'influenced', 'goalCredit'])

/** The dimension that a metric is broken down by unless another is asked for; null where it bears none. */
export function usualBreakdown(metric: MetricDefinition): string | null {
  const borne = dimensionsOf(metric, [])
  const usual = factsOf(metric).some(({ id }) => OF_TOUCHES.has(id)) ? 'channel' : 'source'
  return borne.includes(usual) ? usual : (borne[0] ?? null)
}
