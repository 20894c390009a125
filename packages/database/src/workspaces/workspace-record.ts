import type { Calendar } from '@leadlight/metrics'

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
  readonly mqlThreshold: number | null
  readonly settings: Readonly<Record<string, unknown>>
  readonly createdAt: Date
}

export const WORKSPACE_COLUMNS = `workspace_id, slug, name, zone, currency, fiscal_year_start, week_start,
  calendar, mql_threshold, settings, created_at`

export interface WorkspaceRow {
  readonly workspace_id: number
  readonly slug: string
  readonly name: string
  readonly zone: string
  readonly currency: string | null
  readonly fiscal_year_start: number
  readonly week_start: number
  readonly calendar: Calendar
  readonly mql_threshold: string | null
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
  mqlThreshold: row.mql_threshold === null ? null : Number(row.mql_threshold),
  settings: row.settings,
  createdAt: row.created_at,
})
