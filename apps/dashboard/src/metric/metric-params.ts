import type { MetricParams_ParameterFragment, MetricParamsInput } from '../gql/graphql.js'

/** A parameter as a control: its choices, and what is chosen. */
export interface ParamControl {
  readonly name: string
  readonly type: string
  readonly about: string
  readonly choices: readonly string[]
  readonly chosen: string
}

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
  return parameters.flatMap((parameter) => {
    const choices = choicesOf(parameter, ids)
    if (choices.length === 0) return []
    const asked = inUrl(paramWord(parameter.name))
    const chosen =
      asked !== null && choices.includes(asked) ? asked : fallbackOf(parameter, choices)
    const { name, type, about } = parameter
    return [{ name, type, about, choices, chosen }]
  })
}

/** The parameters as the API takes them. */
export function paramsInput(controls: readonly ParamControl[]): MetricParamsInput {
  const chosen = controls
    .filter((control) => control.chosen !== UNSET)
    .map(({ name, type, chosen: value }) => [name, isNumber(type) ? Number(value) : value] as const)
  return Object.fromEntries(chosen)
}

const isNumber = (type: string): boolean => type === 'days' || type === 'count'

function choicesOf(
  { type, choices }: MetricParams_ParameterFragment,
  { goals, stages }: ParamIds,
): readonly string[] {
  switch (type) {
    case 'goal':
      return goals
    case 'stage':
    case 'anyStage':
      return stages
    case 'days':
      return [UNSET, '7', '30', '90', '180', '365']
    case 'count':
      return [UNSET, '1', '2', '3', '5', '10']
    default:
      return choices
  }
}

/** What stands where neither address nor definition says: the widest question, lead to customer. */
const USUAL: Readonly<Record<string, string>> = {
  goal: 'customer',
  from: 'lead',
  to: 'mql',
}

function fallbackOf(parameter: MetricParams_ParameterFragment, choices: readonly string[]): string {
  const usual = USUAL[parameter.name]
  if (typeof parameter.default === 'string' || typeof parameter.default === 'number') {
    return String(parameter.default)
  }
  if (usual !== undefined && choices.includes(usual)) return usual
  return choices[0] ?? UNSET
}
