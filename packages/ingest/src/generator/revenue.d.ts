import type { RevenueRecord } from '@leadlight/database';
import type { CurrencyCode } from './firmographics.js';
import type { LeadStory } from './lead-story.js';
/** Writes a revenue line and answers its identifier, which refunds and amendments name. */
export declare function writeRevenue(story: LeadStory, at: number, revenueKind: RevenueRecord['revenueKind'], amount: string, currency: CurrencyCode, links: Partial<Pick<RevenueRecord, 'opportunity' | 'orderId' | 'refersTo'>>): string;
