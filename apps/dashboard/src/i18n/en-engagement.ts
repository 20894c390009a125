import type { Message } from './translate.js'

/** The English texts of the page Engagement. */
export const ENGAGEMENT_TEXTS = {
  'engagement.question': 'Which messages, pages, posts and assets do people respond to?',
  'engagement.mail': 'E-mail',
  'engagement.mailNote':
    'By the day of sending. The adjusted open rate leaves out messages that only machines opened, the raw one counts every open.',
  'engagement.responses': 'Opens and clicks',
  'engagement.responsesNote': 'Adjusted and raw: where the two part, machines open the mail',
  'engagement.bounces': 'Bounces by kind',
  'engagement.bouncesNote':
    'Of the messages sent: the address is gone, the mailbox refuses for now, the sender is blocked',
  'engagement.mailBy': 'E-mail by group',
  'engagement.by.campaign': 'Campaign',
  'engagement.by.program': 'Program',
  'engagement.by.programStep': 'Step of a program',
  'engagement.by.asset': 'Asset',
  'engagement.by.country': 'Country',
  'engagement.pages': 'Landing pages',
  'engagement.pagesNote': 'Who came, and which share did what the page is for',
  'engagement.assets': 'Assets',
  'engagement.assetsNote': 'What people click, download and answer',
  'engagement.social': 'Social and ads',
  'engagement.socialNote': 'As the networks count: compare one with itself',
  'engagement.socialEverybody':
    'Of everybody: networks do not say who responded, so no segment can be told',
} as const satisfies Readonly<Record<string, Message>>
