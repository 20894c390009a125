import type { ActivityType, LedgerRecord } from '@leadlight/database';
import { type World } from './world.js';
export declare const FIRST_MODEL = "behaviour-1";
export declare const SECOND_MODEL = "behaviour-and-fit-2";
/** Gathers what changes a lead's score and writes the ledger of its points in order. */
export declare class ScoreBook {
    #private;
    constructor(world: World);
    fit(at: number, points: number): void;
    activity(at: number, type: ActivityType, asset?: string): void;
    /** The activity that makes an MQL of the lead. */
    qualify(at: number, type: ActivityType, asset: string, lift: number): void;
    clear(): void;
    /**
     * Writes the points of one lead. A lead stays below the threshold until it qualifies, unless
     * it is `loud`: many points, yet never an MQL.
     */
    write(lead: string, nextId: () => string, out: LedgerRecord[], qualifiesAt: number, loud: boolean): void;
}
