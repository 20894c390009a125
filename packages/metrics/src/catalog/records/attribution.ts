import type { RecordColumn, RecordShape } from '../../language/record.js'
import { asset, campaign, channel, lead, owner, program, shown } from './shown.js'

const TOUCH: Readonly<Record<string, RecordColumn>> = {
  touchedAt: shown('instant', 'touched_at', 'Touched'),
  channel,
  campaign,
  program,
  asset,
}

const LINE = {
  type: 'RevenueCredit',
  about: 'A revenue line; what of it is credited here is what it adds.',
  key: ['source_id', 'event_id'],
  shows: { lead, at: shown('instant', 'effective_at', 'Date'), owner },
} as const satisfies RecordShape

/** A line comes once, however many touches share it or have an influence on it. */
const SHARED_LINE: RecordShape = { ...LINE, several: true }

/** A goal that was reached, once however many touches share it. */
export const REACHED_GOAL: RecordShape = {
  type: 'Conversion',
  about: 'A goal that was reached, such as a won deal.',
  key: ['conversion_id'],
  shows: { lead },
}

/** Records of touches and of what they earn. */
export const ATTRIBUTION_RECORDS: Readonly<Record<string, RecordShape>> = {
  credit: SHARED_LINE,
  influenced: SHARED_LINE,
  sourced: { ...LINE, shows: { ...LINE.shows, ...TOUCH } },
  goalCredit: {
    type: 'ConversionCredit',
    about: 'A goal that was reached, or its share, with the touch that it is credited to.',
    key: ['conversion_id', 'touch_no'],
    shows: { lead, at: shown('instant', 'at', 'Date'), ...TOUCH },
  },
  conversion: {
    ...REACHED_GOAL,
    shows: { lead, at: shown('instant', 'at', 'Date'), owner },
  },
}
