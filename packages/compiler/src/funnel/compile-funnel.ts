import type { MetricSelection } from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import { bindFunnel } from './bind-funnel.js'
import { cohortPart } from './cohort.js'
import type { Part, PartPlan } from './compile-part.js'
import { compilePart } from './compile-part.js'
import { flowPart } from './flow.js'
import type {
  FunnelCohort,
  FunnelQuery,
  HandBack,
  StageFlow,
  StageStalls,
  StageStays,
} from './funnel.js'
import { handBackPart } from './hand-back.js'
import { cohortStages, namedStages } from './stages.js'
import { stallsPart } from './stalls.js'
import { staysPart } from './stays.js'

/*
 * The funnel in parts, each a question of its own about the same people: what became of a cohort, how
 * stages filled and emptied, how long people stay, who is stalled, and what passes between marketing and
 * sales. In: a question. Out: for each period one statement for everybody and, where it is broken down,
 * one more by group, so that the whole is asked anew and never summed.
 */

/** What each part of the funnel answers. */
export interface FunnelParts {
  readonly cohort: FunnelCohort
  readonly flow: readonly StageFlow[]
  readonly stays: readonly StageStays[]
  readonly stalls: readonly StageStalls[]
  readonly handBack: HandBack
}

/** The parts that are counted. */
export type FunnelPartId = keyof FunnelParts

/**
 * Compiles a part of the funnel.
 *
 * @throws MetricQueryError with every problem of the question
 */
export function compileFunnel<Id extends FunnelPartId>(
  id: Id,
  query: FunnelQuery,
  context: CompileContext,
): PartPlan<FunnelParts[Id]> {
  const part = PARTS[id]
  const bound = bindFunnel(query, part.metric(query, context), part.name, context)
  return compilePart(part.make(query, bound.currency, context), bound)
}

/** How a part is bound and made. */
interface PartMaker<Values> {
  /** What problems call it. */
  readonly name: string
  /** Counts the same things, and so decides what the part may be asked by. */
  metric(query: FunnelQuery, context: CompileContext): MetricSelection
  make(query: FunnelQuery, currency: string | null, context: CompileContext): Part<Values>
}

/** Every part by its id. */
export const PARTS: { readonly [Id in FunnelPartId]: PartMaker<FunnelParts[Id]> } = {
  cohort: {
    name: 'The cohort',
    metric: (query, context) => {
      const stages = cohortStages(query.stages, context)
      const params = {
        from: stages[0]?.id,
        to: stages.at(-1)?.id,
        windowDays: query.windowDays,
      }
      return { id: 'stageConversionRate', params }
    },
    make: (query, _, context) => cohortPart(query, cohortStages(query.stages, context), context),
  },
  flow: {
    name: 'The flow',
    metric: () => ({ id: 'mqlEvents' }),
    make: (query, _, context) => flowPart(namedStages(query.stages, context), context),
  },
  stays: {
    name: 'Time in stages',
    metric: (_, { settings }) => ({
      id: 'timeInStage',
      params: { stage: settings.stages[0]?.id },
    }),
    make: (query, _, context) => staysPart(namedStages(query.stages, context), context),
  },
  stalls: {
    name: 'Stalled leads',
    metric: () => ({ id: 'stalledLeads' }),
    make: (query, currency, context) =>
      stallsPart(namedStages(query.stages, context), currency, context),
  },
  handBack: {
    name: 'Hand-overs',
    metric: () => ({ id: 'handOvers' }),
    make: (_query, _currency, context) => handBackPart(context),
  },
}
