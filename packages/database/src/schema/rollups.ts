import { keptName, ROLLUPS } from '@leadlight/metrics'
import type { Rollup } from '@leadlight/metrics'

import type { Table } from './table.js'

/** The names of a rollup's columns in which its rows are alike. */
export const keysOf = ({ keeps }: Rollup): readonly string[] => ['day', ...keeps.map(keptName)]

/** The names of a rollup's columns that add up. */
export const sumsOf = ({ sums }: Rollup): readonly string[] => ['n', ...sums]

/**
 * Facts by day. Who derives adds the differences, so that writers never wait for each other at a
 * row: several rows may have one key, they are to be summed, and some come to nothing.
 */
export const ROLLUP_TABLES: readonly Table[] = [
  {
    // Which rollups hold all facts of a workspace, by the days of which zone. One that is not here is not to be read.
    name: 'rollup_state',
    room: 'rollups',
    columns: `
      rollup text not null,
      zone text not null,
      built_at timestamptz not null default now(),
      primary key (workspace_id, rollup)`,
  },
  ...ROLLUPS.map((rollup): Table => ({
    name: rollup.table,
    room: 'rollups',
    columns: `
      day date not null,
      ${rollup.keeps.map((kept) => `${keptName(kept)} ${kept.type},`).join('\n      ')}
      ${sumsOf(rollup)
        .map((column) => `${column} int not null`)
        .join(',\n      ')}`,
    indexes: [`create index ${rollup.table}_by_day on ${rollup.table} (workspace_id, day)`],
  })),
]
