const INT_RANGE = 4_294_967_296;
/** A repeatable source of chance (the sfc32 generator); equal seed and stream give equal draws. */
export class Random {
    #a = 0;
    #b = 0;
    #c = 0;
    #counter = 1;
    constructor(seed, stream) {
        this.reseed(seed, stream);
    }
    /** Starts another stream in place, so that a million leads need no million objects. */
    reseed(seed, stream) {
        this.#a = scramble(seed | 0);
        this.#b = scramble((stream | 0) ^ this.#a);
        this.#c = scramble(Math.floor(stream / INT_RANGE) ^ this.#b ^ 0x5bd1e995);
        this.#counter = 1;
        for (let round = 0; round < 6; round++)
            this.next();
    }
    /** Uniform in [0, 1). */
    next() {
        const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
        this.#counter = (this.#counter + 1) | 0;
        this.#a = this.#b ^ (this.#b >>> 9);
        this.#b = (this.#c + (this.#c << 3)) | 0;
        this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
        return (sum >>> 0) / INT_RANGE;
    }
    chance(probability) {
        return this.next() < probability;
    }
    between(low, high) {
        return low + (high - low) * this.next();
    }
    /** A whole number in [0, below). */
    int(below) {
        return Math.floor(this.next() * below);
    }
    exponential(mean) {
        return -mean * Math.log(1 - this.next());
    }
    normal() {
        return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    }
    logNormal(median, sigma) {
        return median * Math.exp(sigma * this.normal());
    }
    /** A Poisson count; meant for small means. */
    poisson(mean) {
        const limit = Math.exp(-mean);
        let count = 0;
        for (let product = this.next(); product > limit; product *= this.next())
            count++;
        return count;
    }
    item(items) {
        return items[this.int(items.length)];
    }
}
/** The finaliser of a 32-bit hash: neighbouring numbers come out unrelated. */
export function scramble(value) {
    let mixed = (value + 0x9e3779b9) | 0;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
}
//# sourceMappingURL=random.js.map