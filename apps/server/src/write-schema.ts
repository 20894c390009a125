import { writeFile } from 'node:fs/promises'

import { createSchema, printSortedSchema } from './graphql/schema.js'

/* `npm run schema -w apps/server`: writes the schema that is committed and reviewed like code. */

await writeFile(new URL('../schema.graphql', import.meta.url), printSortedSchema(createSchema()))
