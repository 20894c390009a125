const DAY_MS = 86_400_000;
const clocks = new Map();
/**
 * The instant at which a zone's clocks show a time, as ISO text in UTC. A time that comes twice is
 * its first; one that is skipped lies as long after the gap as it was read into it.
 */
export function instantOf(time, zone) {
    const shown = shownAsUtc(time);
    return isoInstant(zone === 'UTC' ? shown : shown - offsetAt(shown, zone), time.fraction);
}
/** The instant of a time that says its own offset. */
export function instantAtOffset(time, offsetMinutes) {
    return isoInstant(shownAsUtc(time) - offsetMinutes * 60_000, time.fraction);
}
/** Whether the calendar and the clock have such a time; 30 February and 24:00 they have not. */
export function isRealTime(time) {
    const { year, month, day, hour, minute, second } = time;
    if (year < 1 || month < 1 || month > 12 || day < 1)
        return false;
    if (hour > 23 || minute > 59 || second > 59)
        return false;
    return new Date(shownAsUtc({ ...time, fraction: '' })).getUTCDate() === day;
}
/** The calendar day as `2018-02-26`. */
export function dayText({ year, month, day }) {
    return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
/** A day so many days on from another. */
export function addDays(day, days) {
    return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
function shownAsUtc({ year, month, day, hour, minute, second }) {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    date.setUTCHours(hour, minute, second, 0);
    return date.getTime();
}
/** What a zone's clocks are ahead of UTC when they show a time, in milliseconds. */
function offsetAt(shown, zone) {
    const before = offsetOf(shown - DAY_MS, zone);
    const after = offsetOf(shown + DAY_MS, zone);
    if (before === after || offsetOf(shown - before, zone) === before)
        return before;
    if (offsetOf(shown - after, zone) === after)
        return after;
    return before;
}
function offsetOf(instant, zone) {
    const parts = {};
    for (const { type, value } of clockOf(zone).formatToParts(instant))
        parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return shownAsUtc({ year, month, day, hour, minute, second, fraction: '' }) - instant;
}
function clockOf(zone) {
    const known = clocks.get(zone);
    if (known)
        return known;
    const clock = new Intl.DateTimeFormat('en-u-ca-iso8601', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
    });
    clocks.set(zone, clock);
    return clock;
}
function isoInstant(ms, fraction) {
    const digits = fraction.slice(0, 6).replace(/0+$/, '');
    const whole = new Date(ms).toISOString().slice(0, 19);
    return digits === '' ? `${whole}Z` : `${whole}.${digits}Z`;
}
const pad = (value, width) => String(value).padStart(width, '0');
//# sourceMappingURL=local-time.js.map