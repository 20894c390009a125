import type { ParameterType } from '@leadlight/metrics'
import type { GraphQLScalarType } from 'graphql'
import { Int } from 'type-graphql'

import { CostBasisEnum, StatisticEnum } from '../../graphql/enums.js'
import type { WordEnum } from '../../graphql/enums.js'
import { GoalIdScalar, StageIdScalar } from '../../graphql/scalars/id-scalars.js'

/** The GraphQL type of each type of parameter. */
export const PARAMETER_TYPES: Readonly<Record<ParameterType, GraphQLScalarType | WordEnum>> = {
  stage: StageIdScalar,
  goal: GoalIdScalar,
  days: Int,
  statistic: StatisticEnum,
  costBasis: CostBasisEnum,
}
