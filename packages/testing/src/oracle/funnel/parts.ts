import type { FunnelPartId } from '@leadlight/compiler'
import { cohortOracle } from './cohort-oracle.js'
import { flowOracle } from './flow-oracle.js'
import type { FunnelRow, OraclePart } from './funnel-oracle.js'
import { handBackOracle } from './hand-back-oracle.js'
import { stallOracle } from './stall-oracle.js'
import { stayOracle } from './stay-oracle.js'

/** A part whose rows nobody else looks into. */
const closed = <Row extends FunnelRow>(part: OraclePart<Row>): OraclePart<FunnelRow> => ({
  rows: (...asked) => part.rows(...asked),
  tell: (rows, ...asked) => part.tell(rows as readonly Row[], ...asked),
})

/** Every part of the funnel, counted by hand. */
export const FUNNEL_ORACLES: Readonly<Record<FunnelPartId, OraclePart<FunnelRow>>> = {
  cohort: closed(cohortOracle),
  flow: closed(flowOracle),
  stays: closed(stayOracle),
  stalls: closed(stallOracle),
  handBack: closed(handBackOracle),
}
