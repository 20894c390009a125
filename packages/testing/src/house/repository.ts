import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds the whole house. */
export const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** What tools write or install: nobody reviews it. */
const notOurs = new Set([
  'node_modules',
  'dist',
  'coverage',
  'gql',
  '.git',
  '.turbo',
  '.leadlight',
  'test-results',
])

/** The text of a file, named from the root. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** Every file that people write below a folder, named from the root with slashes. */
export function filesBelow(folder = '.'): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return [relative('.', path).split(sep).join('/')]
  })
}
