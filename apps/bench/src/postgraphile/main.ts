import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { readDatabaseUrl } from '../config.js'
import { loadPostgraphile } from './load-postgraphile.js'

/* Serves a schema of the database with PostGraphile, as its manual says for production. */

const { postgraphile } = loadPostgraphile()
const handle = postgraphile(readDatabaseUrl(), 'bench_postgraphile', {
  dynamicJson: true,
  setofFunctionsContainNulls: false,
  legacyRelations: 'omit',
  disableQueryLog: true,
  graphiql: false,
})
const server = createServer((request, response) => void handle(request, response))
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening on ${(server.address() as AddressInfo).port}\n`)
})
process.once('SIGTERM', () => process.exit(0))
