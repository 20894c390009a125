import type { RevenueRecord } from '@leadlight/database'
import type { CurrencyCode } from './firmographics.js'
import type { LeadStory } from './lead-story.js'

/** Writes a revenue line and answers its identifier, which refunds and amendments name. */
export function writeRevenue(
  story: LeadStory,
  at: number,
  revenueKind: RevenueRecord['revenueKind'],
  amount: string,
  currency: CurrencyCode,
  links: Partial<Pick<RevenueRecord, 'opportunity' | 'orderId' | 'refersTo'>>,
): string {
  const { person } = story
  const id = story.nextId()
  if (!story.happens(at)) return id
  story.out.push({
    kind: 'revenue',
    id,
    recordedAt: story.iso(at),
    at: story.iso(at),
    revenueKind,
    amount,
    currency,
    account: person.account?.ref,
    lead: person.ref,
    ...links,
  })
  return id
}
