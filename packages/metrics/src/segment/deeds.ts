/** What people did or went through, as rules of segments count it. */
export const DEED_IDS = [
  'engaged',
  'visited',
  'landingPageViewed',
  'formSubmitted',
  'emailSent',
  'emailOpened',
  'emailClicked',
  'emailReplied',
  'attended',
  'callInbound',
  'chatInbound',
  'socialShare',
  'socialComment',
  'enrolled',
  'handedOver',
  'ordered',
] as const
export type DeedId = (typeof DEED_IDS)[number]

/** What a deed may be narrowed by, besides its time. */
export const DEED_OBJECTS = ['campaign', 'asset', 'channel', 'program'] as const
export type DeedObject = (typeof DEED_OBJECTS)[number]

/** A kind of deed: where its rows are, and what they bear. */
export interface Deed {
  readonly id: DeedId
  readonly name: string
  readonly about: string
  /** A derived table with `lead_no`. */
  readonly table: string
  readonly at: string
  /** The rows of the table that are meant; all of them where left out. */
  readonly only?: { readonly column: string; readonly is: string }
  readonly bears: readonly DeedObject[]
}

const engagement = (id: DeedId, name: string, about: string): Deed => ({
  id,
  name,
  about,
  table: 'engagement_fact',
  at: 'at',
  only: { column: 'type', is: id },
  bears: DEED_OBJECTS,
})

const { only: _, ...engaged } = engagement(
  'engaged',
  'Showed interest',
  'Anything done of their own accord: a click, a form, a visit, a reply, an event, a call.',
)

/** Every kind of deed, in the order in which it is offered. */
export const DEEDS: readonly Deed[] = [
  engaged,
  {
    id: 'visited',
    name: 'Visited the site',
    about: 'A visit, by the time at which it began.',
    table: 'visit_fact',
    at: 'started_at',
    bears: ['campaign', 'channel', 'program'],
  },
  {
    id: 'landingPageViewed',
    name: 'Saw a landing page',
    about: 'A view of a landing page by a person.',
    table: 'landing_view',
    at: 'at',
    bears: DEED_OBJECTS,
  },
  engagement('formSubmitted', 'Submitted a form', 'A form sent by a person.'),
  {
    id: 'emailSent',
    name: 'Was sent an e-mail',
    about: 'A message, by the time at which it was sent.',
    table: 'send_fact',
    at: 'sent_at',
    bears: DEED_OBJECTS,
  },
  {
    id: 'emailOpened',
    name: 'Opened an e-mail',
    about: 'A message that a person opened or clicked in, once, by its first opening.',
    table: 'send_fact',
    at: 'first_opened_at',
    bears: DEED_OBJECTS,
  },
  engagement('emailClicked', 'Clicked in an e-mail', 'A click by a person on content.'),
  engagement('emailReplied', 'Replied to an e-mail', 'A reply to a message.'),
  engagement('attended', 'Attended an event', 'Taking part in a webinar or an event.'),
  engagement('callInbound', 'Called', 'A call that the lead made.'),
  engagement('chatInbound', 'Chatted', 'A chat that the lead began.'),
  engagement('socialShare', 'Shared a post', 'A post passed on.'),
  engagement('socialComment', 'Commented on a post', 'A remark under a post.'),
  {
    id: 'enrolled',
    name: 'Entered a program',
    about: 'An enrolment in a nurture program; who is held out is not enrolled.',
    table: 'enrolment_fact',
    at: 'enrolled_at',
    bears: ['program'],
  },
  {
    id: 'handedOver',
    name: 'Was handed to sales',
    about: 'A hand-over from marketing to sales.',
    table: 'hand_over_fact',
    at: 'handed_at',
    bears: [],
  },
  {
    id: 'ordered',
    name: 'Ordered',
    about: 'A line of an order that is not negative.',
    table: 'goal_event',
    at: 'at',
    only: { column: 'goal', is: 'order' },
    bears: [],
  },
]

/** The kind of deed of an id. */
export function findDeed(id: string): Deed | undefined {
  return DEEDS.find((deed) => deed.id === id)
}
