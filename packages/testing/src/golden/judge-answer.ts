import type { Answer, FunnelAnswer, FunnelQuery, FunnelStep } from '@leadlight/compiler'
import type { MetricQuery } from '@leadlight/metrics'
import { evaluate } from '../oracle/evaluate.js'
import type { OracleMetric } from '../oracle/evaluate.js'
import type { World } from '../oracle/world.js'

/** The question without what ranks, bounds and cuts its groups, which the oracle leaves alone. */
export function unranked(query: MetricQuery): MetricQuery {
  const { having: _h, orderBy: _o, limit: _l, other: _r, ...rest } = query
  return rest
}

/** Rows of a ranked answer that are no rows of the whole one; Other has no partner there. */
export function strangers(ranked: Answer, whole: Answer): readonly string[] {
  const known = new Set(whole.cells.map((cell) => JSON.stringify(cell)))
  return ranked.cells
    .filter((cell) => !cell.other)
    .map((cell) => JSON.stringify(cell))
    .filter((cell) => !known.has(cell))
}

/** Where a funnel differs from the conversions of its first stage to each later one, counted by hand. */
export function funnelDifferences(
  funnel: FunnelQuery,
  { steps, groups }: FunnelAnswer,
  world: World,
): readonly string[] {
  const { stages: _, by, windowDays, ...rest } = funnel
  const first = steps[0]?.stage.id
  const found: string[] = []
  const compare = (where: string, step: FunnelStep, counted: OracleMetric | undefined): void => {
    if (step.entered !== (counted?.numerator ?? 0))
      found.push(`${where}: product ${step.entered}, oracle ${counted?.numerator}`)
  }
  steps.forEach((step, i) => {
    if (i === 0) return
    const params = { from: first, to: step.stage.id, windowDays }
    const { totals, cells } = evaluate(world, {
      ...rest,
      metrics: [{ id: 'stageConversionRate', params }],
      ...(by === undefined ? {} : { by: [by] }),
    })
    const total = totals['stageConversionRate']
    compare(step.stage.id, step, total)
    if (i === 1 && steps[0]?.entered !== total?.denominator)
      found.push(`${first}: product ${steps[0]?.entered}, oracle ${total?.denominator}`)
    for (const group of groups) {
      const own = cells.find(({ dims }) => dims[0] === group.value)
      compare(
        `${step.stage.id} of ${group.value}`,
        group.steps[i]!,
        own?.metrics['stageConversionRate'],
      )
    }
  })
  return found
}
