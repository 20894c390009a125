import { createHash } from 'node:crypto'

import { CATALOG } from '@leadlight/metrics'

/** Tells the definitions of this process from those of another: a hash of the whole catalogue. */
export const DEFINITION_VERSION = createHash('sha256')
  .update(JSON.stringify(CATALOG))
  .digest('base64url')
  .slice(0, 12)
