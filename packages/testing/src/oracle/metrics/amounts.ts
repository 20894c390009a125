import type { CostBasis } from '../costs.js'
import { OracleError } from '../oracle-error.js'
import { textParam, type Asked } from './metric.js'

/** Which costs count. */
export function basisOf({ params }: Asked): CostBasis {
  const basis = textParam(params, 'basis') ?? 'PROGRAM'
  if (basis === 'PROGRAM' || basis === 'FULLY_LOADED') return basis
  throw new OracleError('MISSING_PARAMETER', '`basis` is PROGRAM or FULLY_LOADED.')
}
