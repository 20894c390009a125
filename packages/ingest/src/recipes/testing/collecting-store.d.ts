import type { Arrival, Rejection } from '@leadlight/database';
import type { ImportStart, ImportStore, ImportTotals } from '../run/import-store.js';
/** A store that keeps everything in memory, to look at what a mapping makes of files. */
export interface CollectingStore extends ImportStore {
    readonly starts: readonly ImportStart[];
    readonly arrivals: readonly Arrival[];
    readonly rejections: readonly Rejection[];
    readonly finished: readonly ImportTotals[];
}
/** Opens an empty store; a record of a known kind, id and content is a duplicate, as in a database. */
export declare function collectingStore(): CollectingStore;
