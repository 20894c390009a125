import type { Random } from './random.js';
/** A choice among items in proportion to their weights. */
export declare class Weighted<T> {
    #private;
    readonly total: number;
    constructor(choices: readonly (readonly [item: T, weight: number])[]);
    pick(random: Random): T;
}
