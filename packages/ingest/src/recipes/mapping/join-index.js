import { isEarlier } from '../values/read-when.js';
import { BadCell } from '../values/bad-cell.js';
/**
 * The used columns of a joined file by key, in memory. First every use asks for its slot, then
 * `load` fills them all in one pass.
 */
export class JoinIndex {
    file;
    columns;
    open;
    slots = new Map();
    keyAt;
    constructor(
    /** The joined file, for messages. */
    file, columns, on, 
    /** Undefined where an optional file is missing: every look-up is blank then. */
    open) {
        this.file = file;
        this.columns = columns;
        this.open = open;
        this.keyAt = on.map((column) => columns.get(column) ?? -1);
    }
    /** What looks a column up by key; times are compared as `read` understands them. */
    slot(column, pick, format, read) {
        const name = JSON.stringify([column, pick, format]);
        const slot = this.slots.get(name) ?? {
            at: this.columns.get(column) ?? -1,
            pick,
            read,
            values: new Map(),
        };
        this.slots.set(name, slot);
        return (key) => slot.values.get(key);
    }
    /** Reads the joined file; rows that cannot be read are left to the file's own mapping to report. */
    async load() {
        if (!this.open || this.slots.size === 0)
            return;
        for await (const row of this.open()) {
            if (row.problem)
                continue;
            const key = keyOf(this.keyAt.map((at) => row.cells[at]?.trim() ?? ''));
            if (key === undefined)
                continue;
            for (const slot of this.slots.values())
                put(slot, key, row.cells[slot.at]?.trim() ?? '');
        }
    }
}
/** One key of several values; blank values match nothing. */
export function keyOf(values) {
    if (values.some((value) => value === undefined || value === ''))
        return undefined;
    return values.length === 1 ? values[0] : JSON.stringify(values);
}
function put({ pick, read, values }, key, text) {
    if (text === '')
        return;
    const known = values.get(key);
    switch (pick) {
        case 'first':
            if (known === undefined)
                values.set(key, text);
            return;
        case 'last':
            values.set(key, text);
            return;
        case 'earliest':
        case 'latest': {
            const at = timeOf(text, read);
            if (at === undefined)
                return;
            if (known === undefined || isEarlier(at, known) === (pick === 'earliest'))
                values.set(key, at);
        }
    }
}
function timeOf(text, read) {
    try {
        const at = read(text);
        return at === undefined ? undefined : String(at);
    }
    catch (error) {
        if (error instanceof BadCell)
            return undefined;
        throw error;
    }
}
//# sourceMappingURL=join-index.js.map