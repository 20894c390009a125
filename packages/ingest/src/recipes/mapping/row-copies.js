import { BadCell, quoted } from '../values/bad-cell.js';
/** Columns that no file has: what tells apart the records that one row makes. */
const MADE = ['@line', '@copy', '@part', '@place', '@left'];
/** The most copies that one row may make of a record. */
const MOST = 1_000_000;
/** Whether a column is made, and not read from a file. */
export const isMade = (column) => column.startsWith('@');
/** The made columns that a mapping has. */
export function madeColumns({ times, each }) {
    return MADE.filter((column) => {
        if (column === '@line')
            return true;
        return column === '@copy' ? times !== undefined : each !== undefined;
    });
}
/** The columns of a file of some width, and behind them those that are made. */
export function withMadeColumns(columns, width) {
    return new Map([...columns, ...MADE.map((column, i) => [column, width + i])]);
}
/** What makes of one row a row for each record of a mapping. */
export function rowCopies({ times, each }, columns) {
    return function* copies(cells, line) {
        const count = times ? readCount(cellOf(cells, columns, times.column), times.column) : 1;
        const parts = each
            ? cellOf(cells, columns, each.column)
                .split(each.separator)
                .map((part) => part.trim())
                .filter((part) => part !== '')
            : [''];
        for (let copy = 1; copy <= count; copy++) {
            for (const [i, part] of parts.entries()) {
                const left = String(parts.length - i - 1);
                yield [...cells, String(line), String(copy), part, String(i + 1), left];
            }
        }
    };
}
function readCount(text, column) {
    const count = text === '' ? 0 : Number(text);
    if (Number.isInteger(count) && count >= 0 && count <= MOST)
        return count;
    throw new BadCell({
        code: 'BAD_NUMBER',
        reason: `column \`${column}\` is ${quoted(text)}, which is no number of copies`,
        hint: `Write a whole number from 0 to ${MOST}.`,
    });
}
const cellOf = (cells, columns, column) => cells[columns.get(column) ?? -1]?.trim() ?? '';
//# sourceMappingURL=row-copies.js.map