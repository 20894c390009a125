import type { Arrival, Receipt, Rejection } from '@leadlight/database';
/** What became of all records of a run: received = accepted + duplicate + rejected + suppressed. */
export type ImportTotals = Omit<Receipt, 'rejections'>;
/** What an import says about itself before it begins. */
export interface ImportStart {
    readonly recipe: string;
    readonly source: string;
    readonly reportsDeliveries: boolean;
    readonly attribution: string | undefined;
    /** Becomes the workspace's currency where it has none. */
    readonly currency: string | undefined;
}
/** Where an import puts what it reads: one workspace of a database. */
export interface ImportStore {
    /** Opens a run and settles what the workspace and the source did not know; answers its number. */
    readonly begin: (start: ImportStart) => Promise<number>;
    /** Stores a batch in one transaction, with what it refuses. */
    readonly accept: (run: number, arrivals: readonly Arrival[]) => Promise<Receipt>;
    /** Keeps rows that made no record. */
    readonly keep: (run: number, rejections: readonly Rejection[]) => Promise<void>;
    readonly finish: (run: number, totals: ImportTotals) => Promise<void>;
}
