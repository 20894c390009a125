import type { LeadStory } from './lead-story.js';
/** Plans newsletters and product news from a lead's creation on. */
export declare function planNewsletters(story: LeadStory): void;
