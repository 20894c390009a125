/** How many records go into one transaction. */
export const BATCH_SIZE = 10_000;
/** The most of a refused row that is kept, in characters. */
const MOST_BODY = 20_000;
/** Gathers records until a transaction is full, and counts what becomes of them. */
export class Batch {
    store;
    run;
    arrivals = [];
    rejections = [];
    counts = { received: 0, accepted: 0, duplicate: 0, rejected: 0, suppressed: 0 };
    byCode = new Map();
    constructor(store, run) {
        this.store = store;
        this.run = run;
    }
    add(record, place) {
        this.arrivals.push({ record, place });
    }
    /** Counts a record that the first of its id stands for. */
    addDuplicate() {
        this.counts.received++;
        this.counts.duplicate++;
    }
    reject(place, { code, reason, hint }, row) {
        const body = JSON.stringify(row);
        const rejection = {
            place,
            code,
            reason: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
            hint,
            body: body.length > MOST_BODY ? `${body.slice(0, MOST_BODY)}…` : body,
        };
        this.rejections.push(rejection);
        this.counts.received++;
        this.counts.rejected++;
        this.count(rejection);
    }
    get isFull() {
        return this.arrivals.length + this.rejections.length >= BATCH_SIZE;
    }
    /** Stores what was gathered. */
    async flush() {
        const { arrivals, rejections } = this;
        this.arrivals = [];
        this.rejections = [];
        if (rejections.length > 0)
            await this.store.keep(this.run, rejections);
        if (arrivals.length === 0)
            return;
        const receipt = await this.store.accept(this.run, arrivals);
        this.counts.received += receipt.received;
        this.counts.accepted += receipt.accepted;
        this.counts.duplicate += receipt.duplicate;
        this.counts.rejected += receipt.rejected;
        this.counts.suppressed += receipt.suppressed;
        for (const rejection of receipt.rejections)
            this.count(rejection);
    }
    totals() {
        return { ...this.counts };
    }
    /** Refused records by code, with one of them as an example. */
    refusals() {
        return this.byCode;
    }
    count(rejection) {
        const known = this.byCode.get(rejection.code);
        if (known)
            known.count++;
        else
            this.byCode.set(rejection.code, { count: 1, example: rejection });
    }
}
//# sourceMappingURL=batch.js.map