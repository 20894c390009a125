import type { Database } from '@leadlight/database';
import type { ImportStore } from './import-store.js';
/** Which workspace an import goes to, and what time it is. */
export interface ImportTarget {
    readonly workspaceId: number;
    readonly now: () => Date;
}
/**
 * The store of a workspace: every batch is one transaction, in which the facts of the people that
 * it touches are derived too, so that an import that breaks off leaves nothing half done.
 */
export declare function databaseImportStore(database: Database, { workspaceId, now }: ImportTarget): ImportStore;
