import { describe, expect, it } from '@jest/globals'
import { ESLint } from 'eslint'
import { root } from './repository.js'

const eslint = new ESLint({ cwd: root })

/** The rules that refuse a text as if it were the file; the file itself must exist, since types are asked of it. */
async function refusals(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: `${root}${file}` })
  return (result?.messages ?? [])
    .map((message) => message.ruleId ?? message.message)
    .filter((rule) => !rule.endsWith('no-unused-vars'))
}

describe('the fences', () => {
  it.each([
    ['export const now = Date.now()', 'clock'],
    ['export const now = new Date()', 'clock'],
    ['export const chance = Math.random()', 'clock'],
    ['export const rate = (0.5).toFixed(2)', 'numbers'],
    ["export const home = process.env['HOME']", 'environment'],
    ["export const rows = 'select * from lead'", 'sql'],
    ["export const rows = 'UPDATE lead SET name = null'", 'sql'],
    ['export const rows = `\n  with recent as (select 1) select 2`', 'sql'],
    ["export { DataSource } from 'typeorm'", 'data-source'],
    ["import { DataSource } from 'typeorm'", 'data-source'],
    ["export const chart = import('apexcharts')", 'apexcharts'],
    ['enum Stage { Lead }', 'enum'],
    ['export default 1', 'default-export'],
  ])('keep %j out of the compiler', async (text, rule) => {
    expect(await refusals('packages/compiler/src/index.ts', text)).toEqual([`leadlight/${rule}`])
  })

  it.each([
    "export const label = 'Select a metric from the list'",
    "export const label = 'with a window of 30 days'",
    "export const day = new Date('2025-03-30')",
    "export const word = 'update'",
  ])('let %j pass', async (text) => {
    expect(await refusals('packages/compiler/src/index.ts', text)).toEqual([])
  })

  it('let the formatter format and the config read', async () => {
    const format = await refusals(
      'packages/metrics/src/format/number-format.ts',
      "export const one = new Intl.NumberFormat('en')",
    )
    const config = await refusals('apps/server/src/config.ts', 'export const all = process.env')
    expect([...format, ...config]).toEqual([])
  })

  it('look into the templates of components', async () => {
    const component = `<script setup lang="ts">
defineProps<{ readonly rate: number }>()
</script>

<template>
  <p>{{ rate.toFixed(1) }}</p>
</template>
`
    expect(await refusals('packages/charts/src/spark/SparkLine.vue', component)).toEqual([
      'leadlight/numbers',
    ])
  })
})
