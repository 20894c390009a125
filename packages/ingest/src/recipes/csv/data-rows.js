import { csvRows } from './csv-rows.js';
/** The rows below a file's header; one of another width is reported with `ROW_SHAPE`. */
export async function* dataRows(path, layout, width) {
    let header = true;
    for await (const row of csvRows(path, layout)) {
        if (header) {
            header = false;
            continue;
        }
        yield row.problem || row.cells.length === width ? row : misshapen(row, width);
    }
}
function misshapen({ line, cells }, width) {
    return {
        line,
        cells,
        problem: {
            code: 'ROW_SHAPE',
            reason: `the row has ${cells.length} cells where the header has ${width}`,
            hint: cells.length > width
                ? 'Put cells that hold the delimiter into quotes.'
                : 'Add the missing cells, or see whether a line break was cut out of its quotes.',
        },
    };
}
//# sourceMappingURL=data-rows.js.map