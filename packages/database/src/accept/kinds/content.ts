import { choice } from '../fields/choice.js'
import { day } from '../fields/day.js'
import { number } from '../fields/number.js'
import { ref } from '../fields/ref.js'
import { text } from '../fields/text.js'
import type {
  AssetRecord,
  CampaignRecord,
  ProgramRecord,
  ProgramStepRecord,
} from '../ledger-record.js'
import { kindOf } from './kind.js'

export const CAMPAIGN = kindOf<CampaignRecord>({
  kind: 'campaign',
  table: 'campaign',
  entity: { target: 'campaign', column: 'campaign_no' },
  fields: [
    text('name', 'name', { required: true }),
    text('campaignType', 'kind'),
    text('channel', 'channel'),
    day('startsOn', 'starts_on'),
    day('endsOn', 'ends_on'),
  ],
})

export const PROGRAM = kindOf<ProgramRecord>({
  kind: 'program',
  table: 'program',
  entity: { target: 'program', column: 'program_no' },
  fields: [
    text('name', 'name', { required: true }),
    choice('programType', 'kind', ['drip', 'trigger'], { required: true }),
    text('goal', 'goal'),
  ],
})

export const PROGRAM_STEP = kindOf<ProgramStepRecord>({
  kind: 'programStep',
  table: 'program_step',
  entity: { target: 'step', column: 'step_no' },
  fields: [
    ref('program', 'program', 'program_no', { required: true }),
    number('position', 'position', { required: true, whole: true, least: 0 }),
    text('name', 'name', { required: true }),
    ref('asset', 'asset', 'asset_no'),
  ],
})

export const ASSET = kindOf<AssetRecord>({
  kind: 'asset',
  table: 'asset',
  entity: { target: 'asset', column: 'asset_no' },
  fields: [
    text('name', 'name', { required: true }),
    choice('assetType', 'kind', ['page', 'landingPage', 'email', 'ebook', 'webinar', 'post'], {
      required: true,
    }),
    text('url', 'url'),
  ],
})
