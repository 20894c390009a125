import type { ChartData, ChartFormat } from '../chart-data/chart-data.js'
import { seriesColours } from '../chart-data/series-colours.js'

/**
 * The tooltip of one category as HTML. Series names are data of the workspace, so every text is
 * escaped; colours are set by class, because a content policy may forbid style attributes.
 */
export function tooltipHtml(data: ChartData, index: number, format: ChartFormat): string {
  const colours = seriesColours(data.series)
  const rows = data.series
    .map((series, place) => ({ series, colour: colours[place] ?? '' }))
    .filter(({ series }) => series.values[index] !== undefined)
    .map(({ series, colour }) =>
      tooltipRow(
        series.labels?.[index],
        series.name,
        colour,
        format.full(series.values[index] ?? null),
      ),
    )
  const notes = (data.marks ?? [])
    .filter((mark) => mark.index === index)
    .map(({ word, text }) => `<p class="chart-note">${escapeHtml(text ?? word)}</p>`)
  return `<div class="chart-tip"><p>${escapeHtml(data.labels[index] ?? '')}</p><dl>${rows.join('')}</dl>${notes.join('')}</div>`
}

/** `var(--chart-3)` becomes the class `chart-key-3`. */
const COLOUR_NAME = /--chart-(\w+)/

function tooltipRow(
  label: string | null | undefined,
  name: string,
  colour: string,
  value: string,
): string {
  const key = COLOUR_NAME.exec(colour)?.[1] ?? 'other'
  const title = escapeHtml(label ? `${name} · ${label}` : name)
  return `<div><dt><i class="chart-key chart-key-${key}"></i>${title}</dt><dd>${escapeHtml(value)}</dd></div>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Makes text safe inside HTML elements and attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
