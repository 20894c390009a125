import type { ChartSeries } from './chart-data.js'

/** How many series have a colour of their own; what comes after them repeats. */
export const SERIES_COLOURS = 6

/**
 * A colour thinned out; ApexCharts' own opacity cannot read custom properties. Mixed in oklab, because
 * ApexCharts takes every colour with the letters "rgb" in it for an rgba() of its own.
 */
export function faded(colour: string, percent: number): string {
  return `color-mix(in oklab, ${colour} ${percent}%, transparent)`
}

/** The custom property of each series' colour, so that a change of theme recolours a chart without a redraw. */
export function seriesColours(series: readonly ChartSeries[]): string[] {
  let next = 0
  return series.map(({ isComparison, isOther }) => {
    if (isComparison === true) return 'var(--chart-ghost)'
    if (isOther === true) return 'var(--chart-other)'
    next += 1
    return `var(--chart-${((next - 1) % SERIES_COLOURS) + 1})`
  })
}
