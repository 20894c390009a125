import { compileTouchRecords } from '@leadlight/compiler'
import type {
  AttributionAnswer,
  AttributionQuery,
  CompileContext,
  TouchCell,
} from '@leadlight/compiler'
import type { Database } from '@leadlight/database'
import { readPages } from './read-pages.js'

type Bins = AttributionAnswer['touches']['distribution']

interface Counted {
  readonly cell: TouchCell
  readonly bins: Bins
}

/** Counts of touches that the conversions behind them do not make again. */
export async function oddTouches(
  database: Database,
  query: AttributionQuery,
  answer: AttributionAnswer,
  context: CompileContext,
): Promise<readonly string[]> {
  const odd: string[] = []
  for (const { cell, bins } of countsOf(answer)) {
    const plan = compileTouchRecords(query, cell, context)
    const records = await readPages(database, plan, {
      workspaceId: context.workspaceId,
      placeOf: (_, row) => plan.placeOf(row),
    })
    const found = new Map<number, number>()
    for (const { touches } of records) found.set(touches, (found.get(touches) ?? 0) + 1)
    const meant = bins.map(({ touches, conversions }) => [touches, conversions])
    const told = [...found].sort(([a], [b]) => a - b)
    if (JSON.stringify(told) === JSON.stringify(meant)) continue
    odd.push(`${JSON.stringify(cell)}: ${JSON.stringify(told)} instead of ${JSON.stringify(meant)}`)
  }
  return odd
}

/** Of the goal and of deals all together, the longest ways, and the last bucket. */
function countsOf({ touches, touchesToClose, buckets }: AttributionAnswer): readonly Counted[] {
  const kinds = [
    ['GOAL', touches],
    ['WON', touchesToClose],
  ] as const
  const bucket = buckets.at(-1)?.label
  return kinds.flatMap(([of, { distribution, series }]): readonly Counted[] => [
    { cell: { of }, bins: distribution },
    ...distribution.slice(-1).map((bin) => ({ cell: { of, touches: bin.touches }, bins: [bin] })),
    ...(bucket == null ? [] : [{ cell: { of, bucket }, bins: series.at(-1)?.distribution ?? [] }]),
  ])
}
