import { COST_BASES, STATISTICS } from '@leadlight/metrics'
import type { MetricParams_ParameterFragment, MetricParamsInput } from '../gql/graphql.js'

/** A parameter as a control: its choices, and what is chosen. */
export interface ParamControl {
  readonly name: ParamName
  readonly about: string
  readonly choices: readonly string[]
  readonly chosen: string
}

export type ParamName = keyof Required<MetricParamsInput>

/** The ids that a workspace offers. */
export interface ParamIds {
  readonly goals: readonly string[]
  readonly stages: readonly string[]
}

/** Says "no limit" where a parameter may stay unset. */
export const UNSET = 'none'

/** A parameter's word in the address; `from` and `to` alone belong to the period. */
export const paramWord = (name: string) => `p.${name}`

/** A metric's parameters as controls, filled from the address, then from their defaults. */
export function paramControls(
  parameters: readonly MetricParams_ParameterFragment[],
  inUrl: (word: string) => string | null,
  ids: ParamIds,
): ParamControl[] {
  return parameters.filter(isKnown).map((parameter) => {
    const choices = choicesOf(parameter.name, ids)
    const asked = inUrl(paramWord(parameter.name))
    const chosen =
      asked !== null && choices.includes(asked) ? asked : fallbackOf(parameter, choices)
    return { name: parameter.name, about: parameter.about, choices, chosen }
  })
}

/** The parameters as the API takes them. */
export function paramsInput(controls: readonly ParamControl[]): MetricParamsInput {
  const chosen = controls
    .filter((control) => control.chosen !== UNSET)
    .map(
      ({ name, chosen: value }) => [name, name === 'windowDays' ? Number(value) : value] as const,
    )
  return Object.fromEntries(chosen)
}

const NAMES: readonly ParamName[] = ['goal', 'from', 'to', 'windowDays', 'statistic', 'basis']

type KnownParameter = MetricParams_ParameterFragment & { readonly name: ParamName }

const isKnown = (parameter: MetricParams_ParameterFragment): parameter is KnownParameter =>
  NAMES.some((name) => name === parameter.name)

function choicesOf(name: ParamName, { goals, stages }: ParamIds): readonly string[] {
  switch (name) {
    case 'goal':
      return goals
    case 'from':
    case 'to':
      return stages
    case 'windowDays':
      return [UNSET, '7', '30', '90', '180', '365']
    case 'statistic':
      return STATISTICS
    case 'basis':
      return COST_BASES
  }
}

/** What stands where neither address nor definition says: the widest question, lead to customer. */
const USUAL: Readonly<Partial<Record<ParamName, string>>> = {
  goal: 'customer',
  from: 'lead',
  to: 'mql',
}

function fallbackOf(parameter: KnownParameter, choices: readonly string[]): string {
  const usual = USUAL[parameter.name]
  if (typeof parameter.default === 'string' || typeof parameter.default === 'number') {
    return String(parameter.default)
  }
  if (usual !== undefined && choices.includes(usual)) return usual
  return choices[0] ?? UNSET
}
