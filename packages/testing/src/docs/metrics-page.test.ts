import { describe, expect, it } from '@jest/globals'
import { CATALOG, EQUIVALENTS, findMetric, writeCatalogue } from '@leadlight/metrics'
import { readFile, writeFile } from 'node:fs/promises'

const file = new URL('../../../../docs/metrics.md', import.meta.url)

describe('docs/metrics.md', () => {
  it('is what the catalogue says (npm run docs:metrics writes it anew)', async () => {
    const written = writeCatalogue()
    if (process.env['UPDATE_DOCS']) await writeFile(file, written)
    expect(await readFile(file, 'utf8')).toBe(written)
  })

  it('tells every metric', () => {
    const written = writeCatalogue()
    expect(CATALOG.filter(({ id }) => !written.includes(`\`${id}\``))).toEqual([])
  })
})

describe('the table of equivalents', () => {
  it('names a source for every reading, and our metrics in the words of the catalogue', () => {
    for (const { name, elsewhere, metrics } of EQUIVALENTS) {
      expect({ name, tools: elsewhere.length > 0, metrics: metrics.length > 0 }).toEqual({
        name,
        tools: true,
        metrics: true,
      })
      expect(elsewhere.filter(({ source, means }) => source === '' || means === '')).toEqual([])
    }
  })

  it('leads from at least half of its names to a metric that there is', () => {
    const found = EQUIVALENTS.filter(({ metrics }) => metrics.some((id) => findMetric(id)))
    expect(found.length).toBeGreaterThan(EQUIVALENTS.length / 2)
  })
})
