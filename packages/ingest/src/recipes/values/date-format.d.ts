import type { LocalTime } from './local-time.js';
/** A date as it was written: a day alone, a time in some zone, or a time with its offset. */
export interface WrittenDate {
    readonly time: LocalTime;
    readonly hasTime: boolean;
    /** Minutes ahead of UTC, where the text says so. */
    readonly offsetMinutes: number | undefined;
}
/** Reads text as a date, or says that it is none. */
export type DateReader = (text: string) => WrittenDate | undefined;
/** Why a format cannot be used, for the person who wrote it. */
export declare class FormatProblem extends Error {
}
/**
 * What reads dates of a format: `iso`, `epochSeconds`, `epochMillis`, or tokens such as
 * `DD/MM/YYYY HH:mm`.
 *
 * @throws FormatProblem where letters are no token, or the year, month or day is missing
 */
export declare function dateReader(format: string): DateReader;
