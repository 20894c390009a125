import type { SegmentRule, WorkspaceSettings } from '@leadlight/metrics'
import { SHIPPED_SCORE_BANDS } from '@leadlight/metrics'

/** All that a question is read against; plain data, so that compiling needs no look-up and no clock. */
export interface CompileContext {
  readonly workspaceId: number
  readonly settings: WorkspaceSettings
  readonly attributes: readonly DeclaredAttribute[]
  /** The last instant that the data speaks of, as ISO text: presets and maturity are judged there. */
  readonly horizon: string
  /** Facts (by id) of which the workspace holds not a single row: their metrics are null, not 0. */
  readonly absentFacts: readonly string[]
  /** Tables of the rollups that hold all that has been derived, by the days of the workspace's zone. */
  readonly rollups: readonly string[]
  /** Rules of the workspace's segments, by segment id. */
  readonly segments: Readonly<Record<string, SegmentRule>>
}

/** An attribute of leads or accounts that the workspace has declared; its name is a dimension's id. */
export interface DeclaredAttribute {
  readonly attributeId: number
  readonly name: string
  readonly label: string
  readonly subject: 'lead' | 'account'
}

/** The names under which attributes are asked for. */
export function attributeNames(context: CompileContext): ReadonlySet<string> {
  return new Set(context.attributes.map((attribute) => attribute.name))
}

/** The limits of the workspace's bands. */
export const bandLimits = ({ settings }: CompileContext): readonly number[] =>
  settings.scoreBands ?? SHIPPED_SCORE_BANDS
