import { CATALOG } from '@leadlight/metrics'
import type { MetricParams, Parameter } from '@leadlight/metrics'
import { Field, InputType } from 'type-graphql'

import { parameterType } from '../metrics/parameter-types.js'

/** Has one field for each parameter that any metric of the catalogue takes. */
@InputType('MetricParamsInput', {
  description: 'Values of a metric’s parameters; one that it lacks is refused.',
})
export class MetricParamsInput {}

const parameters: ReadonlyMap<string, Parameter> = new Map(
  CATALOG.flatMap(({ parameters }) => parameters).map((parameter) => [parameter.name, parameter]),
)

for (const parameter of parameters.values()) {
  Field(() => parameterType(parameter), { nullable: true, description: parameter.about })(
    MetricParamsInput.prototype,
    parameter.name,
  )
}

/** The parameters of an input, as plain data. */
export function toParams(input: MetricParamsInput): MetricParams {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value != null))
}
