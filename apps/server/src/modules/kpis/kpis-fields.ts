import { CATALOG } from '@leadlight/metrics'
import type { MetricDefinition, Parameter } from '@leadlight/metrics'
import { Arg, FieldResolver, Resolver, Root } from 'type-graphql'

import { parameterType } from '../metrics/parameter-types.js'
import { KpiType } from './kpi.type.js'
import { KpisType } from './kpis.type.js'

type Argument = string | number | null | undefined

/** Has one field of `Kpis` for each metric; the catalogue is all it knows. */
@Resolver(() => KpisType)
export class KpisFields {}

for (const metric of CATALOG) addField(KpisFields.prototype, metric)

/** Writes what a person would write by hand: a decorated method whose arguments are the metric's parameters. */
function addField(prototype: object, metric: MetricDefinition): void {
  const { id, parameters } = metric
  const resolve = ({ ask }: KpisType, ...given: readonly Argument[]): KpiType =>
    new KpiType({ ...ask, metric, params: paramsOf(parameters, given) })
  Object.defineProperty(prototype, id, { value: resolve })
  Root()(prototype, id, 0)
  parameters.forEach((parameter, index) => {
    Arg(parameter.name, () => parameterType(parameter), {
      description: parameter.about,
      nullable: parameter.required !== true,
      ...(parameter.default === null ? {} : { defaultValue: parameter.default }),
    })(prototype, id, index + 1)
  })
  FieldResolver(() => KpiType, { description: `${metric.about} Formula: ${metric.formula}.` })(
    prototype,
    id,
    Object.getOwnPropertyDescriptor(prototype, id) ?? {},
  )
}

function paramsOf(parameters: readonly Parameter[], given: readonly Argument[]) {
  return Object.fromEntries(parameters.map(({ name }, index) => [name, given[index] ?? undefined]))
}
