import { type Arrivals } from './arrivals.js';
import { type Asset } from './assets.js';
import { type Campaign } from './campaigns.js';
import { type Gathering, type Mailing, type Webinar } from './happenings.js';
import { WorldCalendar } from './world-calendar.js';
/** The zone of the company's head office, in which its days begin. */
export declare const WORLD_ZONE = "Europe/Bucharest";
export declare const WORLD_CURRENCY = "EUR";
/** The score at which marketing and sales agreed to call a lead qualified. */
export declare const MQL_THRESHOLD = 60;
/** What decides a world; equal options give equal records. */
export interface WorldOptions {
    /** How many leads come into being. */
    readonly leads: number;
    readonly seed: number;
    /** A day such as `2025-11-01`; every fact happens before it. */
    readonly until: string;
    /** Whole months of history before the month of `until`; 36 where left out. */
    readonly months?: number;
    /** Records of a batch, about; a lead's records are never spread over two. 20,000 where left out. */
    readonly batchSize?: number;
}
/** Everything about a world that is settled before its first lead. */
export interface World {
    readonly options: WorldOptions;
    readonly calendar: WorldCalendar;
    readonly campaigns: readonly Campaign[];
    readonly webinars: readonly Webinar[];
    readonly gatherings: readonly Gathering[];
    readonly mailings: readonly Mailing[];
    readonly assets: readonly Asset[];
    readonly arrivals: Arrivals;
    /** When the second scoring model takes over. */
    readonly modelSwitchAt: number;
    /** From then on the mail programs of some recipients open everything by themselves. */
    readonly machineOpensFrom: number;
    /** The days `[from, to)` whose mail events were delivered late, at the end of them. */
    readonly lateMail: {
        readonly from: number;
        readonly to: number;
        readonly knownAt: number;
    };
}
export declare function planWorld(options: WorldOptions): World;
