import { createHash } from 'node:crypto';
import { daysAfter, isEarlier } from '../values/read-when.js';
import { valueReader } from '../values/read-value.js';
import { splitEvenly } from '../values/split-evenly.js';
import { compileCondition } from './compile-condition.js';
import { keyOf } from './join-index.js';
import { fillTemplate, templateColumns } from './template.js';
const TEXT = { holds: 'text' };
/**
 * What reads an expression from a row as a value of a field.
 *
 * @throws BadCell, when it reads, where a cell does not suit
 * @throws FormatProblem, when it is compiled, where a format does not suit
 */
export function compileExpression(expression, type, context) {
    const read = compileParted(expression, type, context);
    const fallback = constantReader(expression.default, type, context);
    const valued = (cells) => read(cells) ?? fallback;
    if (!expression.when)
        return valued;
    const holds = compileCondition(expression.when, (part) => compileText(part, context));
    return (cells) => (holds(cells) ? valued(cells) : undefined);
}
/** A date moved by the days that a column tells, or a copy's part of an amount. */
function compileParted(expression, type, context) {
    const read = compileSource(expression, type, context);
    const { plusDays, among } = expression;
    const { columns, currencyDigits = 2 } = context;
    const numberIn = (column) => {
        const readNumber = valueReader({ holds: 'integer' }, readSettings({}, context));
        const at = columns.get(column) ?? -1;
        return (cells) => {
            const text = cellAt(cells, at);
            return text === undefined ? undefined : Number(readNumber(text, `column \`${column}\``));
        };
    };
    if (typeof plusDays === 'string') {
        const days = numberIn(plusDays);
        return (cells) => {
            const [when, more] = [read(cells), days(cells)];
            return when === undefined || more === undefined ? undefined : daysAfter(String(when), more);
        };
    }
    if (among !== undefined) {
        const [parts, part] = [numberIn(among), numberIn('@copy')];
        return (cells) => {
            const [amount, count, copy] = [read(cells), parts(cells), part(cells)];
            if (amount === undefined || !count || copy === undefined)
                return undefined;
            return splitEvenly(String(amount), currencyDigits, count, copy);
        };
    }
    return read;
}
/** What reads an expression as text. */
export function compileText(expression, context) {
    const read = compileExpression(expression, TEXT, context);
    return (cells) => {
        const value = read(cells);
        return value === undefined ? undefined : String(value);
    };
}
/** How a complaint calls an expression. */
export function describe(expression, joins) {
    const { column, lookup, template } = expression;
    if (lookup !== undefined) {
        return `\`${column ?? ''}\` of ${joins.get(lookup)?.index.file ?? lookup}`;
    }
    if (column !== undefined)
        return `column \`${column}\``;
    if (template !== undefined)
        return `template \`${template}\``;
    const parts = expression.first ?? expression.earliest ?? expression.latest;
    return parts ? parts.map((part) => describe(part, joins)).join(', ') : 'its expression';
}
function compileSource(expression, type, context) {
    const compileParts = (parts, as) => parts.map((part) => compileExpression(part, as, context));
    if (expression.first)
        return firstOf(compileParts(expression.first, type));
    if (expression.earliest)
        return extremeOf(compileParts(expression.earliest, type), 'earliest');
    if (expression.latest)
        return extremeOf(compileParts(expression.latest, type), 'latest');
    if (expression.value !== undefined) {
        const value = constantReader(expression.value, type, context);
        return () => value;
    }
    const interpret = interpreter(expression, type, context);
    if (expression.lookup !== undefined)
        return compileLookup(expression, interpret, context);
    const text = expression.digest
        ? digestOf(compileParts(expression.digest, TEXT))
        : compileCells(expression, context);
    return (cells) => {
        const found = text(cells);
        return found === undefined ? undefined : interpret(found);
    };
}
/** Reads the text of a template or of a column. */
function compileCells(expression, { columns }) {
    const { template, column = '' } = expression;
    if (template === undefined) {
        const at = columns.get(column);
        return at === undefined ? () => undefined : (cells) => cellAt(cells, at);
    }
    const places = new Map(templateColumns(template).map((name) => [name, columns.get(name) ?? -1]));
    return (cells) => fillTemplate(template, (name) => cellAt(cells, places.get(name) ?? -1));
}
function compileLookup(expression, interpret, context) {
    const join = context.joins.get(expression.lookup ?? '');
    if (!join)
        return () => undefined;
    const parts = join.on.map((part) => compileText(part, context));
    const pick = expression.pick ?? 'first';
    const find = join.index.slot(expression.column ?? '', pick, signature(expression), interpret);
    const compared = pick === 'earliest' || pick === 'latest';
    return (cells) => {
        const key = keyOf(parts.map((part) => part(cells)));
        const found = key === undefined ? undefined : find(key);
        return found === undefined || compared ? found : interpret(found);
    };
}
/** Two look-ups share a slot where they read a cell in the same way. */
function signature({ format, map, otherwise, blank, precision, plusDays }) {
    return JSON.stringify([format, map, otherwise, blank, precision, plusDays]);
}
/** Blanks, replacements, then the field's own reading. */
function interpreter(expression, type, context) {
    const { map, otherwise } = expression;
    const blank = new Set(expression.blank);
    const name = describe(expression, context.joins);
    const read = readerOf(expression, type, context);
    const readConstant = constantValueReader(type, context);
    return (text) => {
        if (blank.has(text))
            return undefined;
        if (!map)
            return read(text, name);
        const replaced = Object.hasOwn(map, text) ? map[text] : otherwise;
        if (replaced === undefined)
            return read(text, name);
        return replaced === '' ? undefined : readConstant(replaced, name);
    };
}
function readerOf(expression, type, context) {
    return valueReader(type, readSettings(expression, context));
}
function readSettings({ format, precision, plusDays }, { zone, currencyDigits }) {
    return {
        formats: format ?? [],
        zone,
        dayOnly: precision === 'day',
        plusDays: typeof plusDays === 'number' ? plusDays : 0,
        currencyDigits,
    };
}
/** Constants are written in one way, whatever the file's: ISO dates, 1234.56. */
function constantValueReader(type, context) {
    return readerOf({}, type, context);
}
function constantReader(text, type, context) {
    if (text === undefined || text === '')
        return undefined;
    return constantValueReader(type, context)(text, 'the constant');
}
function firstOf(readers) {
    return (cells) => {
        for (const read of readers) {
            const value = read(cells);
            if (value !== undefined)
                return value;
        }
        return undefined;
    };
}
function extremeOf(readers, which) {
    return (cells) => {
        let best;
        for (const read of readers) {
            const value = read(cells);
            if (value === undefined)
                continue;
            const at = String(value);
            if (best === undefined || isEarlier(at, best) === (which === 'earliest'))
                best = at;
        }
        return best;
    };
}
function digestOf(readers) {
    return (cells) => {
        const values = readers.map((read) => read(cells) ?? '');
        return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 32);
    };
}
function cellAt(cells, at) {
    const text = cells[at]?.trim();
    return text === '' ? undefined : text;
}
//# sourceMappingURL=compile-expression.js.map