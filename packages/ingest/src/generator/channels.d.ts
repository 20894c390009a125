import { Weighted } from './weighted.js';
export declare const CHANNEL_IDS: readonly ["organicSearch", "paidSearch", "paidSocial", "email", "referral", "webinar", "event", "direct", "partner"];
export type ChannelId = (typeof CHANNEL_IDS)[number];
/** How the leads of one channel differ from those of another. */
export interface Channel {
    readonly id: ChannelId;
    /** Original sources as the source system names them; undefined is a blank. */
    readonly sources: Weighted<string | undefined>;
    /** Share of all leads over the whole world. */
    readonly share: number;
    /** Leads of a year over those of the year before. */
    readonly growth: number;
    /** How much likelier than the average a lead becomes an MQL. */
    readonly quality: number;
    /** Stretches every time lag of the funnel. */
    readonly lag: number;
    readonly dealSize: number;
    /** Direct cost in EUR for a lead that is expected of it. */
    readonly costPerLead: number;
    readonly costKind: 'media' | 'content' | 'event' | 'agency';
    /** The first month in which it brings leads. */
    readonly startsInMonth: number;
    /** Whether leads arrive through the site, and so leave visits behind. */
    readonly online: boolean;
}
export declare const CHANNELS: readonly Channel[];
export declare function channelOf(id: ChannelId): Channel;
