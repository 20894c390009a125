/** The schema of everything; the door puts it on the search path. */
export const SCHEMA = 'leadlight'

/** As what the door enters: each is a role of PostgreSQL that cannot log in. */
export type Role = 'read' | 'ingest' | 'owner'

/** Owns the tables and runs migrations; subject to row security like the others. */
export const OWNER = 'leadlight_owner'
/** Adds to the ledger, keeps the derived facts. */
export const INGEST = 'leadlight_ingest'
/** Reads. */
export const READ = 'leadlight_read'

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  read: READ,
  ingest: INGEST,
  owner: OWNER,
}
