import { ObjectType } from 'type-graphql'

import type { KpisAsk } from './kpi-ask.js'

@ObjectType('Kpis', {
  description: 'Every metric of the catalogue, asked about one period, filter and comparison.',
})
export class KpisType {
  constructor(readonly ask: KpisAsk) {}
}
