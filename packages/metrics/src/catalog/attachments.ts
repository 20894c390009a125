import type { MetricDefinition } from '../language/definition.js'
import type { Attachment, Fact } from '../language/fact.js'
import { findMetric } from './catalog.js'
import { DIMENSIONS } from './dimensions.js'
import { factOf } from './facts.js'

/** The facts that a metric is measured on; one of two units has two. */
export function factsOf(metric: MetricDefinition): readonly Fact[] {
  const { computation } = metric
  switch (computation.kind) {
    case 'simple':
    case 'statistic':
      return [factOf(computation.measure.fact)]
    case 'ratio':
      return [factOf(computation.denominator.fact)]
    case 'conversion':
      return [factOf('milestone')]
    case 'derived':
      return [computation.numerator, computation.denominator].flatMap((id) => {
        const part = findMetric(id)
        if (!part)
          throw new Error(`${metric.id} is made of \`${id}\`, which is not in the catalogue.`)
        return factsOf(part)
      })
  }
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

/** Attributes that every workspace may ask for; where nobody has one, all are blank. */
const STANDARD: ReadonlySet<string> = new Set(
  DIMENSIONS.filter((dimension) => dimension.kind === 'profile').map((dimension) => dimension.id),
)

/** The dimensions of the workspace that every fact of a metric bears, in the catalogue's order, own attributes last. */
export function dimensionsOf(
  metric: MetricDefinition,
  attributes: readonly string[],
): readonly string[] {
  const facts = factsOf(metric)
  const declared = new Set(attributes)
  const shipped = DIMENSIONS.filter(
    (dimension) => dimension.kind === 'fixed' || declared.has(dimension.id),
  )
  const ids = new Set([...shipped.map((dimension) => dimension.id), ...attributes])
  return [...ids].filter((id) => facts.every((fact) => attachmentOf(fact, id, declared) !== null))
}
