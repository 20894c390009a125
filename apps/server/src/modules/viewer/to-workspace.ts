import type { WorkspaceRecord } from '@leadlight/database'

import type { WorkspaceType } from './viewer.type.js'

/** A workspace as the API shows it; it keeps its number, which its other fields look up. */
export interface ShownWorkspace extends WorkspaceType {
  readonly record: WorkspaceRecord
}

export function toWorkspace(record: WorkspaceRecord): ShownWorkspace {
  const { slug, name, zone, currency, weekStart, fiscalYearStart, calendar, settings } = record
  return {
    id: slug,
    slug,
    name,
    zone,
    currency,
    weekStart,
    fiscalYearStart,
    calendar,
    attribution: attributionOf(settings),
    record,
  }
}

/** Imports keep what a licence wants to be shown with their data, by source. */
function attributionOf({ attributions }: WorkspaceRecord['settings']): string | null {
  if (typeof attributions !== 'object' || attributions === null) return null
  const texts = Object.values(attributions).filter((text) => typeof text === 'string')
  return texts.length > 0 ? [...new Set(texts)].join('\n') : null
}
