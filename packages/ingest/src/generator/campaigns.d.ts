import { type Asset } from './assets.js';
import type { ChannelId } from './channels.js';
import type { Gathering, Mailing, Webinar } from './happenings.js';
import type { WorldCalendar, WorldMonth } from './world-calendar.js';
/** One push of marketing in one channel. */
export interface Campaign {
    readonly ref: string;
    readonly name: string;
    readonly campaignType: string;
    readonly channel: ChannelId;
    readonly firstDay: number;
    /** Exclusive; left out while nobody plans to stop it. */
    readonly endDay?: number;
    /** Its part in the leads of its channel on a day it runs. */
    readonly weight: number;
    /** How much likelier its leads become MQLs than others of the channel. */
    readonly quality: number;
    /** What it pays for a lead, over what its channel usually pays. */
    readonly price: number;
    readonly pages: readonly Asset[];
}
/** The push that costs a lot in the last two whole months and brings hardly an MQL. */
export declare const FAILING_CAMPAIGN = "social-boardroom-takeover";
/** Its part in all leads of the world, on top of what the channels bring. */
export declare const FAILING_SHARE = 0.011;
/** The last whole months before the end of the world, earliest first. */
export declare function lastWholeMonths(calendar: WorldCalendar, count: number): readonly WorldMonth[];
export declare function planCampaigns(calendar: WorldCalendar, webinars: readonly Webinar[], gatherings: readonly Gathering[], mailings: readonly Mailing[]): readonly Campaign[];
