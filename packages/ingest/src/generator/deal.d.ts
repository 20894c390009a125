import type { LeadStory } from './lead-story.js';
/** Writes one opportunity with its ups and downs, and the customer that may come of it. */
export declare function writeDeal(story: LeadStory, openedAt: number): void;
