import type { ChannelId } from './channels.js';
import type { LeadStory } from './lead-story.js';
/** How somebody who knows the company comes back. */
export declare function returnChannel(story: LeadStory): ChannelId;
