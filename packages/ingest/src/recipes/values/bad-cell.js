/** A cell that cannot be what its field needs; refuses the record, never the import. */
export class BadCell extends Error {
    problem;
    name = 'BadCell';
    constructor(problem) {
        super(problem.reason);
        this.problem = problem;
    }
}
/** Cuts a value that is too long to be read in a sentence. */
export function quoted(text) {
    return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}
//# sourceMappingURL=bad-cell.js.map