import type { ProgramCut } from '@leadlight/compiler'
import type { Grain } from '@leadlight/metrics'

import { InputError } from '../../errors/actionable-error.js'
import type { GroupInput } from '../records/cell.input.js'

/** A group and a bucket as they are asked for. */
interface CutArgs {
  readonly group: GroupInput | null | undefined
  readonly grain: Grain | null | undefined
  readonly bucket: string | null | undefined
}

/**
 * Which group and bucket is meant.
 *
 * @throws InputError `BAD_CELL` for a bucket without its width
 */
export function toCut({ group, grain, bucket }: CutArgs): ProgramCut {
  return {
    ...(group == null ? {} : { group: { dimension: group.dimension, value: group.value ?? null } }),
    ...(bucket == null ? {} : { bucket: { grain: widthOf(bucket, grain), label: bucket } }),
  }
}

function widthOf(bucket: string, grain: Grain | null | undefined): Grain {
  if (grain) return grain
  throw new InputError({
    code: 'BAD_CELL',
    message: `\`${bucket}\` does not tell how wide it is.`,
    suggestion: 'Give the `grain` of the series as well.',
    path: ['grain'],
  })
}
