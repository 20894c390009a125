import { SHIPPED_STAGES, type WorkspaceSettings } from '@leadlight/metrics'
import type { LedgerRecord } from '@leadlight/database'
import type { World } from '../oracle/world.js'

/** What a world may set beside its records. */
export interface WorldOptions extends Partial<Omit<World, 'records' | 'settings'>> {
  readonly settings?: Partial<WorkspaceSettings>
}

/** A world of these records: UTC and euros, at rest and read long afterwards, unless told otherwise. */
export function makeWorld(records: readonly LedgerRecord[], options: WorldOptions = {}): World {
  const { settings, ...rest } = options
  return {
    now: '2030-01-01T00:00:00Z',
    live: false,
    segments: {},
    reportsDeliveries: true,
    ...rest,
    records,
    settings: {
      zone: 'UTC',
      currency: 'EUR',
      weekStart: 1,
      fiscalYearStart: 1,
      stages: SHIPPED_STAGES,
      mqlThreshold: null,
      ...settings,
    },
  }
}
