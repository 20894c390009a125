/** The width of a time bucket. Quarter and year follow the workspace's fiscal calendar. */
export const GRAINS = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const
export type Grain = (typeof GRAINS)[number]
