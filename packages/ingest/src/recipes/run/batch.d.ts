import type { LedgerRecord, Rejection } from '@leadlight/database';
import type { RowProblem } from '../values/bad-cell.js';
import type { ImportStore, ImportTotals } from './import-store.js';
/** How many records go into one transaction. */
export declare const BATCH_SIZE = 10000;
/** Gathers records until a transaction is full, and counts what becomes of them. */
export declare class Batch {
    private readonly store;
    private readonly run;
    private arrivals;
    private rejections;
    private counts;
    private readonly byCode;
    constructor(store: ImportStore, run: number);
    add(record: LedgerRecord, place: string): void;
    /** Counts a record that the first of its id stands for. */
    addDuplicate(): void;
    reject(place: string, { code, reason, hint }: RowProblem, row: unknown): void;
    get isFull(): boolean;
    /** Stores what was gathered. */
    flush(): Promise<void>;
    totals(): ImportTotals;
    /** Refused records by code, with one of them as an example. */
    refusals(): ReadonlyMap<string, {
        readonly count: number;
        readonly example: Rejection;
    }>;
    private count;
}
