import type ApexCharts from 'apexcharts'

export type { ApexOptions } from 'apexcharts'
export type ApexChart = ApexCharts

/**
 * The one door to ApexCharts: a chunk of its own, asked for when the first chart is mounted.
 * 4.7.0 is the last version under the MIT licence.
 */
export async function loadApex(): Promise<typeof ApexCharts> {
  const { default: Apex } = await import('apexcharts')
  return Apex
}
