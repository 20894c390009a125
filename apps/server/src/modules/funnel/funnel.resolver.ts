import type { FunnelQuery } from '@leadlight/compiler'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { explainSource, explainStatements } from '../explain/explain-metric.js'
import type { Reader } from '../explain/explain-metric.js'
import type { ExplanationType } from '../explain/explanation.type.js'
import { toFilter } from '../filter/to-filter.js'
import { toPeriod } from '../period/period.input.js'
import { FunnelInput } from './funnel.input.js'
import { answerFunnel } from './funnel.service.js'
import type { AnsweredFunnel } from './funnel.service.js'
import { FunnelType } from './funnel.type.js'

@Resolver()
export class FunnelResolver {
  @Query(() => FunnelType, {
    description: 'What became of the people who entered the first stage in a period.',
  })
  async funnel(
    @Arg('query', () => FunnelInput, { description: 'The question.' }) input: FunnelInput,
    @Ctx() ctx: RequestContext,
  ): Promise<FunnelType> {
    const funnel = await answerFunnel(ctx, toFunnelQuery(input), input.asOf ?? undefined)
    const { period, windowDays, steps, groups } = funnel.answer
    return {
      period,
      windowDays,
      steps,
      breakdown: groups.map(({ value, steps: own }) => ({
        value,
        label: labelOf(value, funnel),
        steps: own,
      })),
      freshness: funnel.freshness,
      explain: explain(funnel, { role: ctx.identity.role, asOf: input.asOf ?? undefined }),
    }
  }
}

function toFunnelQuery({
  period,
  where,
  segment,
  stages,
  windowDays,
  by,
}: FunnelInput): FunnelQuery {
  return {
    period: toPeriod(period),
    ...(where == null ? {} : { where: toFilter(where) }),
    ...(segment == null ? {} : { segment }),
    ...(stages == null ? {} : { stages }),
    ...(windowDays == null ? {} : { windowDays }),
    ...(by == null ? {} : { by }),
  }
}

function labelOf(value: string | null, { labels }: AnsweredFunnel): string {
  return value === null ? '(blank)' : (labels.get(value) ?? value)
}

function explain(
  { statements, reads, freshness }: AnsweredFunnel,
  reader: Reader,
): ExplanationType {
  return {
    formula:
      'people of the cohort who reached a stage within the window ÷ people who reached the one before it',
    definition: 'What became of the people who entered the first stage in the period?',
    population:
      'Canonical people by their first arrival at the first stage; the window may run past the period.',
    numbers: [],
    ...explainSource(reads, reader),
    ...explainStatements(statements, reader),
    freshness,
  }
}
