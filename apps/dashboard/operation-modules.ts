import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** What the code generator wrote: each operation as a constant on a line of its own. */
const GENERATED = fileURLToPath(new URL('src/gql/graphql.ts', import.meta.url))
const PREFIX = 'operation:'
/** graphql(`query OverviewPage_Kpis { … }`) */
const CALL = /graphql\(`\s*(query|mutation|fragment)\s+(\w+)[^`]*`,?\s*\)/g

/**
 * Gives each GraphQL operation a module of its own, so that it travels with the page that asks it. The
 * generated `graphql()` looks operations up in a list of all, which would put every page's questions
 * into the first bundle. A fragment alone needs no code: operations hold those that they use.
 */
export function operationModules(): Plugin {
  return {
    name: 'operation-modules',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined
      const name = id.slice(PREFIX.length + 1)
      const generated = await readFile(GENERATED, 'utf8')
      const found = new RegExp(
        `^export const ${name}Document = (\\{.*\\}) as unknown as`,
        'm',
      ).exec(generated)
      if (!found?.[1]) throw new Error(`No operation ${name} was generated: npm run codegen`)
      this.addWatchFile(GENERATED)
      return `export default ${found[1]}`
    },
    transform(code, id) {
      if (!code.includes('graphql(`') || id.includes('/src/gql/')) return undefined
      const names = new Set<string>()
      const replaced = code.replace(CALL, (_, kind: string, name: string) => {
        if (kind === 'fragment') return 'undefined'
        names.add(name)
        return `${name}_operation`
      })
      const imports = [...names].map((name) => `import ${name}_operation from '${PREFIX}${name}'\n`)
      return { code: imports.join('') + replaced, map: null }
    },
  }
}
