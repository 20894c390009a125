import type { Arrival, Receipt, WorkspaceRecord, Workspaces } from '@leadlight/database';
import { type WorldOptions } from './world.js';
/** What loading needs of the database beside its list of workspaces. */
export interface WorldStore extends Pick<Workspaces, 'workspace' | 'createWorkspace' | 'updateWorkspace'> {
    /** Stores a batch in bulk; several lie one after another in one ledger. */
    accept(workspaceId: number, arrivals: readonly Arrival[]): Promise<Receipt>;
    /** Takes what was stored since the last call; its derived facts follow when the result is called. */
    follower(workspaceId: number): () => Promise<void>;
    /** Called once, when everything is stored; what no follower was taken for is derived then. */
    finish(workspaceId: number): Promise<void>;
}
/** How far loading has come. */
export interface LoadProgress {
    readonly phase: 'records' | 'derived facts' | 'done';
    readonly leads: number;
    readonly records: number;
}
/** What was loaded, and where to. */
export interface LoadedWorld {
    readonly workspace: WorkspaceRecord;
    readonly leads: number;
    readonly records: number;
    readonly accepted: number;
    readonly duplicate: number;
}
/**
 * Makes a world and stores it in a workspace, which is made or set up for it: zone, currency, MQL
 * threshold. A batch is made and read while the database stores the one
 * before.
 *
 * @throws WorldError `RECORDS_REFUSED` where the workspace refuses a record, for instance because
 * other data took its name
 */
export declare function loadWorld(store: WorldStore, { slug, name }: {
    readonly slug: string;
    readonly name: string;
}, options: WorldOptions, progress?: (progress: LoadProgress) => void): Promise<LoadedWorld>;
