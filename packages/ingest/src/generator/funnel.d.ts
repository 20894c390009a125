import type { LeadStory } from './lead-story.js';
/** Decides whether and when the lead qualifies, which the rest of its story depends on. */
export declare function decideQualification(story: LeadStory): void;
/** Writes the way through the stages from MQL on, with what passes between marketing and sales. */
export declare function writeFunnel(story: LeadStory): void;
