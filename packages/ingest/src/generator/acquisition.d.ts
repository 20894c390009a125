import type { LeadStory } from './lead-story.js';
/** Writes how a person came in: earlier visits without a name, the lead itself, its first form. */
export declare function writeAcquisition(story: LeadStory): void;
