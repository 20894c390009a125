import type { Calendar, ThresholdVersion } from '@leadlight/metrics'

/** A workspace as its row says; `WorkspaceSettings` of the metrics package adds its stages. */
export interface WorkspaceRecord {
  readonly workspaceId: number
  readonly slug: string
  readonly name: string
  /** IANA zone. */
  readonly zone: string
  /** ISO 4217, null until something sets it. */
  readonly currency: string | null
  /** Month, 1 to 12. */
  readonly fiscalYearStart: number
  /** Monday 1 to Sunday 7. */
  readonly weekStart: number
  /** What months, quarters and years are made of. */
  readonly calendar: Calendar
  /** The latest one; null for none. */
  readonly mqlThreshold: number | null
  /** Every threshold and the day since which it has been in force, earliest first. */
  readonly mqlThresholds: readonly ThresholdVersion[]
  readonly settings: Readonly<Record<string, unknown>>
  readonly createdAt: Date
}

export const WORKSPACE_COLUMNS = `workspace_id, slug, name, zone, currency, fiscal_year_start, week_start,
  calendar, mql_thresholds, settings, created_at`

export interface WorkspaceRow {
  readonly workspace_id: number
  readonly slug: string
  readonly name: string
  readonly zone: string
  readonly currency: string | null
  readonly fiscal_year_start: number
  readonly week_start: number
  readonly calendar: Calendar
  readonly mql_thresholds: readonly ThresholdVersion[]
  readonly settings: Record<string, unknown>
  readonly created_at: Date
}

export const toWorkspaceRecord = (row: WorkspaceRow): WorkspaceRecord => ({
  workspaceId: row.workspace_id,
  slug: row.slug,
  name: row.name,
  zone: row.zone,
  currency: row.currency,
  fiscalYearStart: row.fiscal_year_start,
  weekStart: row.week_start,
  calendar: row.calendar,
  mqlThreshold: row.mql_thresholds.at(-1)?.threshold ?? null,
  mqlThresholds: row.mql_thresholds,
  settings: row.settings,
  createdAt: row.created_at,
})
