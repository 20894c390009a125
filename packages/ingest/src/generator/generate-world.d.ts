/**
 * Makes the history of an invented software company, Northlight Software: leads one after another
 * in the order of their creation, but the people of one company together, each with everything that
 * ever happened to it, as records of the event contract. Derived facts can then follow part by part:
 * whose facts depend on one another comes in one part. In: how many leads, a seed, the day on which history ends. Out: batches of about
 * 20,000 records, reference data first. Nothing but the options decides a record: no clock, no
 * chance from outside; lead number i is the same whatever the size of a batch. Only one batch and
 * the companies that wait for a colleague are held in memory.
 */
import type { LedgerRecord } from '@leadlight/database';
import { type WorldOptions } from './world.js';
export declare function generateWorld(options: WorldOptions): Generator<LedgerRecord[], void, void>;
