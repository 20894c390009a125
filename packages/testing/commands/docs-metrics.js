import { runTest } from './run-test.js'

/* `npm run docs:metrics`: writes docs/metrics.md from the catalogue. */

runTest('docs/metrics-page.test.ts', { UPDATE_DOCS: '1' })
