/**
 * Remembers the ids of the kinds that some mapping makes with `firstWins` or `ensure`. This is the
 * one thing besides joins that grows with the files: about 100 bytes an id.
 */
export class SeenIds {
    ids = new Map();
    constructor(recipe) {
        for (const { records } of recipe.files) {
            for (const { kind, firstWins, ensure } of records) {
                if (firstWins || ensure)
                    this.ids.set(kind, new Set());
            }
        }
    }
    judge({ kind, id }, { firstWins, ensure }) {
        const known = this.ids.get(kind);
        if (!known)
            return 'send';
        if (known.has(id)) {
            if (ensure)
                return 'skip';
            if (firstWins)
                return 'duplicate';
        }
        known.add(id);
        return 'send';
    }
}
//# sourceMappingURL=seen-ids.js.map