import { FieldResolver, Float, Resolver, Root } from 'type-graphql'

import { FreshnessType } from './freshness.type.js'

/** Tells how far an answer is behind at the moment at which it is given. */
@Resolver(() => FreshnessType)
export class FreshnessResolver {
  @FieldResolver(() => Float, {
    description: 'By how much it is behind what was recorded; 0 where everything recorded counts.',
  })
  behindSeconds(@Root() { pendingSince }: FreshnessType): number {
    // Stamps are the database's, so that the machine's clock counts even where the settings stop ours.
    return pendingSince === null ? 0 : Math.max(0, (Date.now() - Date.parse(pendingSince)) / 1000)
  }
}
