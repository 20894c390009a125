import type { StatisticRecord } from '@leadlight/database';
import type { World } from './world.js';
/** What the networks report every day of the company's ads and posts. */
export declare function statistics(world: World): Generator<StatisticRecord>;
