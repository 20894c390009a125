import { isRealTime } from './local-time.js';
/** Why a format cannot be used, for the person who wrote it. */
export class FormatProblem extends Error {
}
const MONTHS = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
];
// The longest spelling of a letter comes first.
const TOKENS = [
    { letters: 'YYYY', pattern: '\\d{4}' },
    { letters: 'YY', pattern: '\\d{2}' },
    { letters: 'MMMM', pattern: MONTHS.join('|') },
    { letters: 'MMM', pattern: MONTHS.map((month) => month.slice(0, 3)).join('|') },
    { letters: 'MM', pattern: '\\d{2}' },
    { letters: 'M', pattern: '\\d{1,2}' },
    { letters: 'DD', pattern: '\\d{2}' },
    { letters: 'D', pattern: '\\d{1,2}' },
    { letters: 'HH', pattern: '\\d{2}' },
    { letters: 'H', pattern: '\\d{1,2}' },
    { letters: 'hh', pattern: '\\d{2}' },
    { letters: 'h', pattern: '\\d{1,2}' },
    { letters: 'mm', pattern: '\\d{2}' },
    { letters: 'm', pattern: '\\d{1,2}' },
    { letters: 'ss', pattern: '\\d{2}' },
    { letters: 's', pattern: '\\d{1,2}' },
    { letters: 'SSS', pattern: '\\d{1,9}' },
    { letters: 'A', pattern: '[ap]\\.?m\\.?' },
    { letters: 'Z', pattern: 'z|utc|gmt|[+-]\\d{2}(?::?\\d{2})?' },
];
const NAMED = {
    iso: readIso,
    epochSeconds: (text) => readEpoch(text, 1000),
    epochMillis: (text) => readEpoch(text, 1),
};
/**
 * What reads dates of a format: `iso`, `epochSeconds`, `epochMillis`, or tokens such as
 * `DD/MM/YYYY HH:mm`.
 *
 * @throws FormatProblem where letters are no token, or the year, month or day is missing
 */
export function dateReader(format) {
    return NAMED[format] ?? tokenReader(format);
}
// '2018-02-26', '2018-02-26 19:58:54.382', '2018-02-26T19:58Z', '2018-02-26 19:58:54 +0200'
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?)?$/i;
function readIso(text) {
    const found = ISO.exec(text);
    if (!found)
        return undefined;
    const [, year, month, day, hour, minute, second, fraction, offset] = found;
    return checked({
        time: {
            year: Number(year),
            month: Number(month),
            day: Number(day),
            hour: Number(hour ?? 0),
            minute: Number(minute ?? 0),
            second: Number(second ?? 0),
            fraction: fraction ?? '',
        },
        hasTime: hour !== undefined,
        offsetMinutes: offset === undefined ? undefined : minutesOf(offset),
    });
}
function readEpoch(text, unitMs) {
    const found = /^(-?\d{1,16})(?:\.(\d{1,9}))?$/.exec(text);
    if (!found)
        return undefined;
    const ms = Math.floor((Number(found[1]) + Number(`0.${found[2] ?? '0'}`)) * unitMs);
    const at = new Date(ms);
    if (Number.isNaN(at.getTime()))
        return undefined;
    return checked({
        time: {
            year: at.getUTCFullYear(),
            month: at.getUTCMonth() + 1,
            day: at.getUTCDate(),
            hour: at.getUTCHours(),
            minute: at.getUTCMinutes(),
            second: at.getUTCSeconds(),
            fraction: String(at.getUTCMilliseconds()).padStart(3, '0'),
        },
        hasTime: true,
        offsetMinutes: 0,
    });
}
function tokenReader(format) {
    const { pattern, tokens } = compile(format);
    const has = (letter) => tokens.some((token) => token.startsWith(letter));
    for (const [letter, name] of [
        ['Y', 'year'],
        ['M', 'month'],
        ['D', 'day'],
    ]) {
        if (!has(letter))
            throw new FormatProblem(`the date format "${format}" has no ${name}`);
    }
    if (has('h') !== has('A')) {
        throw new FormatProblem(`the date format "${format}" needs both \`h\` and \`A\`, or \`H\` for a clock of 24 hours`);
    }
    const hasTime = has('H') || has('h');
    return (text) => {
        const found = pattern.exec(text);
        if (!found)
            return undefined;
        const part = (letters) => {
            const at = tokens.indexOf(letters);
            return at < 0 ? undefined : found[at + 1];
        };
        const number = (...spellings) => Number(spellings.map(part).find((digits) => digits !== undefined) ?? 0);
        const offset = part('Z');
        return checked({
            time: {
                year: yearOf(part('YYYY'), part('YY')),
                month: monthOf(part('MMMM') ?? part('MMM')) ?? number('MM', 'M'),
                day: number('DD', 'D'),
                hour: hourOf(number('HH', 'H', 'hh', 'h'), part('A')),
                minute: number('mm', 'm'),
                second: number('ss', 's'),
                fraction: part('SSS') ?? '',
            },
            hasTime,
            offsetMinutes: offset === undefined ? undefined : minutesOf(offset),
        });
    };
}
function compile(format) {
    const tokens = [];
    let source = '';
    for (let at = 0; at < format.length;) {
        const rest = format.slice(at);
        const literal = /^\[([^\]]*)\]/.exec(rest);
        const token = TOKENS.find(({ letters }) => rest.startsWith(letters));
        if (literal) {
            source += escaped(literal[1] ?? '');
            at += literal[0].length;
        }
        else if (token) {
            tokens.push(token.letters);
            source += `(${token.pattern})`;
            at += token.letters.length;
        }
        else {
            const letter = rest.charAt(0);
            if (/[A-SU-Za-z]/.test(letter)) {
                throw new FormatProblem(`the date format "${format}" has \`${letter}\`, which is no token; put plain text in [brackets]`);
            }
            source += letter === ' ' ? '\\s+' : escaped(letter);
            at += 1;
        }
    }
    return { pattern: new RegExp(`^${source}$`, 'i'), tokens };
}
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
function checked(date) {
    return isRealTime(date.time) ? date : undefined;
}
// 'Z', '+02', '-0330', '+05:30'
function minutesOf(offset) {
    const found = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset);
    if (!found)
        return 0;
    const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
    return found[1] === '-' ? -minutes : minutes;
}
/** Two digits are the years 1969 to 2068, as POSIX reads them. */
function yearOf(four, two) {
    if (four !== undefined)
        return Number(four);
    const short = Number(two);
    return short < 69 ? 2000 + short : 1900 + short;
}
function monthOf(name) {
    if (name === undefined)
        return undefined;
    return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;
}
/** Hour 13 of a clock of 12 hours is hour 25, which the check refuses. */
function hourOf(hour, half) {
    if (half === undefined)
        return hour;
    if (hour < 1 || hour > 12)
        return 24;
    return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}
//# sourceMappingURL=date-format.js.map