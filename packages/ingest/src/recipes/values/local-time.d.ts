/** A clock and calendar as a file shows them, in no zone yet. */
export interface LocalTime {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    /** Digits after the second, up to six. */
    readonly fraction: string;
}
/**
 * The instant at which a zone's clocks show a time, as ISO text in UTC. A time that comes twice is
 * its first; one that is skipped lies as long after the gap as it was read into it.
 */
export declare function instantOf(time: LocalTime, zone: string): string;
/** The instant of a time that says its own offset. */
export declare function instantAtOffset(time: LocalTime, offsetMinutes: number): string;
/** Whether the calendar and the clock have such a time; 30 February and 24:00 they have not. */
export declare function isRealTime(time: LocalTime): boolean;
/** The calendar day as `2018-02-26`. */
export declare function dayText({ year, month, day }: Pick<LocalTime, 'year' | 'month' | 'day'>): string;
/** A day so many days on from another. */
export declare function addDays(day: string, days: number): string;
