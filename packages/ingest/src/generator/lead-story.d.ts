import type { ActivityType, LedgerRecord } from '@leadlight/database';
import type { AccountEntry } from './account-book.js';
import type { Asset } from './assets.js';
import type { Campaign } from './campaigns.js';
import type { Channel } from './channels.js';
import type { Company } from './firmographics.js';
import { Random } from './random.js';
import { ScoreBook } from './score-book.js';
import type { Send } from './send.js';
import type { World } from './world.js';
/** How much a lead cares: most hardly, few very much. */
export type Warmth = 'cold' | 'warm' | 'hot';
/** Who a lead is, settled before anything happens to it. */
export interface Person {
    readonly index: number;
    readonly ref: string;
    readonly visitor: string;
    readonly createdAt: number;
    /** When the company knows of it: later than its creation where a list was imported. */
    readonly knownAt: number;
    readonly day: number;
    readonly channel: Channel;
    readonly campaign?: Campaign;
    readonly page?: Asset;
    readonly company: Company;
    readonly account?: AccountEntry;
    readonly jobTitle: string | null;
    readonly quality: number;
    readonly excluded?: 'test' | 'internal' | 'competitor';
    /** Its mail program opens everything by itself. */
    readonly privateMail: boolean;
    /** Its company's gateway follows every link before anybody reads. */
    readonly gateway: boolean;
}
/** What has been decided about the lead at hand while its facts are written; one object serves all leads. */
export declare class LeadStory {
    #private;
    readonly world: World;
    readonly random: Random;
    readonly scores: ScoreBook;
    out: LedgerRecord[];
    person: Person;
    warmth: Warmth;
    /** Infinity while it never happens. */
    mqlAt: number;
    customerAt: number;
    mailStopsAt: number;
    mailStoppedBy: 'unsubscribe' | 'bounce' | undefined;
    sends: Send[];
    constructor(world: World);
    begin(index: number): void;
    /** An identifier unique within the world, whatever it is given to. */
    readonly nextId: () => string;
    /** Hands over what was written so far. */
    take(): LedgerRecord[];
    happens(at: number): boolean;
    iso(at: number): string;
    /** Something that sales or the lead did beyond the site and the mail. */
    act(at: number, type: ActivityType, detail?: string): void;
    /**
     * Something with an asset of a channel and campaign that the known lead did, known at once or
     * `lateBy` seconds afterwards.
     */
    engage(at: number, type: ActivityType, where: Where, lateBy?: number): void;
    /** Something that somebody unknown did on the site. */
    roam(at: number, type: ActivityType, visitor: string, where: Where): void;
    enterStage(at: number, stage: string, reason?: string): void;
}
/** Where an engagement took place. */
export interface Where {
    readonly channel?: string | undefined;
    readonly campaign?: string | undefined;
    readonly asset?: string | undefined;
    readonly visitor?: string | undefined;
    /** Where a visit came from, in the words of the site. */
    readonly source?: string | undefined;
    /** Which version of the page was shown. */
    readonly variant?: string | undefined;
}
