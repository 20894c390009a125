import type { Sql } from '../sql.js'
import { id, join, ONCE, sql } from '../sql.js'

/** What is counted of rows, and by which of their columns besides bucket and group. */
export interface Tally {
  readonly rows: Sql
  /** The columns by which every number is told apart, such as `stage_id`. */
  readonly keys: readonly string[]
  /** Numbers by name. */
  readonly numbers: Readonly<Record<string, Sql>>
  /** Further ways to group, of which `n` alone is counted. */
  readonly besides: readonly Beside[]
  /** Rows are cut into buckets and make the whole; otherwise the whole is their bucket 0. */
  readonly summed: boolean
}

/** Rows that pass a test, counted as `n` by columns. */
export interface Beside {
  readonly name: string
  readonly by: readonly string[]
  readonly test: Sql
}

/** Which set of groups a row of the result belongs to, by its `level`. */
export interface Level {
  readonly beside: string | null
  readonly bucketed: boolean
}

/** One way to group: a level, and its columns beside the group. */
interface GroupingSet {
  readonly level: Level
  readonly columns: readonly string[]
}

function setsOf({ keys, besides, summed }: Tally, bucketed: boolean): readonly GroupingSet[] {
  const ways = [{ name: null, by: keys }, ...besides]
  return ways.flatMap(({ name, by }): readonly GroupingSet[] => [
    ...(summed ? [{ level: { beside: name, bucketed: false }, columns: by }] : []),
    ...(bucketed || !summed
      ? [{ level: { beside: name, bucketed: true }, columns: ['bucket', ...by] }]
      : []),
  ])
}

/** The columns whose `grouping()` makes the level, in order; groups are always told. */
const levelColumns = (sets: readonly GroupingSet[]): readonly string[] => [
  ...new Set(['d0', ...sets.flatMap(({ columns }) => columns)]),
]

/** The levels of a tally's result, by the number that its rows carry. */
export function levelsOf(tally: Tally, bucketed: boolean): ReadonlyMap<number, Level> {
  const sets = setsOf(tally, bucketed)
  return new Map(
    sets.map(({ level, columns }) => {
      const grouped = ['d0', ...columns]
      const mask = levelColumns(sets).reduce(
        (bits, name) => bits * 2 + (grouped.includes(name) ? 0 : 1),
        0,
      )
      return [mask, level] as const
    }),
  )
}

/** One SELECT that counts rows in total and by bucket. */
export function printTally(tally: Tally, bucketed: boolean): Sql {
  const asked = setsOf(tally, bucketed)
  const columns = levelColumns(asked)
  const names = join(
    columns.map((name) => id(name)),
    ', ',
  )
  const sets = asked.map(
    ({ columns: grouped }) =>
      sql`(${join(
        ['d0', ...grouped].map((name) => id(name)),
        ', ',
      )})`,
  )
  const numbers = [
    ...Object.entries(tally.numbers).map(([name, number]) => sql`${number} as ${id(name)}`),
    ...tally.besides.map(
      ({ name, test }) => sql`count(*) filter (where ${test}) as ${id(`n_${name}`)}`,
    ),
  ]
  return sql`with member as (
  select * from (
  ${tally.rows}
  ) each_row ${ONCE}
)
select grouping(${names}) as level, ${names},
  ${join(numbers, ',\n  ')}
from member
group by grouping sets (${join(sets, ', ')})`
}
