import type { FunnelPartId, FunnelParts, FunnelQuery, StageStalls } from '@leadlight/compiler'
import { decimalOf, minorDigits } from '@leadlight/metrics'

import type { RequestContext } from '../../graphql/context.js'
import { clockAt } from '../as-of/clock-at.js'
import { explainAnalysis } from '../metrics/answer-analysis.js'
import { answerPart } from './funnel.service.js'
import { PART_TEXTS } from './part-texts.js'
import { tellPeriod } from './to-told.js'
import type { Told } from './to-told.js'

/** The field of each part's numbers. */
const FIELDS: Readonly<Record<FunnelPartId, string>> = {
  cohort: 'steps',
  flow: 'stages',
  stays: 'stages',
  stalls: 'stages',
  handBack: 'loop',
}

/** Answers a part of the funnel as the schema has it. */
export async function tellPart<Id extends FunnelPartId>(
  ctx: RequestContext,
  id: Id,
  query: FunnelQuery,
  asOf: string | undefined,
): Promise<Told> {
  const found = await answerPart(ctx, id, query, asOf)
  const { answer, freshness, more: labels } = found
  const horizon = freshness.horizon ?? clockAt(asOf, ctx.now)
  const currency = query.currency ?? ctx.workspace.currency
  const show = (values: FunnelParts[Id]): unknown => shown(values, currency)
  const naming = { field: FIELDS[id], show, labels, horizon }
  return {
    ...tellPeriod(answer, naming),
    comparison: answer.previous && tellPeriod(answer.previous, naming),
    freshness,
    explain: explainAnalysis(PART_TEXTS[id], found, ctx, asOf),
  }
}

/** A cohort is its steps; money is told in major units. */
function shown(values: FunnelParts[FunnelPartId], currency: string | null): unknown {
  if ('steps' in values) return values.steps
  if (!Array.isArray(values)) return values
  const digits = currency === null ? 0 : minorDigits(currency)
  return (values as readonly (StageStalls | object)[]).map((each) =>
    'valueMinor' in each
      ? {
          ...each,
          value: each.valueMinor === null ? null : decimalOf(BigInt(each.valueMinor), digits),
        }
      : each,
  )
}
