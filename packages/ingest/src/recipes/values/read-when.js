import { BadCell, quoted } from './bad-cell.js';
import { dateReader } from './date-format.js';
import { addDays, dayText, instantAtOffset, instantOf } from './local-time.js';
/** Reads text as an ISO instant in UTC, or as a calendar day where no time is given. */
export function whenReader(settings) {
    const readers = readersOf(settings.formats);
    const { zone, dayOnly, plusDays } = settings;
    return (text, name) => {
        const { time, hasTime, offsetMinutes } = written(text, name, readers, settings.formats);
        if (!hasTime || dayOnly)
            return moved(dayText(time), plusDays);
        const instant = offsetMinutes === undefined ? instantOf(time, zone) : instantAtOffset(time, offsetMinutes);
        return daysAfter(instant, plusDays);
    };
}
/** A value of `whenReader` so many days later, at the same time of day in UTC. */
export function daysAfter(when, days) {
    return `${moved(when.slice(0, 10), days)}${when.slice(10)}`;
}
/** Reads text as the calendar day that it shows. */
export function dayReader(settings) {
    return whenReader({ ...settings, dayOnly: true });
}
/** Orders two values of `whenReader`; a day counts from its midnight in UTC. */
export function isEarlier(a, b) {
    return sortable(a) < sortable(b);
}
// '2018-02-26T19:58:54.5Z' → '2018-02-26T19:58:54.5': text of one zone sorts as time does
const sortable = (when) => when.length === 10 ? `${when}T00:00:00` : when.slice(0, -1);
const moved = (day, days) => (days === 0 ? day : addDays(day, days));
function readersOf(formats) {
    return (formats.length === 0 ? ['iso'] : formats).map(dateReader);
}
function written(text, name, readers, formats) {
    for (const read of readers) {
        const found = read(text);
        if (found)
            return found;
    }
    throw new BadCell({
        code: 'BAD_DATE',
        reason: `${name} is ${quoted(text)}, which is no date${asWritten(formats)}`,
        hint: hintFor(text, formats),
    });
}
function asWritten(formats) {
    return formats.length === 0 ? ' of ISO 8601' : ` written as ${formats.join(' or ')}`;
}
function hintFor(text, formats) {
    if (formats.length > 0)
        return 'Correct the cell, or add its way of writing to `format`.';
    if (/^\d{13}$/.test(text))
        return 'It looks like milliseconds: say `format: epochMillis`.';
    if (/^\d{10}$/.test(text))
        return 'It looks like seconds: say `format: epochSeconds`.';
    if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.test(text)) {
        return 'Say which comes first, such as `format: DD/MM/YYYY` or `format: MM/DD/YYYY`.';
    }
    return 'Correct the cell, or say with `format` how dates are written.';
}
//# sourceMappingURL=read-when.js.map