import type { CurrencyCode } from './firmographics.js';
/** A deal that is being written. */
export interface Deal {
    readonly ref: string;
    readonly currency: CurrencyCode;
    readonly amount: number;
    readonly openedAt: number;
}
