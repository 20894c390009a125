import { describe, expect, it } from '@jest/globals'
import { tooltipHtml } from './tooltip-html.js'

const format = {
  short: String,
  full: (value: number | null) => (value === null ? '–' : `${value} leads`),
}

describe('tooltipHtml', () => {
  it('lists every series with its colour and value', () => {
    const html = tooltipHtml(
      {
        labels: ['Jan'],
        series: [
          { id: 'a', name: 'Leads', values: [0] },
          { id: 'p', name: 'Before', values: [null], isComparison: true, labels: ['Oct'] },
        ],
      },
      0,
      format,
    )
    expect(html).toContain('<i class="chart-key chart-key-1"></i>Leads</dt><dd>0 leads</dd>')
    expect(html).toContain('<i class="chart-key chart-key-ghost"></i>Before · Oct</dt><dd>–</dd>')
  })

  it('tells what has to be known of its label alone', () => {
    const data = {
      labels: ['Jan', 'Feb'],
      series: [{ id: 'a', name: 'Leads', values: [1, 2] }],
      marks: [{ kind: 'partial', index: 1, word: 'Still <running>' }],
    } as const
    expect(tooltipHtml(data, 0, format)).not.toContain('running')
    expect(tooltipHtml(data, 1, format)).toContain(
      '<p class="chart-note">Still &lt;running&gt;</p>',
    )
  })

  it('escapes names, labels and values', () => {
    const html = tooltipHtml(
      { labels: ['<b>'], series: [{ id: 'a', name: '<img src=x onerror="x">', values: [1] }] },
      0,
      { short: String, full: () => '"&' },
    )
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;b&gt;')
    expect(html).toContain('&quot;&amp;')
  })
})
