/** How the dates of one expression are read. */
export interface DateSettings {
    readonly formats: readonly string[];
    /** IANA zone of times without an offset. */
    readonly zone: string;
    readonly dayOnly: boolean;
    readonly plusDays: number;
}
/** Reads text as an ISO instant in UTC, or as a calendar day where no time is given. */
export declare function whenReader(settings: DateSettings): (text: string, name: string) => string;
/** A value of `whenReader` so many days later, at the same time of day in UTC. */
export declare function daysAfter(when: string, days: number): string;
/** Reads text as the calendar day that it shows. */
export declare function dayReader(settings: DateSettings): (text: string, name: string) => string;
/** Orders two values of `whenReader`; a day counts from its midnight in UTC. */
export declare function isEarlier(a: string, b: string): boolean;
