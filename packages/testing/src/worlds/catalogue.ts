import type { LedgerRecord } from '@leadlight/database'

/** The campaigns, programs, steps and assets that the records of random worlds name. */
export const catalogue: readonly LedgerRecord[] = [
  { kind: 'campaign', id: 'c1', name: 'Spring', campaignType: 'Webinar', channel: 'email' },
  { kind: 'campaign', id: 'c2', name: 'Autumn', campaignType: 'newsletter' },
  { kind: 'campaign', id: 'c10', name: 'Spring', campaignType: '', channel: 'social' },
  { kind: 'program', id: 'p1', name: 'Welcome', programType: 'drip', goal: 'mql' },
  { kind: 'program', id: 'p2', name: 'Birthday', programType: 'trigger', goal: 'formSubmission' },
  { kind: 'program', id: 'p3', name: 'News', programType: 'drip' },
  { kind: 'program', id: 'p4', name: 'Farewell', programType: 'drip', goal: 'goodbye' },
  { kind: 'programStep', id: 'p1-1', program: 'p1', position: 1, name: 'Hello' },
  { kind: 'programStep', id: 'p1-2', program: 'p1', position: 2, name: 'Still there?' },
  { kind: 'programStep', id: 'p2-1', program: 'p2', position: 1, name: 'Cheers' },
  { kind: 'asset', id: 'e1', name: 'Hello', assetType: 'email' },
  { kind: 'asset', id: 'e2', name: 'Offer', assetType: 'email' },
  { kind: 'asset', id: 'page1', name: 'Demo', assetType: 'landingPage', url: '/demo' },
  { kind: 'asset', id: 'page2', name: 'Prices', assetType: 'page' },
  { kind: 'asset', id: 'page3', name: 'Trial', assetType: 'landingPage', url: '/trial' },
  { kind: 'asset', id: 'post1', name: 'Office dog', assetType: 'post' },
  { kind: 'asset', id: 'post2', name: 'A year in numbers', assetType: 'post' },
]
