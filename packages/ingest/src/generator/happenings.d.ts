import { type Asset } from './assets.js';
import { type WorldCalendar } from './world-calendar.js';
/** A talk on the web at one instant; people register in the two weeks before. */
export interface Webinar {
    readonly name: string;
    readonly day: number;
    readonly at: number;
    readonly asset: Asset;
    readonly landingPage: Asset;
}
/** A fair or conference over some days, whose list of attendees is imported afterwards. */
export interface Gathering {
    readonly name: string;
    readonly firstDay: number;
    readonly endDay: number;
    /** When its list of attendees becomes known. */
    readonly importedAt: number;
}
/** One message to everybody who wants to hear from the company. */
export interface Mailing {
    readonly name: string;
    readonly campaign: string;
    readonly day: number;
    readonly at: number;
    readonly asset: Asset;
}
/** How long the list of the fair that was forgotten in a drawer took to be imported. */
export declare const LATE_IMPORT_DAYS = 43;
/** No webinars in the two quiet months. */
export declare function planWebinars(calendar: WorldCalendar): readonly Webinar[];
/** The last fair that is old enough gets its list in late: numbers of its month were restated. */
export declare function planGatherings(calendar: WorldCalendar): readonly Gathering[];
/** A newsletter in the first days of each month, news of the product in the middle of a quarter. */
export declare function planMailings(calendar: WorldCalendar): readonly Mailing[];
