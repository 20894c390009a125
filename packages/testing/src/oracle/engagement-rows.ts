import type { Ordered } from './event-order.js'
import type { Person } from './people.js'
import { blankToNull } from './profile.js'
import type { Send } from './sends.js'
import type { Deed } from './visitors.js'
import { visitAt, type Visit } from './visits.js'

/** Something that shows interest, of somebody known or not. */
export interface Engagement extends Ordered {
  readonly type: string
  readonly person: Person | null
  readonly source: string | null
  readonly channel: string | null
  readonly campaign: string | null
  readonly program: string | null
  readonly step: string | null
  readonly asset: string | null
  readonly page: string | null
  readonly variant: string | null
}

/** Human clicks on content, forms, replies, attendance, calls and chats; visits and remarks of people who are known. */
export function readEngagements(
  deeds: readonly Deed[],
  visits: readonly Visit[],
  sends: readonly Send[],
  isPage: (asset: string) => boolean,
): readonly Engagement[] {
  const told = originOf(visits, sends, isPage)
  return deeds.filter(qualifies).map(told)
}

/** Deeds with what they leave open of their campaign: that of the message that they answer, else of their visit. */
export function originOf(
  visits: readonly Visit[],
  sends: readonly Send[],
  isPage: (asset: string) => boolean,
): (deed: Deed) => Engagement {
  return (deed) => {
    const { record, person } = deed
    const send = sends.find(
      (each) =>
        each.person === person &&
        record.send !== undefined &&
        (each.message.record.send ?? each.message.id) === record.send,
    )?.message.record
    const visit = visitAt(visits, deed)
    const own = blankToNull(record.asset)
    return {
      at: deed.at,
      sequence: deed.sequence,
      id: deed.id,
      type: record.type,
      person,
      source: blankToNull(record.source) ?? visit?.source ?? null,
      channel: blankToNull(record.channel) ?? blankToNull(send?.channel) ?? visit?.channel ?? null,
      campaign:
        blankToNull(record.campaign) ?? blankToNull(send?.campaign) ?? visit?.campaign ?? null,
      program: blankToNull(record.program) ?? blankToNull(send?.program),
      step: blankToNull(record.step) ?? blankToNull(send?.step),
      asset: own ?? blankToNull(send?.asset),
      page: own !== null && isPage(own) ? own : null,
      variant: blankToNull(record.variant),
    }
  }
}

/** Whether a deed shows interest. */
export function qualifies({ record, identified }: Deed): boolean {
  switch (record.type) {
    case 'emailClicked':
      return (record.detail ?? 'content') === 'content'
    case 'formSubmitted':
    case 'emailReplied':
    case 'attended':
    case 'callInbound':
    case 'chatInbound':
      return true
    case 'visit':
    case 'socialShare':
    case 'socialComment':
      return identified
    default:
      return false
  }
}
