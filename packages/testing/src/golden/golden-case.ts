import type { FunnelPartId, FunnelQuery } from '@leadlight/compiler'
import type { MetricQuery } from '@leadlight/metrics'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../compiler/cases/', import.meta.url))

/** What is generated beside a question and committed: its statements, and its answer. */
export const GENERATED = { sql: '.sql', frame: '.frame.json' } as const
export type Generated = keyof typeof GENERATED

const QUESTION = '.query.json'

/** A question that people wrote, with the sentence that it is to show. */
export interface GoldenCase {
  /** Folder and name, such as `ratio/unsubscribes-by-source`. */
  readonly name: string
  readonly about: string
  readonly ask:
    { readonly query: MetricQuery } | { readonly funnel: FunnelQuery; readonly part?: FunnelPartId }
}

/** Every case, by name. */
export function readCases(): readonly GoldenCase[] {
  return filesOf(QUESTION).map((name) => {
    const { about, ...ask } = JSON.parse(readFileSync(join(folder, name + QUESTION), 'utf8')) as {
      readonly about: string
    } & GoldenCase['ask']
    return { name, about, ask }
  })
}

/** Generated files whose question is gone. */
export function orphans(): readonly string[] {
  const questions = new Set(filesOf(QUESTION))
  return Object.values(GENERATED).flatMap((ending) =>
    filesOf(ending)
      .filter((name) => !questions.has(name))
      .map((name) => name + ending),
  )
}

/** The committed text; null where there is none yet. */
export function readGenerated({ name }: GoldenCase, what: Generated): string | null {
  const file = join(folder, name + GENERATED[what])
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

export function writeGenerated({ name }: GoldenCase, what: Generated, text: string): void {
  writeFileSync(join(folder, name + GENERATED[what]), text)
}

function filesOf(ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).slice(0, -ending.length))
    .sort()
}
