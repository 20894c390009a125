import type { Deal } from './opportunity.js';
import type { LeadStory } from './lead-story.js';
/** Writes life after the win: contracts, renewals, refunds, orders, training and opinions. */
export declare function writeCustomer(story: LeadStory, deal: Deal, wonAt: number, line: string): void;
