import type { Dimension } from '../language/dimension.js'

const fixed = (id: string, name: string, about: string): Dimension => ({
  id,
  name,
  about,
  kind: 'fixed',
})
const profile = (id: string, name: string, about: string): Dimension => ({
  id,
  name,
  about,
  kind: 'profile',
})

/** The dimensions that every workspace has; declared attributes come on top. */
export const DIMENSIONS: readonly Dimension[] = [
  fixed('source', 'Source', 'Where the lead first came from, in the words of its source system.'),
  fixed('channel', 'Channel', 'The kind of marketing that a lead, message or cost belongs to.'),
  fixed(
    'campaign',
    'Campaign',
    'The campaign that brought the lead, sent the message or cost the money.',
  ),
  fixed('campaignType', 'Campaign type', 'The kind of that campaign.'),
  fixed(
    'program',
    'Program',
    'The nurture program that sent the message or cost the money; of leads, every one that they were in at the time.',
  ),
  fixed('programStep', 'Program step', 'The step of the nurture program that sent the message.'),
  fixed('asset', 'Asset', 'The message, page, e-book or event itself.'),
  fixed('landingPage', 'Landing page', 'The page on which the lead was captured.'),
  fixed('network', 'Network', 'The advertising or social network that reports the figures.'),
  fixed('variant', 'Variant', 'The version of a page that was shown, where two are compared.'),
  fixed('stage', 'Stage', 'The stage that the lead was in at the time.'),
  fixed('scoreBand', 'Score', 'How high the lead scored at the time, in bands of the workspace.'),
  fixed('cohort', 'Cohort', 'The month in which the lead, deal or customer began, as 2018-01.'),
  fixed('imported', 'Imported', 'Whether the lead came by a back-dated import: true or false.'),
  fixed(
    'imputed',
    'Imputed',
    'Whether the stage was skipped and its date taken from the next one: true or false.',
  ),
  fixed('reason', 'Reason', 'Why sales rejected the hand-over, or why a lead came to its stage.'),
  fixed(
    'costKind',
    'Kind of cost',
    'media, content, event, agency, labour, technology or overhead.',
  ),
  profile('industry', 'Industry', 'The branch that the account or lead works in.'),
  profile('companySize', 'Company size', 'How large the account or the lead’s company is.'),
  profile('country', 'Country', 'Where the account or lead is.'),
  profile('jobTitle', 'Job title', 'What the lead does.'),
  profile('owner', 'Owner', 'Who in sales looks after the lead or the deal.'),
  profile('accountOwner', 'Account owner', 'Who in sales looks after the account.'),
  profile(
    'businessSegment',
    'Business segment',
    'The market segment that the account or lead belongs to.',
  ),
]
