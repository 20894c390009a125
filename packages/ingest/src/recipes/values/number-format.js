import { FormatProblem } from './date-format.js';
// '$1,234.56', "1'234.56", '1 234,56 €', '1234,56'
const EXAMPLE = /^([^\d-]*)1([^\d]?)234(?:([.,])56)?([^\d]*)$/;
/**
 * What reads numbers of a format: `micros`, `minor` (of a currency with `digits` decimals), or an
 * example of how 1234.56 is written.
 *
 * @throws FormatProblem where the format is none of them
 */
export function numberReader(format, digits) {
    if (format === undefined)
        return readPlain;
    if (format === 'micros')
        return scaled(6);
    if (format === 'minor') {
        if (digits === undefined) {
            throw new FormatProblem('the number format `minor` needs a currency: say `currency` in the recipe or give --currency');
        }
        return scaled(digits);
    }
    const marks = marksOf(format);
    if (!marks) {
        throw new FormatProblem(`"${format}" is no number format: write minor, micros or how 1234.56 looks, such as "1.234,56"`);
    }
    return readMarked(marks);
}
function readPlain(text) {
    // '-12', '+0.5', '.5'
    const found = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
    if (!found)
        return undefined;
    const [, sign, whole = '', fraction = ''] = found;
    if (whole === '' && fraction === '')
        return undefined;
    return joined(sign === '-', whole, fraction);
}
function scaled(places) {
    return (text) => {
        const plain = readPlain(text);
        if (plain === undefined)
            return undefined;
        const negative = plain.startsWith('-');
        const [whole = '', fraction = ''] = plain.replace('-', '').split('.');
        const padded = whole.padStart(places + 1, '0');
        const at = padded.length - places;
        const rest = (padded.slice(at) + fraction).replace(/0+$/, '');
        return joined(negative, padded.slice(0, at), rest.padEnd(Math.min(places, 2), '0'));
    };
}
function marksOf(format) {
    const found = EXAMPLE.exec(format);
    if (!found)
        return undefined;
    const [, prefix = '', group = '', decimal = '', suffix = ''] = found;
    if (decimal !== '' && group === decimal)
        return undefined;
    return { prefix: prefix.trim(), suffix: suffix.trim(), group, decimal };
}
function readMarked({ prefix, suffix, group, decimal }) {
    return (text) => {
        let rest = text.replace(/[\u00a0\u202f]/g, ' ');
        // Accountants write a negative number in brackets.
        const bracketed = /^\((.*)\)$/.exec(rest);
        if (bracketed)
            rest = bracketed[1] ?? '';
        let signs = bracketed ? '-' : '';
        const takeSign = () => {
            rest = rest.trim();
            if (!/^[+-]/.test(rest))
                return;
            signs += rest.charAt(0);
            rest = rest.slice(1).trim();
        };
        takeSign();
        if (prefix !== '' && rest.startsWith(prefix))
            rest = rest.slice(prefix.length);
        if (suffix !== '' && rest.endsWith(suffix))
            rest = rest.slice(0, -suffix.length);
        takeSign();
        if (signs.length > 1)
            return undefined;
        const [whole = '', fraction = '', ...more] = decimal === '' ? [rest] : rest.split(decimal);
        if (more.length > 0 || !/^\d*$/.test(fraction))
            return undefined;
        const groups = group === '' ? [whole] : whole.split(group);
        const grouped = groups.every((digits, at) => at === 0 || /^\d{3}$/.test(digits));
        if (!grouped || !/^\d+$/.test(groups[0] ?? ''))
            return undefined;
        return joined(signs === '-', groups.join(''), fraction);
    };
}
function joined(negative, whole, fraction) {
    const digits = whole.replace(/^0+(?=\d)/, '') || '0';
    const number = fraction === '' ? digits : `${digits}.${fraction}`;
    return negative && /[1-9]/.test(number) ? `-${number}` : number;
}
//# sourceMappingURL=number-format.js.map