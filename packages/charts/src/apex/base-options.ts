import { plainScale, type AxisScale } from '../chart-data/axis-scale.js'
import type { ChartData, ChartFormat } from '../chart-data/chart-data.js'
import { seriesColours } from '../chart-data/series-colours.js'
import { thinLabels } from '../chart-data/thin-labels.js'
import type { ApexOptions } from './load-apex.js'
import { tooltipHtml } from './tooltip-html.js'

/** What every chart over categories needs to know beside its data. */
export interface ChartSettings {
  readonly format: ChartFormat
  /** How many axis labels fit side by side. */
  readonly mostLabels: number
}

/** What all charts over categories have in common: quiet grid, our own tooltip and legend, no motion. */
export function baseOptions(
  data: ChartData,
  settings: ChartSettings,
  scale: AxisScale = plainScale(data),
): ApexOptions {
  return {
    chart: {
      type: 'line',
      height: '100%',
      width: '100%',
      fontFamily: 'inherit',
      foreColor: 'var(--ink-3)',
      background: 'transparent',
      animations: { enabled: false },
      toolbar: { show: false },
      zoom: { enabled: false },
      selection: { enabled: false },
      parentHeightOffset: 0,
    },
    series: data.series.map(({ name, values }) => ({ name, data: [...values] })),
    colors: seriesColours(data.series),
    dataLabels: { enabled: false },
    legend: { show: false },
    grid: {
      borderColor: 'var(--line-soft)',
      strokeDashArray: 0,
      padding: { top: -12, right: 4, bottom: 4, left: 6 },
      xaxis: { lines: { show: false } },
      yaxis: { lines: { show: true } },
    },
    markers: { size: 0, hover: { size: 4, sizeOffset: 0 }, strokeColors: 'var(--surface)' },
    states: {
      hover: { filter: { type: 'none' } },
      active: { filter: { type: 'none' } },
    },
    tooltip: {
      shared: true,
      intersect: false,
      followCursor: false,
      custom: ({ dataPointIndex }: { readonly dataPointIndex: number }) =>
        tooltipHtml(data, dataPointIndex, settings.format),
    },
    xaxis: {
      type: 'category',
      categories: thinLabels(data.labels, settings.mostLabels),
      axisBorder: { show: false },
      axisTicks: { show: false },
      tooltip: { enabled: false },
      crosshairs: {
        stroke: { color: 'var(--line-strong)', width: 1, dashArray: 0 },
        fill: { type: 'solid', color: 'var(--sunken)' },
        opacity: 0.8,
      },
      labels: {
        rotate: 0,
        hideOverlappingLabels: false,
        trim: false,
        maxHeight: 30,
        style: { fontSize: '12px', colors: 'var(--ink-3)' },
      },
    },
    yaxis: {
      ...scale,
      forceNiceScale: false,
      labels: {
        formatter: (value: number) => settings.format.short(value),
        style: { fontSize: '12px', colors: ['var(--ink-3)'] },
        offsetX: -8,
      },
    },
  }
}
