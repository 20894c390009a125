import type { Random } from './random.js';
import { Weighted } from './weighted.js';
export type CurrencyCode = 'EUR' | 'USD' | 'RON';
interface Country {
    readonly name: string | null;
    readonly currencies: Weighted<CurrencyCode>;
}
interface CompanySize {
    readonly label: string | null;
    readonly segment: string | null;
    /** Median of a first deal in EUR. */
    readonly dealSize: number;
    readonly cycle: number;
    readonly quality: number;
}
interface JobTitle {
    readonly label: string | null;
    readonly quality: number;
}
/** What is known of the company that a lead works for. */
export interface Company {
    readonly country: Country;
    readonly size: CompanySize;
    readonly industry: string | null;
}
export declare const OWNERS: readonly ["Sales Berlin 1", "Sales Berlin 2", "Sales Bucharest 1", "Sales Bucharest 2", "Sales Bucharest 3", "Sales London 1", "Sales London 2", "Sales Paris 1", "Sales Remote 1"];
export declare function drawCompany(random: Random): Company;
export declare function drawJobTitle(random: Random): JobTitle;
export {};
