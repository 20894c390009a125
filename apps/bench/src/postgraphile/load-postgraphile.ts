import Module, { createRequire } from 'node:module'
import { dirname } from 'node:path'

import type * as Postgraphile from 'postgraphile'

/** The parts of Node's loader that are not in its types. */
interface Loader {
  _resolveFilename(request: string, parent: Module, ...rest: unknown[]): string
  _nodeModulePaths(folder: string): string[]
}

/**
 * Loads PostGraphile. It needs the graphql of its time, of which npm puts a copy beside each of its
 * parts where the product's own is newer; types of two copies do not fit, so all of them take one.
 */
export function loadPostgraphile(): typeof Postgraphile {
  const load = createRequire(import.meta.url)
  const entry = load.resolve('postgraphile')
  const loader = Module as unknown as Loader
  const anchor = new Module(entry)
  anchor.paths = loader._nodeModulePaths(dirname(entry))
  const resolve = loader._resolveFilename.bind(loader)
  loader._resolveFilename = (request, parent, ...rest) =>
    resolve(request, /^graphql(\/|$)/.test(request) ? anchor : parent, ...rest)
  return load('postgraphile') as typeof Postgraphile
}
