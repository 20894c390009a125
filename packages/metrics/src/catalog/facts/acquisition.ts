import type { Attachment } from '../../language/fact.js'

/** The campaign of a row. */
export const campaign: Attachment = {
  kind: 'reference',
  to: 'campaign',
  column: 'campaign_no',
  value: 'event_id',
}

/** What kind of campaign that is. */
export const campaignType: Attachment = { ...campaign, value: 'kind' }

/** The same attachment, read from the row's lead. */
export const ofLead = <A extends Attachment>(attachment: A): A => ({ ...attachment, by: 'lead' })

/** What a lead brings along from its creation, and never changes. */
export const ACQUISITION = {
  source: { kind: 'text', column: 'source' },
  channel: { kind: 'text', column: 'channel' },
  campaign,
  campaignType,
  landingPage: { kind: 'text', column: 'landing_page' },
  // Of the touch that brought a lead it is the page that counts.
  asset: { kind: 'text', column: 'landing_page' },
  imported: { kind: 'flag', column: 'imported' },
  cohort: { kind: 'month', column: 'created_at' },
} as const satisfies Record<string, Attachment>

/** The same, read from the row's lead. */
export const ACQUISITION_OF_LEAD: Readonly<Record<string, Attachment>> = Object.fromEntries(
  Object.entries(ACQUISITION).map(([id, attachment]) => [id, ofLead(attachment)]),
)

/** How the lead behind a row came, of facts that have marketing of their own: whence, when and by which way in. */
export const ORIGIN_OF_LEAD = {
  source: ofLead(ACQUISITION.source),
  cohort: ofLead(ACQUISITION.cohort),
  imported: ofLead(ACQUISITION.imported),
} as const satisfies Record<string, Attachment>
