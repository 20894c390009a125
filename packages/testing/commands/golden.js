import { parseArgs } from 'node:util'
import { refuse, runTest } from './run-test.js'

/* `npm run golden`: compares the golden cases; `-- --update=sql` rewrites what is named first. */

try {
  const { values } = parseArgs({ options: { update: { type: 'string' } } })
  runTest(
    'golden/golden.test.ts',
    values.update === undefined ? {} : { UPDATE_GOLDEN: values.update },
  )
} catch (error) {
  refuse(error, 'npm run golden -- [--update=sql | --update=frame | --update=sql,frame]')
}
