import type {
  Computation,
  MetricDefinition,
  MetricParams,
  Parameter,
  StageDefinition,
} from '@leadlight/metrics'
import {
  ATTRIBUTION_MODELS,
  COST_BASES,
  kindOf,
  MAX_WINDOW_DAYS,
  stageInRole,
  STATISTICS,
} from '@leadlight/metrics'
import type { Problems } from '../errors.js'
import type { BoundParams } from './bound-query.js'
import { suggestNames } from './near-names.js'

/** Goals that are events and no stages. */
export const EVENT_GOALS = ['formSubmission', 'order'] as const

/** Fills in a metric's parameters and checks each against the workspace. */
export function bindParams(
  metric: MetricDefinition,
  given: MetricParams,
  stages: readonly StageDefinition[],
  problems: Problems,
  path: readonly (string | number)[],
): BoundParams {
  const names = metric.parameters.map((parameter) => parameter.name)
  for (const name of Object.keys(given)) {
    if (given[name] === undefined || names.includes(name)) continue
    problems.add(
      'UNKNOWN_PARAMETER',
      [...path, name],
      `Metric \`${metric.id}\` has no parameter \`${name}\`.`,
      names.length > 0 ? suggestNames(name, names) : 'Leave it out.',
      { metric: metric.id, parameter: name },
    )
  }
  return Object.fromEntries(
    metric.parameters.map((parameter) => {
      const value = given[parameter.name] ?? defaultOf(parameter, stages)
      check(metric, parameter, value, stages, problems, [...path, parameter.name])
      return [parameter.name, value]
    }),
  )
}

/** What is used where a question leaves a parameter out. */
function defaultOf(
  { default: shipped, defaultRole }: Parameter,
  stages: readonly StageDefinition[],
): string | number | null {
  if (defaultRole === undefined) return shipped
  return stageInRole(stages, defaultRole)?.id ?? shipped
}

function check(
  metric: MetricDefinition,
  parameter: Parameter,
  value: string | number | null,
  stages: readonly StageDefinition[],
  problems: Problems,
  path: readonly (string | number)[],
): void {
  if (value === null) {
    if (!parameter.required) return
    problems.add(
      'MISSING_PARAMETER',
      path,
      `Metric \`${metric.id}\` needs \`${parameter.name}\`: ${parameter.about}`,
      `Give \`${parameter.name}\`, for example ${example(parameter, stages)}.`,
      { metric: metric.id, parameter: parameter.name },
    )
    return
  }
  switch (parameter.type) {
    case 'stage':
      checkStage(value, forwardIds(stages), 'UNKNOWN_STAGE', 'stage', problems, path)
      return
    case 'goal':
      checkStage(value, goalIds(parameter, stages), 'UNKNOWN_GOAL', 'goal', problems, path)
      return
    case 'anyStage':
      checkStage(
        value,
        stages.map((stage) => stage.id),
        'UNKNOWN_STAGE',
        'stage',
        problems,
        path,
      )
      return
    case 'days':
    case 'count': {
      const { most = MAX_WINDOW_DAYS } = parameter
      if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > most) {
        problems.add(
          'BAD_PARAMETER',
          path,
          `\`${parameter.name}\` is ${String(value)}: it takes whole ${parameter.type === 'days' ? 'days' : 'numbers'} from 1 to ${most}.`,
          'Leave it out, or give such a number.',
          { parameter: parameter.name, value },
        )
      }
      return
    }
    case 'statistic':
      checkChoice(value, STATISTICS, parameter, problems, path)
      return
    case 'costBasis':
      checkChoice(value, COST_BASES, parameter, problems, path)
      return
    case 'attributionModel':
      checkChoice(
        value,
        ATTRIBUTION_MODELS.map((model) => model.id),
        parameter,
        problems,
        path,
      )
      return
    case 'choice':
      checkChoice(value, parameter.choices ?? [], parameter, problems, path)
      return
  }
}

/** The goals that a parameter takes: some metrics know only what stages of certain roles stand for. */
function goalIds({ roles }: Parameter, stages: readonly StageDefinition[]): readonly string[] {
  if (!roles) return [...forwardIds(stages), ...EVENT_GOALS]
  return stages.filter(({ role }) => roles.includes(role)).map(({ id }) => id)
}

/** Side stages are left again and again: nobody "reaches" them in the sense of a conversion. */
function forwardIds(stages: readonly StageDefinition[]): readonly string[] {
  return stages.filter((stage) => !stage.side).map((stage) => stage.id)
}

function checkStage(
  value: string | number,
  known: readonly string[],
  code: 'UNKNOWN_STAGE' | 'UNKNOWN_GOAL',
  word: string,
  problems: Problems,
  path: readonly (string | number)[],
): void {
  if (known.includes(String(value))) return
  problems.add(
    code,
    path,
    `There is no ${word} \`${String(value)}\` to measure by in this workspace.`,
    suggestNames(String(value), known),
    { [word]: value },
  )
}

function checkChoice(
  value: string | number,
  choices: readonly string[],
  parameter: Parameter,
  problems: Problems,
  path: readonly (string | number)[],
): void {
  if (choices.includes(String(value))) return
  problems.add(
    'BAD_PARAMETER',
    path,
    `\`${parameter.name}\` cannot be \`${String(value)}\`.`,
    suggestNames(String(value), choices),
    { parameter: parameter.name, value },
  )
}

function example(parameter: Parameter, stages: readonly StageDefinition[]): string {
  const last = stages.findLast((stage) => !stage.side)
  return parameter.name === 'from' ? '`lead`' : `\`${last?.id ?? 'customer'}\``
}

/** People cannot convert to a stage that they have passed already. */
export function checkOrder(
  metric: MetricDefinition,
  params: BoundParams,
  stages: readonly StageDefinition[],
  problems: Problems,
  path: readonly (string | number)[],
): void {
  const way = followedBy(kindOf(metric, params))
  if (!way) return
  const from = stages.find((stage) => stage.id === params[way.from])
  const goal = stages.find((stage) => stage.id === params[way.goal])
  if (!from || !goal || goal.rank > from.rank) return
  problems.add(
    'BAD_PARAMETER',
    [...path, way.goal],
    `\`${goal.id}\` does not come after \`${from.id}\`, so nobody can convert from the one to the other.`,
    `Choose a later stage than \`${from.id}\`.`,
    { from: from.id, [way.goal]: goal.id },
  )
}

/** The parameters that say whence and whereto a metric follows people, if it does. */
function followedBy(
  computation: Computation,
): { readonly from: string; readonly goal: string } | null {
  if (computation.kind === 'conversion') return computation
  if (computation.kind !== 'ratio') return null
  const { arguments: names = [] } = computation.denominator
  return names.includes('from') && names.includes('to') ? { from: 'from', goal: 'to' } : null
}
