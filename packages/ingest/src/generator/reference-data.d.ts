import type { LedgerRecord } from '@leadlight/database';
import type { World } from './world.js';
/** What leads refer to, before the first of them: assets, campaigns, programs, rates, costs, ads. */
export declare function referenceData(world: World): Generator<LedgerRecord>;
