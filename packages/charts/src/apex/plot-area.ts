import type { ApexChart } from './load-apex.js'

/** Where the plot lies within a chart's element, in CSS pixels: the drawing without axes and labels. */
export interface PlotArea {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Globals {
  readonly w: {
    readonly globals: {
      readonly translateX: number
      readonly translateY: number
      readonly gridWidth: number
      readonly gridHeight: number
    }
  }
}

/** Reads the plot of a chart that has been drawn; ApexCharts keeps it among its own things. */
export function plotArea(chart: ApexChart): PlotArea {
  const { translateX, translateY, gridWidth, gridHeight } = (chart as unknown as Globals).w.globals
  return { left: translateX, top: translateY, width: gridWidth, height: gridHeight }
}
