import { WorldError } from './world-error.js';
import { zoneOffset } from './zone-offset.js';
export const MINUTE = 60;
export const HOUR = 3_600;
export const DAY = 86_400;
/** Days planned past the end, so that a plan may reach beyond what has happened so far. */
const DAYS_BEYOND = 1_200;
const WORK_STARTS = 9 * HOUR;
const WORK_ENDS = 17 * HOUR;
/**
 * The days of a world in its zone. Instants are seconds since 1970, days are counted from the
 * world's first; everything that is asked millions of times is a look-up in a table.
 */
export class WorldCalendar {
    zone;
    /** Number of days that have happened. */
    days;
    start;
    /** The first instant that has not happened. */
    end;
    months;
    #firstEpochDay;
    #midnights;
    #dayTexts;
    #isoDays;
    #isoSeconds;
    /** From the first day of the month that lies `months` months before `until`, to `until`, exclusive. */
    constructor(zone, until, months) {
        const untilEpochDay = parseDay(until);
        const untilDate = new Date(untilEpochDay * DAY * 1000);
        const firstDate = Date.UTC(untilDate.getUTCFullYear(), untilDate.getUTCMonth() - months, 1);
        this.zone = zone;
        this.#firstEpochDay = firstDate / 1000 / DAY;
        this.days = untilEpochDay - this.#firstEpochDay;
        const planned = this.days + DAYS_BEYOND;
        const offset = zoneOffset(zone);
        this.#midnights = Float64Array.from({ length: planned + 1 }, (_, day) => {
            const utc = (this.#firstEpochDay + day) * DAY;
            return utc - offset(utc - offset(utc));
        });
        this.start = this.midnight(0);
        this.end = this.midnight(this.days);
        this.#isoDays = Array.from({ length: planned + 3 }, (_, day) => epochDayText(this.#firstEpochDay - 1 + day));
        this.#dayTexts = this.#isoDays.slice(1);
        this.#isoSeconds = Array.from({ length: DAY }, (_, second) => `T${clockText(second)}Z`);
        this.months = monthsOf(this.#firstEpochDay, this.days);
    }
    midnight(day) {
        return this.#midnights[day];
    }
    /** The day that holds an instant at or after the start. */
    dayOf(instant) {
        const guess = Math.floor((instant - this.start) / DAY);
        if (instant < this.midnight(guess))
            return guess - 1;
        return instant >= this.midnight(guess + 1) ? guess + 1 : guess;
    }
    /** 0 for Monday. */
    weekday(day) {
        return (this.#firstEpochDay + day + 3) % 7;
    }
    monthOf(day) {
        const found = this.months.find(({ endDay }) => day < endDay);
        return found ?? this.months.at(-1);
    }
    /** `2025-03-08`. */
    dayText(day) {
        return this.#dayTexts[day];
    }
    /** The day that a date such as `2025-03-08` is. */
    dayNumber(text) {
        return parseDay(text) - this.#firstEpochDay;
    }
    /** `2025-03-08T09:15:00Z`. */
    iso(instant) {
        const whole = Math.floor(instant);
        const epochDay = Math.floor(whole / DAY);
        const day = this.#isoDays[epochDay - this.#firstEpochDay + 1] ?? epochDayText(epochDay);
        return day + this.#isoSeconds[whole - epochDay * DAY];
    }
    isWorkday(day) {
        return this.weekday(day) < 5;
    }
    /** The instant itself within office hours, else some time in the first hours of the next workday. */
    officeTime(instant, random) {
        if (instant >= this.end)
            return instant;
        let day = this.dayOf(instant);
        const second = instant - this.midnight(day);
        if (this.isWorkday(day) && second >= WORK_STARTS && second < WORK_ENDS)
            return instant;
        if (second >= WORK_STARTS || !this.isWorkday(day))
            day++;
        while (!this.isWorkday(day))
            day++;
        return this.midnight(day) + WORK_STARTS + Math.floor(random.exponential(1.2 * HOUR));
    }
    /** The instant after so many seconds of office hours. */
    afterOfficeSeconds(instant, seconds) {
        let left = seconds;
        let at = instant;
        while (at < this.end) {
            const day = this.dayOf(at);
            const opens = Math.max(at, this.midnight(day) + WORK_STARTS);
            const closes = this.midnight(day) + WORK_ENDS;
            if (this.isWorkday(day) && opens < closes) {
                if (opens + left < closes)
                    return opens + left;
                left -= closes - opens;
            }
            at = this.midnight(day + 1);
        }
        return at;
    }
}
function parseDay(text) {
    const epochDay = Date.parse(`${text}T00:00:00Z`) / 1000 / DAY;
    // The second look refuses 30 February, which the parser takes for 2 March.
    if (/^\d{4}-\d{2}-\d{2}$/.test(text) && epochDayText(epochDay) === text)
        return epochDay;
    throw new WorldError('DAY_INVALID', `"${text}" is not a day.`, 'Write it like 2025-03-08.');
}
function epochDayText(epochDay) {
    const date = new Date(epochDay * DAY * 1000);
    return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
function clockText(second) {
    const two = (value) => String(value).padStart(2, '0');
    return `${two(Math.floor(second / HOUR))}:${two(Math.floor(second / MINUTE) % 60)}:${two(second % 60)}`;
}
function monthsOf(firstEpochDay, days) {
    const months = [];
    for (let firstDay = 0; firstDay < days;) {
        const date = new Date((firstEpochDay + firstDay) * DAY * 1000);
        const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / 1000 / DAY;
        const endDay = Math.min(next - firstEpochDay, days);
        months.push({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, firstDay, endDay });
        firstDay = endDay;
    }
    return months;
}
//# sourceMappingURL=world-calendar.js.map