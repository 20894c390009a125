import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import { ImportError } from '../import-error.js';
import { decodeToUtf8, encodingOf } from './decode.js';
import { isUtf8File } from './is-utf8-file.js';
import { skipLines } from './skip-lines.js';
/** The most characters of one row; an open quote cannot take more of the file than this. */
const MOST_CHARACTERS = 1_000_000;
/** After this many rows of broken quotes a file is given up: it is no CSV. */
const MOST_RECOVERIES = 200;
const LINE_ENDS = ['\r\n', '\n', '\r'];
const LINE_END = /\r\n|\n|\r/g;
/**
 * Reads a CSV file row by row, its header first, in constant memory. Byte order marks, either
 * line ending and quoted commas and line breaks are understood; blank lines are passed over. A
 * row with broken quotes is reported and reading goes on with the line after it.
 *
 * @throws ImportError `FILE_UNREADABLE`
 */
export async function* csvRows(path, layout) {
    const source = await openSource(path, layout);
    let skip = 0;
    for (let recoveries = 0;; recoveries++) {
        const broken = yield* rowsAfter(source, skip);
        if (broken === undefined)
            return;
        if (recoveries === MOST_RECOVERIES) {
            yield givenUp(broken.line);
            return;
        }
        yield broken;
        skip = broken.line;
    }
}
async function openSource(path, { encoding, delimiter }) {
    try {
        const file = await open(path);
        try {
            const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
            return {
                path,
                delimiter: delimiter === undefined ? ',' : delimiter === 'tab' ? '\t' : delimiter,
                encoding: encodingOf(buffer, encoding),
                damaged: undefined,
            };
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        throw new ImportError({
            code: 'FILE_UNREADABLE',
            message: `The file ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
            hint: 'See that it exists and that you may read it.',
            cause: error,
        });
    }
}
/** Yields rows from the line after `skip`; returns the row at which quotes broke, if they did. */
async function* rowsAfter(source, skip) {
    let failure;
    const parser = parse({
        ...strictness(source.delimiter, true),
        bom: skip === 0,
        raw: true,
        max_record_size: MOST_CHARACTERS,
        skip_records_with_error: true,
        on_skip: (error, raw) => {
            failure ??= { records: recordsBefore(error), raw: raw ?? '' };
            return undefined;
        },
    });
    let line = skip + 1;
    let read = 0;
    for await (const parsed of parsedBy(parser, source, skip)) {
        // What the parser makes of the text behind an error is not trusted.
        if (failure && read >= failure.records)
            break;
        read++;
        const { record, raw } = parsed;
        const lines = raw.match(LINE_END)?.length ?? 1;
        if (lines > 1 && !isStrict(raw, source.delimiter))
            return brokenQuotes(line, raw);
        if (record.length > 1 || record[0] !== '') {
            const problem = await damageOf(record, source);
            yield problem ? { line, cells: record, problem } : { line, cells: record };
        }
        line += lines;
    }
    return failure && brokenQuotes(line, failure.raw);
}
/**
 * A quote within an unquoted cell is text. That also lets a forgotten closing quote run on to a
 * quote many lines below, so rows of several lines are read once more without the leniency.
 */
function strictness(delimiter, lenient) {
    return {
        delimiter,
        record_delimiter: LINE_ENDS,
        relax_column_count: true,
        relax_quotes: lenient,
    };
}
function isStrict(raw, delimiter) {
    try {
        return parseSync(raw, strictness(delimiter, false)).length === 1;
    }
    catch {
        return false;
    }
}
/** Joins the streams so that a failure of one reaches the reader, and leaving early closes the file. */
function parsedBy(parser, { path, encoding }, skip) {
    const steps = [];
    if (!encoding.isUtf8)
        steps.push(decodeToUtf8(encoding));
    if (skip > 0)
        steps.push(skipLines(skip));
    pipeline([createReadStream(path), ...steps, parser], () => undefined);
    return parser;
}
function recordsBefore(error) {
    const records = error && 'records' in error ? error['records'] : undefined;
    return typeof records === 'number' ? records : 0;
}
function brokenQuotes(line, raw) {
    const [text = ''] = raw.split(LINE_END, 1);
    return {
        line,
        cells: [text],
        problem: {
            code: 'BAD_QUOTES',
            reason: 'a quote opens a cell and is not closed before the next delimiter or line end',
            hint: 'Close the quote, and double quotes inside a quoted cell: "a ""b"" c".',
        },
    };
}
function givenUp(line) {
    return {
        line,
        cells: [],
        problem: {
            code: 'BAD_QUOTES',
            reason: `more than ${MOST_RECOVERIES} rows have broken quotes; the file was read no further than this line`,
            hint: 'See whether the file is CSV at all, and which delimiter it uses; then import it again.',
        },
    };
}
async function damageOf(cells, source) {
    if (cells.some((cell) => cell.includes('\0'))) {
        return {
            code: 'BAD_ENCODING',
            reason: 'the row holds a character NUL, which no text has',
            hint: 'If the file is UTF-16, say `encoding: utf-16le` for it in the recipe.',
        };
    }
    if (!cells.some((cell) => cell.includes('\uFFFD')))
        return undefined;
    source.damaged ??= !source.encoding.isUtf8 || !(await isUtf8File(source.path));
    if (!source.damaged)
        return undefined;
    return {
        code: 'BAD_ENCODING',
        reason: `the row holds bytes that are not ${source.encoding.label}`,
        hint: 'Say in the recipe how the file is written, such as `encoding: windows-1252`.',
    };
}
//# sourceMappingURL=csv-rows.js.map