import type { MetricQuery, StageDefinition } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { compareTexts } from '../answer/rank-groups.js'
import { bind } from '../bind/bind.js'
import { suggestNames } from '../bind/near-names.js'
import type { PlannedStatement } from '../compile.js'
import type { CompileContext } from '../context.js'
import { Problems } from '../errors.js'
import { print, sql } from '../sql/sql.js'
import type { FunnelAnswer, FunnelQuery, FunnelStep } from './funnel.js'
import type { BoundFunnel } from '../sql/print-funnel.js'
import { printFunnel } from '../sql/print-funnel.js'

/** A funnel's question made into statements. */
export interface FunnelPlan {
  readonly statements: readonly PlannedStatement[]
  answer(results: readonly (readonly Row[])[]): FunnelAnswer
}

/**
 * Compiles a cohort funnel: one statement for everybody and, where it is broken down, one more by
 * group, so that the whole is asked anew and never summed.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileFunnel(query: FunnelQuery, context: CompileContext): FunnelPlan {
  const funnel = bindFunnel(query, context)
  const levels = [null, ...(funnel.by === null ? [] : [funnel.by])]
  return {
    statements: levels.map((by) => {
      const title = `cohort funnel through ${funnel.stages.map((stage) => stage.id).join(', ')}${by === null ? '' : ` by ${by}`}`
      const comment = { parts: [`-- ${title}\n`] }
      return {
        title,
        reads: ['milestone', 'lead_fact', 'spell'],
        ...print(sql`${comment}${printFunnel(funnel, by, context)}`),
      }
    }),
    answer: ([whole, groups]) => ({
      period: funnel.period,
      windowDays: funnel.windowDays,
      steps: stepsOf(whole?.[0] ?? {}, funnel.stages),
      groups: (groups ?? [])
        .map((row) => ({
          value: (row['d0'] as string | null) ?? null,
          steps: stepsOf(row, funnel.stages),
        }))
        .sort(
          (a, b) =>
            (b.steps[0]?.entered ?? 0) - (a.steps[0]?.entered ?? 0) ||
            compareTexts(a.value, b.value),
        ),
    }),
  }
}

/** The rules for a conversion's names and window are the metric's own. */
function bindFunnel(query: FunnelQuery, context: CompileContext): BoundFunnel {
  const stages = bindStages(query, context)
  const first = stages[0]
  const last = stages.at(-1)
  const asMetric: MetricQuery = {
    metrics: [
      {
        id: 'stageConversionRate',
        params: { from: first?.id, to: last?.id, windowDays: query.windowDays },
      },
    ],
    period: query.period,
    ...(query.where ? { where: query.where } : {}),
    ...(query.segment === undefined ? {} : { segment: query.segment }),
    ...(query.by === undefined ? {} : { by: [query.by] }),
  }
  const bound = bind(asMetric, context)
  return {
    period: bound.period,
    stages,
    windowDays: query.windowDays ?? null,
    filter: bound.filter,
    segment: bound.segment,
    by: query.by ?? null,
  }
}

function bindStages(query: FunnelQuery, context: CompileContext): readonly StageDefinition[] {
  const forward = context.settings.stages
    .filter((stage) => !stage.side)
    .toSorted((a, b) => a.rank - b.rank)
  if (!query.stages) return forward.filter((stage) => !stage.optional)
  const problems = new Problems()
  const ids = forward.map((stage) => stage.id)
  const stages = query.stages.flatMap((name, i) => {
    const stage = forward.find((candidate) => candidate.id === name)
    if (!stage) {
      problems.add(
        'UNKNOWN_STAGE',
        ['stages', i],
        `There is no forward stage \`${name}\` in this workspace.`,
        suggestNames(name, ids),
        { stage: name },
      )
    }
    return stage ? [stage] : []
  })
  const ordered = stages.every((stage, i) => i === 0 || stage.rank > (stages[i - 1]?.rank ?? -1))
  if (problems.found.length === 0 && (stages.length < 2 || !ordered)) {
    problems.add(
      'BAD_PARAMETER',
      ['stages'],
      'A funnel needs two stages or more, each later than the one before.',
      `Their order here is ${ids.map((name) => `\`${name}\``).join(', ')}.`,
    )
  }
  problems.throwIfAny()
  return stages
}

function stepsOf(row: Row, stages: readonly StageDefinition[]): readonly FunnelStep[] {
  const number = (name: string): number => Number(row[name] ?? 0)
  const days = (name: string): number | null => {
    const value = row[name]
    return value === null || value === undefined ? null : Number(value)
  }
  const all = number('e0')
  return stages.map((stage, i): FunnelStep => {
    const entered = number(`e${i}`)
    const before = number(`e${i - 1}`)
    const converted = number(`c${i}`)
    const exited = number(`x${i}`)
    return {
      stage,
      entered,
      converted,
      exited,
      open: entered - converted - exited,
      imputed: number(`m${i}`),
      stepRate: i === 0 || before === 0 ? null : entered / before,
      cumulativeRate: all === 0 ? null : entered / all,
      medianDays: days(`p50_${i}`),
      p75Days: days(`p75_${i}`),
      p90Days: days(`p90_${i}`),
      immature: number(`u${i}`),
    }
  })
}
