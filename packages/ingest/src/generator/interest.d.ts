import type { LeadStory } from './lead-story.js';
/** Writes what a lead does by itself: visits, papers, webinars, likes, chats, and coming back late. */
export declare function writeInterest(story: LeadStory): void;
