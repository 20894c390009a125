/**
 * One part of a decimal amount that is split evenly, in units of so many decimals, or of the amount's
 * own where those are more; what cannot be split goes to the first parts, a unit each.
 */
export declare function splitEvenly(amount: string, digits: number, among: number, part: number): string;
