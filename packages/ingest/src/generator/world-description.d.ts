import { type WorldOptions } from './world.js';
/** The company of the demo, and the stories in its numbers with the days they fall on. */
export interface WorldDescription {
    readonly company: string;
    readonly zone: string;
    readonly currency: string;
    /** The first day of its history. */
    readonly from: string;
    /** The day on which its history ends, exclusive. */
    readonly until: string;
    /** Costs much in the last two whole months and brings hardly an MQL. */
    readonly failingCampaign?: {
        readonly ref: string;
        readonly from: string;
        readonly to: string;
    };
    readonly scoringModels: {
        readonly first: string;
        readonly second: string;
        readonly changedOn: string;
    };
    /** A fair whose attendees became known weeks afterwards. */
    readonly lateImport?: {
        readonly name: string;
        readonly heldOn: string;
        readonly knownOn: string;
    };
    /** Days whose mail events arrived late. */
    readonly lateMail: {
        readonly from: string;
        readonly to: string;
        readonly knownOn: string;
    };
    readonly machineOpensFrom: string;
}
/** Tells what to look for in a world, from its options alone. */
export declare function worldDescription(options: WorldOptions): WorldDescription;
