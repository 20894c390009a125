import { INGEST, READ } from './roles.js'
import type { Table } from './table.js'

/** What the two working roles may do with a table. */
export function grantTable({ name, room }: Table): readonly string[] {
  return [
    `grant select on ${name} to ${READ}`,
    `grant ${ingestRights(name, room)} on ${name} to ${INGEST}`,
  ]
}

function ingestRights(name: string, room: Table['room']): string {
  switch (room) {
    case 'ledger':
      // A correction closes a version and adds one: the only update that the ledger knows.
      return 'select, insert, update (superseded_at)'
    case 'derived':
    case 'rollups':
    case 'operations':
      return 'select, insert, update, delete'
    case 'workspace':
      return workspaceRights[name] ?? 'select'
  }
}

const workspaceRights: Readonly<Record<string, string>> = {
  // The first import of a workspace sets its currency and zone.
  workspace: 'select, update (currency, zone)',
  source: 'select, insert, update',
  stage: 'select, insert, update, delete',
  // Attributes and their values are declared by the records that carry them.
  attribute: 'select, insert',
  attribute_value: 'select, insert',
}
