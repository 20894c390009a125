import type { ChartData } from './chart-data.js'

/** Where a value axis begins and ends, and into how many steps it is cut. */
export interface AxisScale {
  readonly min: number
  readonly max: number
  readonly tickAmount: number
}

/** About how many steps an axis has. */
const STEPS = 4
/** The steps that people count in, times a power of ten. */
const NICE = [1, 2, 2.5, 5, 10]

/** A scale of round steps around the values, from zero unless values lie below it. */
export function axisScale(lowest: number, highest: number): AxisScale {
  const bottom = Math.min(0, lowest)
  const top = Math.max(0, highest)
  if (top === bottom) return { min: 0, max: 1, tickAmount: 1 }
  const step = niceStep((top - bottom) / STEPS)
  const min = Math.floor(bottom / step) * step
  const max = Math.ceil(top / step) * step
  return { min: tidy(min), max: tidy(max), tickAmount: Math.round((max - min) / step) }
}

/** The scale of series side by side. */
export function plainScale({ series }: ChartData): AxisScale {
  const all = series.flatMap(({ values }) => values.filter((value) => value !== null))
  return axisScale(Math.min(0, ...all), Math.max(0, ...all))
}

/** The scale of series on top of each other. */
export function stackedScale({ labels, series }: ChartData): AxisScale {
  const stack = (isCounted: (value: number) => boolean) =>
    labels.map((_, index) =>
      series
        .map(({ values }) => values[index] ?? 0)
        .filter(isCounted)
        .reduce((sum, value) => sum + value, 0),
    )
  return axisScale(
    Math.min(0, ...stack((value) => value < 0)),
    Math.max(0, ...stack((value) => value > 0)),
  )
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = NICE.find((nice) => nice * power >= rough * (1 - 1e-9)) ?? 10
  return factor * power
}

/** Takes off what binary fractions leave behind: 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  if (value === 0) return 0
  const unit = 10 ** (11 - Math.floor(Math.log10(Math.abs(value))))
  return unit > 1 ? Math.round(value * unit) / unit : Math.round(value)
}
