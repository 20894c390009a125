import type { StageDefinition } from '@leadlight/metrics'
import { suggestNames } from '../bind/near-names.js'
import type { CompileContext } from '../context.js'
import { Problems } from '../errors.js'

/** Every stage in order: forward ones by rank, then those beside the way. */
export function stagesInOrder({ settings }: CompileContext): readonly StageDefinition[] {
  return settings.stages.toSorted(
    (a, b) => Number(a.side) - Number(b.side) || a.rank - b.rank || (a.id < b.id ? -1 : 1),
  )
}

/**
 * The stages of a cohort: those named, or all forward ones but optional ones.
 *
 * @throws MetricQueryError `UNKNOWN_STAGE` with near names, `BAD_PARAMETER` where they are not in order
 */
export function cohortStages(
  names: readonly string[] | undefined,
  context: CompileContext,
): readonly StageDefinition[] {
  const forward = stagesInOrder(context).filter((stage) => !stage.side)
  if (!names) return forward.filter((stage) => !stage.optional)
  const problems = new Problems()
  const stages = findStages(names, forward, 'forward stage', problems)
  const ordered = stages.every((stage, i) => i === 0 || stage.rank > (stages[i - 1]?.rank ?? -1))
  if (problems.found.length === 0 && (stages.length < 2 || !ordered)) {
    problems.add(
      'BAD_PARAMETER',
      ['stages'],
      'A funnel needs two stages or more, each later than the one before.',
      `Their order here is ${forward.map(({ id }) => `\`${id}\``).join(', ')}.`,
    )
  }
  problems.throwIfAny()
  return stages
}

/**
 * The stages that people are counted in: those named, or all of them.
 *
 * @throws MetricQueryError `UNKNOWN_STAGE` with near names
 */
export function namedStages(
  names: readonly string[] | undefined,
  context: CompileContext,
): readonly StageDefinition[] {
  const all = stagesInOrder(context)
  if (!names) return all
  const problems = new Problems()
  const stages = findStages(names, all, 'stage', problems)
  problems.throwIfAny()
  return all.filter((stage) => stages.includes(stage))
}

function findStages(
  names: readonly string[],
  known: readonly StageDefinition[],
  what: string,
  problems: Problems,
): readonly StageDefinition[] {
  return names.flatMap((name, i) => {
    const stage = known.find(({ id }) => id === name)
    if (!stage) {
      problems.add(
        'UNKNOWN_STAGE',
        ['stages', i],
        `There is no ${what} \`${name}\` in this workspace.`,
        suggestNames(
          name,
          known.map(({ id }) => id),
        ),
        { stage: name },
      )
    }
    return stage ? [stage] : []
  })
}
