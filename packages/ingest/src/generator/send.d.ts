import type { Asset } from './assets.js';
import type { Program, ProgramStep } from './programs.js';
/** One message that is going to be sent to the lead at hand, unless its mail has stopped by then. */
export interface Send {
    readonly at: number;
    readonly asset: Asset;
    readonly campaign?: string;
    readonly program?: Program;
    readonly step?: ProgramStep;
}
