/** Opens an empty store; a record of a known kind, id and content is a duplicate, as in a database. */
export function collectingStore() {
    const starts = [];
    const arrivals = [];
    const rejections = [];
    const finished = [];
    const known = new Set();
    return {
        starts,
        arrivals,
        rejections,
        finished,
        begin: async (start) => starts.push(start),
        accept: async (_, batch) => {
            const fresh = batch.filter(({ record }) => {
                const text = JSON.stringify(record);
                if (known.has(text))
                    return false;
                known.add(text);
                return true;
            });
            arrivals.push(...fresh);
            return {
                received: batch.length,
                accepted: fresh.length,
                duplicate: batch.length - fresh.length,
                rejected: 0,
                suppressed: 0,
                rejections: [],
            };
        },
        keep: async (_, refused) => void rejections.push(...refused),
        finish: async (_, totals) => void finished.push(totals),
    };
}
//# sourceMappingURL=collecting-store.js.map