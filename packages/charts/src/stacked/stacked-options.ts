import { baseOptions, type ChartSettings } from '../apex/base-options.js'
import type { ApexOptions } from '../apex/load-apex.js'
import { columnWidth } from '../bar/bar-options.js'
import { stackedScale } from '../chart-data/axis-scale.js'
import type { ChartData } from '../chart-data/chart-data.js'

/** The options of stacked columns; only for metrics whose groups add up to the whole. */
export function stackedOptions(data: ChartData, settings: ChartSettings): ApexOptions {
  const base = baseOptions(data, settings, stackedScale(data))
  return {
    ...base,
    chart: { ...base.chart, type: 'bar', stacked: true },
    plotOptions: {
      bar: {
        columnWidth: columnWidth(data.labels.length, 1),
      },
    },
    stroke: { show: true, width: 1, colors: ['var(--surface)'] },
    fill: { type: 'solid', opacity: 1 },
  }
}
