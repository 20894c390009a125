import type { ReconciliationQuery } from '@leadlight/compiler'
import { ArgsType, Field, ID } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { DimensionIdScalar } from '../../graphql/scalars/id-scalars.js'
import { AS_OF } from '../as-of/as-of-text.js'
import { FilterInput } from '../filter/filter.input.js'
import { toFilter } from '../filter/to-filter.js'

/** Whose books are held against their points. */
@ArgsType()
export class ScoreReconciliationArgs {
  @Field(() => FilterInput, { nullable: true, description: 'Which leads, as they are now.' })
  where?: FilterInput | null

  @Field(() => ID, {
    nullable: true,
    description: 'A segment’s rule, on top of `where`, as of now.',
  })
  segment?: string | null

  @Field(() => DimensionIdScalar, {
    nullable: true,
    description: 'A dimension of leads, as they are now, to break it down by.',
  })
  by?: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: AS_OF })
  asOf?: string | null
}

/** The question of the arguments, as plain data. */
export function toReconciliationQuery({
  where,
  segment,
  by,
}: ScoreReconciliationArgs): ReconciliationQuery {
  return {
    ...(where == null ? {} : { where: toFilter(where) }),
    ...(segment == null ? {} : { segment }),
    ...(by == null ? {} : { by }),
  }
}
