/** A repeatable source of chance (the sfc32 generator); equal seed and stream give equal draws. */
export declare class Random {
    #private;
    constructor(seed: number, stream: number);
    /** Starts another stream in place, so that a million leads need no million objects. */
    reseed(seed: number, stream: number): void;
    /** Uniform in [0, 1). */
    next(): number;
    chance(probability: number): boolean;
    between(low: number, high: number): number;
    /** A whole number in [0, below). */
    int(below: number): number;
    exponential(mean: number): number;
    normal(): number;
    logNormal(median: number, sigma: number): number;
    /** A Poisson count; meant for small means. */
    poisson(mean: number): number;
    item<T>(items: readonly T[]): T;
}
/** The finaliser of a 32-bit hash: neighbouring numbers come out unrelated. */
export declare function scramble(value: number): number;
