import { baseOptions, type ChartSettings } from '../apex/base-options.js'
import type { ApexOptions } from '../apex/load-apex.js'
import type { ChartData } from '../chart-data/chart-data.js'
import { faded, seriesColours } from '../chart-data/series-colours.js'

/** The options of a line chart; the first series carries an area, comparisons are dashed. */
export function lineOptions(data: ChartData, settings: ChartSettings): ApexOptions {
  const base = baseOptions(data, settings)
  const lead = data.series.findIndex(({ isComparison }) => isComparison !== true)
  const hasArea = data.series.filter(({ isComparison }) => isComparison !== true).length === 1
  return {
    ...base,
    chart: { ...base.chart, type: 'area' },
    stroke: {
      curve: 'straight',
      lineCap: 'round',
      width: data.series.map(({ isComparison }) => (isComparison === true ? 1.5 : 2.5)),
      dashArray: data.series.map(({ isComparison }) => (isComparison === true ? 5 : 0)),
    },
    fill: {
      type: 'solid',
      opacity: 1,
      colors: seriesColours(data.series).map((colour, index) =>
        hasArea && index === lead ? faded(colour, 10) : 'transparent',
      ),
    },
    markers: { ...base.markers, size: lonePoints(data) ? 4 : 0 },
  }
}

/** A value between two gaps draws no line, so it needs a point to be seen. */
function lonePoints(data: ChartData): boolean {
  return data.series.some(({ values }) =>
    values.some(
      (value, index) =>
        value !== null &&
        (values[index - 1] ?? null) === null &&
        (values[index + 1] ?? null) === null,
    ),
  )
}
