import { compileAttributionRecords } from '@leadlight/compiler'
import type {
  AttributionAnswer,
  AttributionCell,
  AttributionQuery,
  CompileContext,
  CreditRecord,
} from '@leadlight/compiler'
import type { Database } from '@leadlight/database'
import type { OracleAttribution, OracleLine } from '../oracle/attribution/attribution.js'
import { instantOf } from '../oracle/instant.js'
import { runPlan } from './run-plan.js'

/** A question with what the product and the oracle say to it. */
interface Answered {
  readonly query: AttributionQuery
  readonly answer: AttributionAnswer
  readonly expected: OracleAttribution
}

/** Behind how many models of an answer is looked. */
const LOOKS = 2

/** Where the records behind some cells do not add up to them, or are others than the oracle's. */
export async function oddCredits(
  database: Database,
  { query, answer, expected }: Answered,
  context: CompileContext,
): Promise<readonly string[]> {
  const odd: string[] = []
  const told = answer.models.filter(({ reason }) => reason === null)
  const looked = [...told.filter(({ weighed }) => !weighed), ...told].slice(0, LOOKS)
  for (const { id, weighed } of looked) {
    for (const { cell, credit } of cellsOf(answer, id)) {
      const records = await readCredits(database, query, cell, context)
      const sum = records.reduce((all, record) => all + record.credit, 0n)
      const place = JSON.stringify(cell)
      if (sum !== credit) odd.push(`${place}: records come to ${sum} instead of ${String(credit)}`)
      if (cell.bucket !== undefined) continue
      const wrong = weighed
        ? otherCredits(records, cell, expected)
        : unfairShares(records, cell, expected)
      odd.push(...wrong.map((what) => `${place}: ${what}`))
    }
  }
  return odd
}

interface Told {
  readonly cell: AttributionCell
  readonly credit: bigint | null
}

/** The first group, all others, nobody and all together; of the first group the last bucket as well. */
function cellsOf({ rows, total, buckets }: AttributionAnswer, model: string): readonly Told[] {
  const creditOf = (row: AttributionAnswer['total'] | undefined) =>
    row?.credits.find((credit) => credit.model === model)
  const [first, ...others] = rows.filter(({ kind }) => kind === 'GROUP')
  const nobody = rows.find(({ kind }) => kind === 'UNATTRIBUTED')
  const shown = first ? [first.value] : []
  const rest = others.reduce((sum, row) => sum + (creditOf(row)?.credit ?? 0n), 0n)
  const bucket = buckets.at(-1)?.label
  return [
    { cell: { model, kind: 'TOTAL' }, credit: creditOf(total)?.credit ?? null },
    { cell: { model, kind: 'UNATTRIBUTED' }, credit: creditOf(nobody)?.credit ?? null },
    { cell: { model, kind: 'OTHER', besides: shown }, credit: rest },
    ...shown.flatMap((value): readonly Told[] => [
      { cell: { model, kind: 'GROUP', value }, credit: creditOf(first)?.credit ?? null },
      ...(bucket == null
        ? []
        : [
            {
              cell: { model, kind: 'GROUP', value, bucket } as const,
              credit: creditOf(first)?.series.at(-1) ?? null,
            },
          ]),
    ]),
  ]
}

async function readCredits(
  database: Database,
  query: AttributionQuery,
  cell: AttributionCell,
  context: CompileContext,
): Promise<readonly CreditRecord[]> {
  const plan = compileAttributionRecords(query, cell, context)
  const run = (statements: Parameters<typeof runPlan>[2]) =>
    runPlan(database, context.workspaceId, statements)
  const [learned = []] = plan.learn ? await run([plan.learn]) : []
  const { page, count } = plan.records(learned)
  const [first = [], [counted] = []] = await run([page(null, 1), count])
  const last = first.at(-1)
  // Pages go on where one ended.
  const [rest = []] = last ? await run([page(plan.placeOf(last), 1000)]) : []
  const rows = [...first, ...rest]
  if (Number(counted?.['count']) !== rows.length) {
    throw new Error(`${rows.length} records are shown and ${String(counted?.['count'])} counted.`)
  }
  return rows.map((row) => plan.read(row))
}

const isOf = ({ kind, value, besides = [] }: AttributionCell, group: string): boolean => {
  if (kind === 'GROUP') return group === JSON.stringify(value ?? null)
  return kind !== 'OTHER' || !besides.some((one) => JSON.stringify(one) === group)
}

/** Of a model that weighs touches: each record is one credit of the oracle. */
function otherCredits(
  records: readonly CreditRecord[],
  cell: AttributionCell,
  { given }: OracleAttribution,
): readonly string[] {
  const told = records.map(({ at, amount, credit, touchedAt }) =>
    [instantOf(at, 'UTC'), amount, credit, touchedAt && instantOf(touchedAt, 'UTC')].join(' '),
  )
  const meant = (given.get(cell.model) ?? []).flatMap((own) => {
    if (own.credit === 0n || (own.touchedAt === null) !== (cell.kind === 'UNATTRIBUTED')) return []
    if (!isOf(cell, own.group)) return []
    return [[own.at, own.amount, own.credit, own.touchedAt].join(' ')]
  })
  const [a, b] = [told, meant].map((all) => [...all].sort().join(', '))
  return a === b ? [] : [`${a} instead of ${b}`]
}

/** Of a model that learns: every line with a touch gives the same part, but for less than one unit. */
function unfairShares(
  records: readonly CreditRecord[],
  cell: AttributionCell,
  { lines, learned, credits }: OracleAttribution,
): readonly string[] {
  if (!learned.has(cell.model)) return []
  const isNobody = cell.kind === 'UNATTRIBUTED'
  const whole = lines.filter(({ steps }) => (steps.length === 0) === isNobody)
  const total = whole.reduce((sum, { amount }) => sum + amount, 0n)
  const groups = [...(credits.get(cell.model) ?? [])]
  const part = groups.reduce((sum, [group, credit]) => (isOf(cell, group) ? sum + credit : sum), 0n)
  const own = isNobody || cell.kind === 'TOTAL' ? total : part
  const size = total < 0n ? -total : total
  const unfair = records.filter(({ amount, credit }) => {
    const off = credit * total - amount * own
    return total !== 0n && (off < 0n ? -off : off) >= size
  })
  const left = [...whole]
  const strange = records.filter((record) => {
    const place = left.findIndex((line) => isOfLine(record, line, cell))
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
  return [
    ...unfair.map(({ amount, credit }) => `${credit} of ${amount} is no ${own}/${total}`),
    ...strange.map(
      ({ at, amount, touches }) => `no line of ${amount} at ${at}, ${touches} touches`,
    ),
  ]
}

const isOfLine = (
  { at, amount, touches }: CreditRecord,
  line: OracleLine,
  cell: AttributionCell,
): boolean =>
  instantOf(at, 'UTC') === line.at &&
  amount === line.amount &&
  touches === line.steps.filter((step) => isOf(cell, step)).length
