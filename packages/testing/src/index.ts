export type { TestDatabase, TestDatabaseOptions } from './engines/test-database.js'
export { testDatabase } from './engines/test-database.js'
export { holdTestServer } from './engines/test-server.js'
export type { TestServer } from './engines/test-server.js'
