import { bindNames, readSql } from '../read-sql.js'
import type { Statement } from '../read-sql.js'
import { COUNTRIES, SIZES } from '../questions/funnel-questions.js'
import { bucketsIn, instantsOf } from '../world/spans.js'
import type { Span } from '../world/spans.js'
import type { BenchWorld } from '../world/open-world.js'

/** The hand-written statement of a question, with the values of its names. */
export async function byHand(id: string, world: BenchWorld): Promise<Statement> {
  return bindNames(await readSql(`questions/${id}/by-hand.sql`), valuesOf(world))
}

/** Every name that a hand-written statement may use. */
function valuesOf({ workspace, spans, horizon }: BenchWorld): Readonly<Record<string, unknown>> {
  const year = bucketsIn(spans.year, 'MONTH', workspace)
  const weeks = bucketsIn(spans.weeks, 'WEEK', workspace)
  // From the first cohort to the month in which the data ends.
  const since = bucketsIn({ from: spans.year.from, to: afterMonthOf(horizon) }, 'MONTH', workspace)
  return {
    workspace: workspace.workspaceId,
    zone: workspace.zone,
    currency: workspace.currency,
    threshold: workspace.mqlThreshold,
    horizon,
    countries: COUNTRIES,
    sizes: SIZES,
    year_labels: year.labels,
    year_starts: year.starts,
    year_ends: year.ends,
    weeks_labels: weeks.labels,
    weeks_starts: weeks.starts,
    retention_starts: since.starts,
    retention_ends: since.ends,
    ...ends('year', spans.year, workspace.zone),
    ...ends('quarter', spans.quarter, workspace.zone),
    ...ends('weeks', spans.weeks, workspace.zone),
    ...ends('ninety_days', spans.ninetyDays, workspace.zone),
  }
}

function ends(name: string, span: Span, zone: string): Readonly<Record<string, string>> {
  const { start, end } = instantsOf(span, zone)
  return {
    [`${name}_from`]: start,
    [`${name}_to`]: end,
    [`${name}_from_day`]: span.from,
    [`${name}_to_day`]: span.to,
  }
}

/** The first day of the month after an instant's. */
function afterMonthOf(instant: string): string {
  const date = new Date(instant)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1))
    .toISOString()
    .slice(0, 10)
}
