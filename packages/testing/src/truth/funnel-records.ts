import { compileFunnelRecords } from '@leadlight/compiler'
import type {
  CompileContext,
  FunnelCell,
  FunnelCohort,
  FunnelPartId,
  FunnelQuery,
  HandBack,
  PartAnswer,
  StageFlow,
  StageStalls,
  StageStays,
} from '@leadlight/compiler'
import type { Database } from '@leadlight/database'

/** A number with the cell that it stands in. */
interface Counted {
  readonly cell: FunnelCell
  readonly count: number
}

/** How many cells of an answer are looked into. */
const LOOKS = 4

/** Where the records behind some numbers of an answer are not as many as the numbers say. */
export async function countedRecords(
  database: Database,
  part: FunnelPartId,
  query: FunnelQuery,
  answer: PartAnswer<unknown>,
  context: CompileContext,
): Promise<readonly string[]> {
  const places: readonly { readonly at: Partial<FunnelCell>; readonly values: unknown }[] = [
    { at: {}, values: answer.whole },
    ...answer.series
      .slice(-1)
      .map(({ bucket, values }) => ({ at: { bucket: bucket.label ?? '' }, values })),
    ...answer.groups
      .slice(-1)
      .map(({ value, whole }) => ({ at: { group: { value } }, values: whole })),
  ]
  const found: string[] = []
  for (const { at, values } of places) {
    const all = countsOf(part, values).filter(
      ({ cell }) => at.bucket === undefined || cell.count !== 'stillIn',
    )
    const full = [...all].sort((a, b) => b.count - a.count)
    const looked = [...full.slice(0, LOOKS - 1), ...full.slice(-1)]
    for (const { cell, count } of looked) {
      const asked = { ...cell, ...at }
      const plan = compileFunnelRecords(query, asked, context)
      const records = await read(database, plan.page(null, 1000), context)
      if (records.length !== count) {
        found.push(`${JSON.stringify(asked)}: ${count} told, ${records.length} shown`)
      }
    }
  }
  return found
}

async function read(
  database: Database,
  { text, values }: { readonly text: string; readonly values: readonly unknown[] },
  { workspaceId }: CompileContext,
): Promise<readonly unknown[]> {
  return database.withContext({ workspaceId, role: 'read' }, (client) => client.query(text, values))
}

function countsOf(part: FunnelPartId, values: unknown): readonly Counted[] {
  switch (part) {
    case 'cohort':
      return (values as FunnelCohort).steps.flatMap((step) =>
        counts(part, step, ['entered', 'converted', 'exited', 'open', 'imputed', 'immature']),
      )
    case 'flow':
      return (values as readonly StageFlow[]).flatMap((flow) => counts(part, flow, FLOW))
    case 'stays':
      return (values as readonly StageStays[]).flatMap((stays) =>
        counts(part, stays, ['completed', 'stillIn']),
      )
    case 'stalls':
      return (values as readonly StageStalls[]).flatMap((stalls) =>
        counts(part, stalls, ['people']),
      )
    case 'handBack':
      return counts(part, values as HandBack, HAND_BACK)
  }
}

const FLOW = [
  ...['opening', 'entered', 'new', 'fromEarlier', 'fromLater', 'fromSide', 'mergedIn', 'imputed'],
  ...['left', 'toLater', 'toEarlier', 'toSide', 'closing'],
]

const HAND_BACK = [
  ...['handedOver', 'due', 'accepted', 'rejected', 'both', 'unanswered', 'waiting', 'followedUp'],
  ...['inTime', 'recycled', 'recycleOpen', 'reMql', 'reMqlOpen', 'won', 'recycledWon'],
]

function counts(part: FunnelPartId, of: object, names: readonly string[]): readonly Counted[] {
  const { stage } = of as { readonly stage?: { readonly id: string } }
  const numbers = of as Readonly<Record<string, number>>
  return names.map((count) => ({
    cell: { part, count, ...(stage && { stage: stage.id }) },
    count: numbers[count] ?? 0,
  }))
}
