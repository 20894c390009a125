import type ApexCharts from 'apexcharts'

export type { ApexOptions } from 'apexcharts'
export type ApexChart = ApexCharts

/** ApexCharts writes its style sheet into the page, unless an element of this id is there. */
const STYLE_ID = 'apexcharts-css'

/**
 * The one door to ApexCharts: a chunk of its own, asked for when the first chart is mounted.
 * 4.7.0 is the last version under the MIT licence. Its style sheet is loaded as a file, because a
 * content policy without `unsafe-inline` would refuse the one that it writes.
 */
export async function loadApex(): Promise<typeof ApexCharts> {
  const [{ default: Apex }] = await Promise.all([
    import('apexcharts'),
    import('apexcharts/dist/apexcharts.css'),
  ])
  if (!document.getElementById(STYLE_ID)) {
    const marker = document.createElement('meta')
    marker.id = STYLE_ID
    document.head.append(marker)
  }
  leaveLegendStyles(Apex)
  return Apex
}

interface LegendHelpers {
  appendToForeignObject: () => void
}

/**
 * ApexCharts 4.7.0 adds a style element for its legend to every chart, also where the legend is off,
 * as it is in all of ours. A strict content policy refuses that element and reports it each time, so
 * the step is left out. To be removed when a version asks `legend.show` first.
 */
function leaveLegendStyles(Apex: typeof ApexCharts): void {
  const probe = new Apex(document.createElement('div'), { chart: { type: 'line' }, series: [] })
  const { legend } = probe as unknown as { readonly legend?: { readonly legendHelpers: object } }
  if (!legend) return
  const helpers = Object.getPrototypeOf(legend.legendHelpers) as LegendHelpers
  helpers.appendToForeignObject = () => undefined
}
