import type { Break, MetricDefinition, Note, ThresholdVersion } from '@leadlight/metrics'
import { factsOf, measuresOf, thresholdsOf } from '@leadlight/metrics'
import type { BoundParams } from '../bind/bound-query.js'
import type { CompileContext } from '../context.js'
import type { PlannedMetric, QueryPlan } from '../plan/plan-query.js'

/** Values before a day from which on a number means something else cannot be compared with later ones. */
export function breakNotes(
  { metric: { definition, params } }: PlannedMetric,
  { query: { period, previous, buckets } }: QueryPlan,
  { settings }: CompileContext,
): readonly Note[] {
  const first = previous && previous.from < period.from ? previous.from : period.from
  return [...(definition.breaks ?? []), ...agreedBreaks(definition, params, thresholdsOf(settings))]
    .filter(({ since }) => since > first && since < period.to)
    .map(({ since, text }) => {
      const bucket = buckets.find(({ fromDay, toDay }) => fromDay <= since && since < toDay)?.label
      return {
        code: 'BREAK',
        metric: definition.id,
        text,
        since,
        ...(bucket == null ? {} : { bucket }),
      }
    })
}

/** The days on which marketing and sales agreed on something else. */
function agreedBreaks(
  definition: MetricDefinition,
  params: BoundParams,
  versions: readonly ThresholdVersion[],
): readonly Break[] {
  const byThreshold = factsOf(definition, params).some((fact) => fact.needsThreshold)
  const byRule = byThreshold || isOfMqls(definition, params)
  return versions.flatMap(({ since, threshold, rule = null }, i) => {
    if (since === null) return []
    const before = versions[i - 1]
    return [
      ...(byThreshold && threshold !== (before?.threshold ?? null)
        ? [
            {
              since,
              text: `From ${since} on the MQL threshold is ${threshold ?? 'none'}: values before that day are measured by another.`,
            },
          ]
        : []),
      ...(byRule && rule !== (before?.rule ?? null)
        ? [
            {
              since,
              text: `From ${since} on an MQL is agreed on as ${rule === null ? 'nothing in particular' : `“${rule}”`}: earlier ones stay what they were.`,
            },
          ]
        : []),
    ]
  })
}

/** Facts of MQLs and of what becomes of them. */
const OF_MQLS: ReadonlySet<string> = new Set(['mqlCohort', 'mqlPipeline'])

/** Whether it is agreed on between people whom a metric counts. */
const isOfMqls = (definition: MetricDefinition, params: BoundParams): boolean =>
  measuresOf(definition, params).some(
    ({ fact, where = [] }) =>
      OF_MQLS.has(fact) || where.some((test) => 'stageRole' in test && test.stageRole === 'MQL'),
  )
