import type { ExchangeRateRecord } from '@leadlight/database';
import { type WorldCalendar } from './world-calendar.js';
/** A rate for each day and both directions, weekends included. */
export declare function exchangeRates(calendar: WorldCalendar, seed: number): Generator<ExchangeRateRecord>;
