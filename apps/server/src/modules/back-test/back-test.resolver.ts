import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { askForTile } from '../kpis/kpi-answers.js'
import { totalQuery } from '../kpis/kpi-ask.js'
import { KpiType } from '../kpis/kpi.type.js'
import { readBackTest } from './back-test.service.js'
import { BackTestType } from './back-test.type.js'

@Resolver(() => KpiType)
export class BackTestResolver {
  @FieldResolver(() => BackTestType, {
    nullable: true,
    description:
      'How earlier forecasts of the same reach would have done; null for metrics that foretell nothing and periods that are over.',
  })
  async backTest(
    @Root() { ask }: KpiType,
    @Ctx() ctx: RequestContext,
  ): Promise<BackTestType | null> {
    if (ask.metric.id !== 'forecastRevenue') return null
    // A filter that it cannot bear leaves this part of a tile empty too.
    const { kind } = await askForTile(ctx, totalQuery(ask))
    return kind === 'answered' ? readBackTest(ctx, totalQuery(ask)) : null
  }
}
