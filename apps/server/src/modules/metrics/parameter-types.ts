import { CATALOG } from '@leadlight/metrics'
import type { Parameter, ParameterType } from '@leadlight/metrics'
import type { GraphQLScalarType } from 'graphql'
import { Int } from 'type-graphql'

import { CostBasisEnum, StatisticEnum, wordEnum } from '../../graphql/enums.js'
import type { WordEnum } from '../../graphql/enums.js'
import {
  AttributionModelScalar,
  GoalIdScalar,
  StageIdScalar,
} from '../../graphql/scalars/id-scalars.js'

type GraphQLParameterType = GraphQLScalarType | WordEnum

const TYPES: Readonly<Record<Exclude<ParameterType, 'choice'>, GraphQLParameterType>> = {
  stage: StageIdScalar,
  anyStage: StageIdScalar,
  goal: GoalIdScalar,
  days: Int,
  count: Int,
  statistic: StatisticEnum,
  costBasis: CostBasisEnum,
  attributionModel: AttributionModelScalar,
}

const enums = new Map<string, WordEnum>()

/** The GraphQL type of a parameter; a choice has an enum of its own, named after the parameter. */
export function parameterType({
  name,
  type,
  about,
  choices = [],
}: Parameter): GraphQLParameterType {
  if (type !== 'choice') return TYPES[type]
  const known = enums.get(name) ?? wordEnum(pascalCase(name), about, choices)
  enums.set(name, known)
  return known
}

const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

// A schema finds only the enums that are there before it is made.
for (const parameter of CATALOG.flatMap(({ parameters }) => parameters)) parameterType(parameter)
