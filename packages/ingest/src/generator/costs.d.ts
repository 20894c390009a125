import type { CostRecord } from '@leadlight/database';
import { type World } from './world.js';
/** A line a month for each campaign that spends and for each running cost. */
export declare function costLines(world: World): Generator<CostRecord>;
