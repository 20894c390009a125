import type { Row } from '../answer/numbers.js'
import { textIn } from '../answer/values-in.js'
import { suggestNames } from '../bind/near-names.js'
import type { PlannedStatement } from '../planned.js'
import { planned } from '../planned.js'
import type { CompileContext } from '../context.js'
import { bandLimits } from '../context.js'
import { Problems } from '../errors.js'
import { sql, val } from '../sql/sql.js'
import type { Sql } from '../sql/sql.js'
import { bindProfile } from './bind-profile.js'
import type { BoundProfile } from './bound-profile.js'
import { printMemberCount, printMemberPage } from '../sql/print-member-page.js'
import type { MemberPlace } from '../sql/print-member-page.js'
import { printMembers } from '../sql/print-score-profile.js'
import type { ScoreProfileQuery } from './score-profile.js'

/** Which of a profile's leads. */
export const PROFILE_LEADS = ['ALL', 'SCORED', 'UNSCORED', 'IMMATURE', 'ABOVE'] as const
export type ProfileLeads = (typeof PROFILE_LEADS)[number]

/** A cell of a profile. */
export interface ProfileCellQuery {
  /** The label of a cohort; all of them where left out. */
  readonly cohort?: string
  /** A group of `by`, null for blank; everybody where left out. */
  readonly group?: string | null
  /** A band's place, 0 for the lowest. */
  readonly band?: number
  readonly which?: ProfileLeads
}

/** A lead of a cell with its score as the profile reads it. */
export interface ProfileLead {
  readonly leadNo: number
  /** ISO 8601 with microseconds. */
  readonly createdAt: string
  /** Null where nothing has scored the lead, or it is too young. */
  readonly score: number | null
  readonly model: string | null
}

/** The leads of a profile's cell as statements. */
export interface ProfileLeadsPlan {
  page(after: MemberPlace | null, limit: number): PlannedStatement
  readonly count: PlannedStatement
  read(row: Row): ProfileLead
}

/**
 * Compiles a cell's leads, the newest first: as many as the cell counts.
 *
 * @throws MetricQueryError with every problem of the question or the cell
 */
export function compileProfileLeads(
  query: ScoreProfileQuery,
  cell: ProfileCellQuery,
  context: CompileContext,
): ProfileLeadsPlan {
  const profile = bindProfile(query, context)
  const { members, kept } = printCell(profile, cell, context)
  return {
    page: (after, limit) =>
      planned('leads of a cell', printMemberPage(members, kept, after, limit)),
    count: planned('how many leads a cell has', printMemberCount(members, kept)),
    read: (row) => ({
      leadNo: Number(row['lead_no']),
      createdAt: String(row['created_at']),
      score: row['score'] == null ? null : Number(row['score']) / 1_000_000,
      model: textIn(row, 'model'),
    }),
  }
}

function printCell(
  profile: BoundProfile,
  cell: ProfileCellQuery,
  context: CompileContext,
): { readonly members: Sql; readonly kept: Sql } {
  checkCell(profile, cell, context)
  const grouped = cell.group === undefined ? null : profile.by
  const place = profile.buckets.findIndex(({ label }) => label === cell.cohort)
  const buckets = place < 0 ? profile.buckets : profile.buckets.slice(place, place + 1)
  const group =
    grouped === null ? sql`` : sql` and d0 is not distinct from ${val(cell.group ?? null)}::text`
  const band = cell.band === undefined ? sql`` : sql` and band = ${val(cell.band)}::int`
  return {
    members: printMembers(profile, buckets, grouped, context),
    kept: sql`${WHICH[cell.which ?? 'ALL']}${group}${band}`,
  }
}

const WHICH: Readonly<Record<ProfileLeads, Sql>> = {
  ALL: sql`true`,
  SCORED: sql`score is not null`,
  UNSCORED: sql`mature and score is null`,
  IMMATURE: sql`not mature`,
  ABOVE: sql`above`,
}

function checkCell(
  { buckets, by }: BoundProfile,
  { cohort, group, band }: ProfileCellQuery,
  context: CompileContext,
): void {
  const problems = new Problems()
  const labels = buckets.map(({ label }) => label ?? '')
  if (cohort !== undefined && !labels.includes(cohort)) {
    problems.add(
      'UNKNOWN_BUCKET',
      ['cohort'],
      `The profile has no cohort \`${cohort}\`.`,
      suggestNames(cohort, labels),
      { cohort },
    )
  }
  if (group !== undefined && by === null) {
    problems.add(
      'BAD_CELL',
      ['group'],
      'The profile has no groups.',
      'Ask for it with `by`, or leave out `group`.',
    )
  }
  const bands = bandLimits(context).length
  if (band !== undefined && (!Number.isInteger(band) || band < 0 || band > bands)) {
    problems.add(
      'BAD_CELL',
      ['band'],
      `There is no band ${band}.`,
      `Bands are counted from 0, the lowest, to ${bands}.`,
      { band },
    )
  }
  problems.throwIfAny()
}
