import type { Random } from './random.js';
export declare const MINUTE = 60;
export declare const HOUR = 3600;
export declare const DAY = 86400;
/** A calendar month of the world by its days `[firstDay, endDay)`. */
export interface WorldMonth {
    readonly year: number;
    /** 1 to 12. */
    readonly month: number;
    readonly firstDay: number;
    readonly endDay: number;
}
/**
 * The days of a world in its zone. Instants are seconds since 1970, days are counted from the
 * world's first; everything that is asked millions of times is a look-up in a table.
 */
export declare class WorldCalendar {
    #private;
    readonly zone: string;
    /** Number of days that have happened. */
    readonly days: number;
    readonly start: number;
    /** The first instant that has not happened. */
    readonly end: number;
    readonly months: readonly WorldMonth[];
    /** From the first day of the month that lies `months` months before `until`, to `until`, exclusive. */
    constructor(zone: string, until: string, months: number);
    midnight(day: number): number;
    /** The day that holds an instant at or after the start. */
    dayOf(instant: number): number;
    /** 0 for Monday. */
    weekday(day: number): number;
    monthOf(day: number): WorldMonth;
    /** `2025-03-08`. */
    dayText(day: number): string;
    /** The day that a date such as `2025-03-08` is. */
    dayNumber(text: string): number;
    /** `2025-03-08T09:15:00Z`. */
    iso(instant: number): string;
    isWorkday(day: number): boolean;
    /** The instant itself within office hours, else some time in the first hours of the next workday. */
    officeTime(instant: number, random: Random): number;
    /** The instant after so many seconds of office hours. */
    afterOfficeSeconds(instant: number, seconds: number): number;
}
