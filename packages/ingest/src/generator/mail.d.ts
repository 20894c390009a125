import type { LeadStory } from './lead-story.js';
/** Writes everything that becomes of the planned sends, in the order in which they leave. */
export declare function writeMail(story: LeadStory): void;
