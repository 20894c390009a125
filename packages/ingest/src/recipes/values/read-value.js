import { isIP } from 'node:net';
import { isCurrency } from '@leadlight/database';
import { nearNames } from '../near-names.js';
import { BadCell, quoted } from './bad-cell.js';
import { numberReader } from './number-format.js';
import { dayReader, whenReader } from './read-when.js';
const TRUE = new Set(['true', 'yes', 'y', 't', '1', 'on']);
const FALSE = new Set(['false', 'no', 'n', 'f', '0', 'off']);
/**
 * What turns text into a value of a field.
 *
 * @throws FormatProblem where a format does not suit
 */
export function valueReader(type, settings) {
    switch (type.holds) {
        case 'text':
        case 'refs':
        case 'attributes':
            return (text) => text;
        case 'when':
            return whenReader(settings);
        case 'day':
            return dayReader(settings);
        case 'amount':
            return decimalReader(settings);
        case 'number': {
            const read = decimalReader(settings);
            return (text, name) => Number(read(text, name));
        }
        case 'integer':
            return integerReader(settings);
        case 'currency':
            return readCurrency;
        case 'boolean':
            return readBoolean;
        case 'address':
            return readAddress;
        case 'choice':
            return choiceReader(type.choices);
    }
}
/** Whether dates or numbers of the type may be written in several ways. */
export function takesFormat({ holds }) {
    return isDate({ holds }) || ['amount', 'number', 'integer'].includes(holds);
}
/** Whether a field holds a day or a time. */
export function isDate({ holds }) {
    return holds === 'when' || holds === 'day';
}
function decimalReader({ formats, currencyDigits, }) {
    const readers = formats.length === 0
        ? [numberReader(undefined, currencyDigits)]
        : formats.map((format) => numberReader(format, currencyDigits));
    return (text, name) => {
        for (const read of readers) {
            const number = read(text);
            if (number !== undefined)
                return number;
        }
        throw new BadCell({
            code: 'BAD_NUMBER',
            reason: `${name} is ${quoted(text)}, which is no number${asWritten(formats)}`,
            hint: formats.length > 0
                ? 'Correct the cell, or correct `format`.'
                : 'Correct the cell, or say how 1234.56 is written, such as `format: "1.234,56"`.',
        });
    };
}
const asWritten = (formats) => formats.length === 0 ? '' : ` written as ${formats.join(' or ')}`;
function integerReader(settings) {
    const read = decimalReader(settings);
    return (text, name) => {
        const number = Number(read(text, name));
        if (Number.isSafeInteger(number))
            return number;
        throw new BadCell({
            code: 'BAD_NUMBER',
            reason: `${name} is ${quoted(text)}, which is no whole number`,
            hint: 'Correct the cell.',
        });
    };
}
function readCurrency(text, name) {
    const code = text.toUpperCase();
    if (isCurrency(code))
        return code;
    throw new BadCell({
        code: 'BAD_CURRENCY',
        reason: `${name} is ${quoted(text)}, which is no currency`,
        hint: 'Write an ISO 4217 code such as EUR, or turn it into one with `map`.',
    });
}
function readBoolean(text, name) {
    const word = text.toLowerCase();
    if (TRUE.has(word))
        return true;
    if (FALSE.has(word))
        return false;
    throw new BadCell({
        code: 'UNKNOWN_VALUE',
        reason: `${name} is ${quoted(text)}, which is neither true nor false`,
        hint: 'Write true or false, or turn it into one with `map`.',
    });
}
function readAddress(text, name) {
    if (isIP(text) !== 0)
        return text;
    throw new BadCell({
        code: 'BAD_IP',
        reason: `${name} is ${quoted(text)}, which is no IP address`,
        hint: 'Correct the cell, or name such values in `blank`.',
    });
}
function choiceReader(choices) {
    const known = new Set(choices);
    return (text, name) => {
        if (known.has(text))
            return text;
        const near = nearNames(text, choices);
        const meant = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
        throw new BadCell({
            code: 'UNKNOWN_VALUE',
            reason: `${name} is ${quoted(text)}, which is none of ${choices.join(', ')}`,
            hint: `Turn it into one of them with \`map\`, or leave such rows out with \`when\`.${meant}`,
        });
    };
}
//# sourceMappingURL=read-value.js.map