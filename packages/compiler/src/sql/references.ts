/** The column by which rows of each small table are pointed at. */
export const REFERENCE_KEYS = {
  campaign: 'campaign_no',
  program: 'program_no',
  program_step: 'step_no',
  asset: 'asset_no',
} as const
