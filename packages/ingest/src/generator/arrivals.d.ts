import { type Campaign } from './campaigns.js';
import { type Channel } from './channels.js';
import type { Gathering, Webinar } from './happenings.js';
import { Random } from './random.js';
import { type WorldCalendar } from './world-calendar.js';
/** A way to come in on one day: a channel, with the campaign or without any. */
export interface Entrance {
    readonly channel: Channel;
    readonly campaign?: Campaign;
}
/** When leads come into being, and through which entrance. */
export interface Arrivals {
    /** The instant of creation at a quantile in [0, 1); it never falls as the quantile rises. */
    createdAt(quantile: number): number;
    entrance(day: number, random: Random): Entrance;
    /** The share of all leads that a campaign is expected to bring over days. */
    expectedShare(campaign: Campaign, firstDay: number, endDay: number): number;
    /** The share of all leads of a whole day. */
    dayShare(day: number): number;
}
export interface ArrivalPlan {
    readonly calendar: WorldCalendar;
    readonly campaigns: readonly Campaign[];
    readonly webinars: readonly Webinar[];
    readonly gatherings: readonly Gathering[];
    readonly seed: number;
}
export declare function planArrivals(plan: ArrivalPlan): Arrivals;
