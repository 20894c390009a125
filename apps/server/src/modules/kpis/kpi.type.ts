import { ObjectType } from 'type-graphql'

import type { KpiAsk } from './kpi-ask.js'

@ObjectType('Kpi', { description: 'A metric over a period, with all that a reader may ask of it.' })
export class KpiType {
  constructor(readonly ask: KpiAsk) {}
}
