import type { AccountRecord } from '@leadlight/database';
import { type Company } from './firmographics.js';
import type { Random } from './random.js';
/** One company with the people of it that have turned up so far. */
export interface AccountEntry {
    readonly ref: string;
    readonly name: string;
    readonly company: Company;
    readonly owner: string;
    /** Leads already in the ledger that count as people of it. */
    readonly people: string[];
}
/** A lead's place in the book. */
export interface AccountPlace {
    readonly account?: AccountEntry;
    readonly company: Company;
    /** Whether the lead is the first of its account. */
    readonly isFirst: boolean;
    /** Where a company begins: the later leads that will be of it, in their order. */
    readonly colleagues: readonly number[];
}
/**
 * Decides as leads go by who works where. Colleagues turn up within some weeks of each other, so
 * it remembers only companies that still wait for somebody.
 */
export declare class AccountBook {
    #private;
    constructor(leads: number);
    place(index: number, random: Random): AccountPlace;
    /** Nobody asks for this lead any more. */
    leave(index: number): void;
}
export declare function accountRecord(account: AccountEntry, createdAt: string): AccountRecord;
