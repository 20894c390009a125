import { compileScoreChanges, compileTouchedLeads } from '@leadlight/compiler'
import type {
  CompileContext,
  ContributionCell,
  ContributionPart,
  ContributionRow,
  Points,
  Row,
  ScoreContributionQuery,
  TouchedLeads,
} from '@leadlight/compiler'
import type { Database } from '@leadlight/database'
import type { JudgedShare } from '@leadlight/metrics'
import { instantOf } from '../oracle/instant.js'
import type {
  CountedContribution,
  CountedPerson,
  FoundContribution,
} from '../oracle/score-contribution.js'
import { runPlan } from './run-plan.js'

const share = ({ converted, n }: JudgedShare): string => `${converted}/${n}`

const points = ({ given, taken, changes, people }: Points): Points => ({
  given,
  taken,
  changes,
  people,
})

const NONE = { given: '0', taken: '0', changes: 0, people: 0 }

/** What was found of some people in the words of the oracle; an earlier period tells of the same keys and buckets alone. */
export function toldContribution(found: ContributionPart): CountedContribution {
  const byKey = <T>(value: (row: ContributionRow) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(found.rows.map((row) => [row.value ?? '(blank)', value(row)]))
  return {
    total: points(found.total),
    base: share(found.base),
    immature: found.immature,
    keys: byKey((row) => ({
      ...points(row),
      touched: share(row.touched),
      others: share(row.others),
      immature: row.immature,
      series: row.series.map(points),
    })),
    series: found.series.map(points),
    previous: found.previous && byKey(({ previous }) => points(previous ?? NONE)),
    previousSeries: found.series.flatMap(({ previous }) => (previous ? [points(previous)] : [])),
  }
}

/** What the oracle counted of the same keys and buckets. */
export function expectedContribution(counted: CountedContribution): CountedContribution {
  const { previous, previousSeries, keys, series } = counted
  return {
    ...counted,
    previous:
      previous && Object.fromEntries(Object.keys(keys).map((key) => [key, previous[key] ?? NONE])),
    previousSeries: previousSeries.slice(0, series.length),
  }
}

/** Which people of the oracle a word means. */
const KEPT: Readonly<Record<TouchedLeads, (person: CountedPerson) => boolean>> = {
  PEOPLE: () => true,
  TOUCHED: ({ isEligible, isMature }) => isEligible && isMature,
  CONVERTED: ({ isEligible, isMature, converts }) => isEligible && isMature && converts,
  IMMATURE: ({ isEligible, isMature }) => isEligible && !isMature,
  OTHERS: ({ isEligible, isMature }) => isEligible && isMature,
  OTHERS_CONVERTED: ({ isEligible, isMature, converts }) => isEligible && isMature && converts,
}

/** Where the changes and people behind places of an answer are others than the oracle's. */
export async function oddRecords(
  database: Database,
  query: ScoreContributionQuery,
  found: FoundContribution,
  context: CompileContext,
): Promise<readonly string[]> {
  const odd: string[] = []
  const compare = async (
    cell: ContributionCell,
    which: string,
    plan: ReturnType<typeof compileScoreChanges> | ReturnType<typeof compileTouchedLeads>,
    expected: readonly string[],
    tell: (row: Row) => string,
  ): Promise<void> => {
    const statements = [plan.page(null, 1000), plan.count]
    const [rows = [], [counted] = []] = await runPlan(database, context.workspaceId, statements)
    const told = rows.map(tell).sort()
    if (JSON.stringify(told) === JSON.stringify([...expected].sort())) {
      if (Number(counted?.['count']) === told.length) return
    }
    const place = JSON.stringify({ cell, which, count: counted?.['count'] })
    odd.push(`${place}: ${told.join()} instead of ${[...expected].sort().join()}`)
  }
  for (const cell of cellsOf(found)) {
    const bucket = found.buckets.find(({ label }) => label === cell.bucket)
    const inCell = found.changes.filter(
      ({ at, groups }) =>
        (!bucket || (at >= bucket.start && at < bucket.end)) &&
        (cell.group === undefined || groups.includes(cell.group)),
    )
    const own = inCell.filter(
      ({ key }) => cell.value === undefined || key === (cell.value ?? '(blank)'),
    )
    for (const which of ['ALL', 'GIVEN', 'TAKEN'] as const) {
      const expected = own.filter(
        ({ delta: { over } }) => which === 'ALL' || over > 0n === (which === 'GIVEN'),
      )
      const plan = compileScoreChanges(query, cell, which, context)
      const told = expected.map(
        ({ at, delta }) => `${at} ${Number(delta.over) / Number(delta.under)}`,
      )
      await compare(cell, which, plan, told, (row) => {
        const { at, delta } = plan.read(row)
        return `${instantOf(at, 'UTC')} ${Number(delta)}`
      })
    }
    const people = found.peopleOf(own)
    const touched = new Set(people.flatMap((one) => (one.isEligible ? [one.person] : [])))
    const others = found.peopleOf(inCell).filter(({ person }) => !touched.has(person))
    for (const which of whichOf(cell)) {
      const among = which.startsWith('OTHERS') ? others : people
      const plan = compileTouchedLeads(query, cell, which, context)
      const told = among.filter(KEPT[which]).map(({ since }) => `${since}`)
      await compare(
        cell,
        which,
        plan,
        told,
        (row) => `${instantOf(plan.read(row).touchedAt, 'UTC')}`,
      )
    }
  }
  return odd
}

function whichOf({ bucket, value }: ContributionCell): readonly TouchedLeads[] {
  if (bucket !== undefined) return ['PEOPLE']
  const all = ['PEOPLE', 'TOUCHED', 'CONVERTED', 'IMMATURE'] as const
  return value === undefined ? all : [...all, 'OTHERS', 'OTHERS_CONVERTED']
}

/** Everybody; a key; a key of the last bucket; the last group as a whole and by a key. */
function cellsOf({
  whole,
  groups,
  changes,
  buckets,
}: FoundContribution): readonly ContributionCell[] {
  const [key] = Object.keys(whole.keys)
  const value = key === '(blank)' ? null : key
  const keyed = key === undefined ? [] : [{ value: value ?? null }]
  const bucket = buckets.at(-1)
  const group = changes.at(-1)?.groups.at(-1)
  return [
    {},
    ...keyed,
    ...(bucket ? keyed.map((cell) => ({ ...cell, bucket: bucket.label })) : []),
    ...(group === undefined || Object.keys(groups).length === 0
      ? []
      : [{ group }, ...keyed.map((cell) => ({ ...cell, group }))]),
  ]
}
