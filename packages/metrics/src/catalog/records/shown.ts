import type { RecordColumn, RecordColumnType } from '../../language/record.js'

/** A column as it is shown. */
export const shown = (as: RecordColumnType, column: string, name: string): RecordColumn => ({
  as,
  column,
  name,
})

/** An amount; its currency stands in the column `currency` beside it. */
export const money = (column: string, name = 'Amount'): RecordColumn => ({
  ...shown('money', column, name),
  currency: 'currency',
})

export const lead = shown('lead', 'lead_no', 'Lead')
export const campaign = shown('campaign', 'campaign_no', 'Campaign')
export const program = shown('program', 'program_no', 'Program')
export const asset = shown('asset', 'asset_no', 'Asset')
export const channel = shown('text', 'channel', 'Channel')
export const source = shown('text', 'source', 'Source')
export const owner = shown('text', 'owner', 'Owner')
export const currency = shown('text', 'currency', 'Currency')

/** A person, whatever about them is counted. */
export const LEAD = { type: 'Lead', about: 'A person.' } as const
