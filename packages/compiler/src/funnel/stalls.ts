import type { StageDefinition } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { compareTexts } from '../answer/rank-groups.js'
import { countIn, numberIn, textIn } from '../answer/values-in.js'
import type { CompileContext } from '../context.js'
import { stalledRows } from '../sql/funnel/stalled-rows.js'
import { sql } from '../sql/sql.js'
import type { Part } from './compile-part.js'
import { binNumbers, daysOf, percentiles, readBins } from './days.js'
import type { ReasonCount, StageStalls } from './funnel.js'

const MICROS_PER_DAY = 86_400_000_000

/** Who is in a stage beyond its limit, in silence. */
export function stallsPart(
  stages: readonly StageDefinition[],
  currency: string | null,
  context: CompileContext,
): Part<readonly StageStalls[]> {
  const ids = stages.map(({ id }) => id)
  return {
    title: 'stalled leads',
    tally: (ask) => ({
      rows: stalledRows({ ...ask, currency, stages: ids }, context),
      keys: ['stage_id'],
      numbers: {
        people: sql`count(*)`,
        value: sql`sum(minor)::text`,
        unrated: sql`sum(unrated)`,
        limit: sql`max(limit_micros)`,
        longest: sql`max(${daysOf('ms')})`,
        ...percentiles('p', daysOf('ms'), [50, 90]),
        ...binNumbers('h', daysOf('ms')),
      },
      besides: [{ name: 'reasons', by: ['stage_id', 'reason'], test: sql`true` }],
      summed: false,
    }),
    read: ({ rows, besides }) =>
      stages.map((stage) => readStalls(stage, rows, besides['reasons'] ?? [], currency)),
    size: (stalls) => stalls.reduce((sum, { people }) => sum + people, 0),
  }
}

function readStalls(
  stage: StageDefinition,
  rows: readonly Row[],
  reasons: readonly Row[],
  currency: string | null,
): StageStalls {
  const isOwn = (row: Row): boolean => row['stage_id'] === stage.id
  const row = rows.find(isOwn) ?? {}
  const limit = numberIn(row, 'limit')
  return {
    stage,
    people: countIn(row, 'people'),
    limitDays: stage.limitDays ?? (limit === null ? null : limit / MICROS_PER_DAY),
    valueMinor: currency === null ? null : ((row['value'] as string | null | undefined) ?? '0'),
    withoutRate: countIn(row, 'unrated'),
    medianDays: numberIn(row, 'p50'),
    p90Days: numberIn(row, 'p90'),
    longestDays: numberIn(row, 'longest'),
    distribution: readBins('h', row),
    reasons: readReasons(reasons.filter(isOwn), 'n_reasons'),
  }
}

/** How often each reason was told, most often first. */
export function readReasons(rows: readonly Row[], count: string): readonly ReasonCount[] {
  return rows
    .map((row) => ({
      reason: textIn(row, 'reason'),
      count: countIn(row, count),
    }))
    .filter((each) => each.count > 0)
    .sort((a, b) => b.count - a.count || compareTexts(a.reason, b.reason))
}
