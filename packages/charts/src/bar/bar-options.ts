import { baseOptions, type ChartSettings } from '../apex/base-options.js'
import type { ApexOptions } from '../apex/load-apex.js'
import type { ChartData } from '../chart-data/chart-data.js'
import { faded, seriesColours } from '../chart-data/series-colours.js'

/** The options of columns side by side, one group per category. */
export function barOptions(data: ChartData, settings: ChartSettings): ApexOptions {
  const base = baseOptions(data, settings)
  return {
    ...base,
    chart: { ...base.chart, type: 'bar' },
    plotOptions: {
      bar: {
        columnWidth: columnWidth(data.labels.length, data.series.length),
        borderRadius: 4,
        borderRadiusApplication: 'end',
      },
    },
    stroke: { show: true, width: 2, colors: ['transparent'] },
    fill: {
      type: 'solid',
      opacity: 1,
      colors: seriesColours(data.series).map((colour, index) =>
        data.series[index]?.isComparison === true ? faded(colour, 50) : colour,
      ),
    },
  }
}

/** Few columns stay slender, many fill their place. */
export function columnWidth(categories: number, seriesPerCategory: number): string {
  if (categories <= 4) return seriesPerCategory > 1 ? '40%' : '24%'
  if (categories <= 16) return seriesPerCategory > 1 ? '68%' : '52%'
  return '80%'
}
