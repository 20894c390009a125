import { CHANGES_OF, TOUCHED_LEADS } from '@leadlight/compiler'
import type { ChangesOf, TouchedLeads } from '@leadlight/compiler'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'

import type { RequestContext } from '../../graphql/context.js'
import { wordEnum } from '../../graphql/enums.js'
import { ScoreContributionCellInput, toContributionCell } from './contribution-cell.input.js'
import {
  countScoreChanges,
  countTouchedLeads,
  readScoreChanges,
  readTouchedLeads,
} from './contribution-records.service.js'
import {
  ScoreChangeConnectionType,
  TouchedLeadConnectionType,
} from './contribution-records.type.js'
import { ScoreContributionType } from './score-contribution.type.js'

const ScoreChangesOfEnum = wordEnum('ScoreChangesOf', 'Which changes of scores.', CHANGES_OF, {
  ALL: 'All of them.',
  GIVEN: 'Those that gave points.',
  TAKEN: 'Those that took points.',
})

const TouchedLeadsEnum = wordEnum(
  'TouchedLeads',
  'Which people of a number of score contribution.',
  TOUCHED_LEADS,
  {
    PEOPLE: 'Everybody whose score changed.',
    TOUCHED: 'Those of them who were no MQL before and whose window is over: `n` of the share.',
    CONVERTED: 'Those of them who became an MQL: `converted`.',
    IMMATURE: 'Those who were no MQL before and whose window is not over.',
    OTHERS: 'Those whom a row is set against: `n` of `others`.',
    OTHERS_CONVERTED: 'Those of them who became an MQL.',
  },
)

@Resolver(() => ScoreContributionType)
export class ContributionRecordsResolver {
  @FieldResolver(() => ScoreChangeConnectionType, {
    description: 'The changes of scores behind points, one by one.',
  })
  changes(
    @Root() { query, asOf }: ScoreContributionType,
    @Ctx() ctx: RequestContext,
    @Arg('cell', () => ScoreContributionCellInput, {
      nullable: true,
      description: 'Which points; all of the period where left out.',
    })
    cell: ScoreContributionCellInput | null | undefined,
    @Arg('which', () => ScoreChangesOfEnum, { defaultValue: 'ALL', description: 'Which of them.' })
    which: ChangesOf,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    after?: string | null,
  ): Promise<ScoreChangeConnectionType> {
    const asked = { query, cell: toContributionCell(query, cell), which, asOf }
    return readScoreChanges(ctx, asked, { first, after: after ?? null })
  }

  @FieldResolver(() => TouchedLeadConnectionType, {
    description: 'The people behind a number, one by one.',
  })
  leads(
    @Root() { query, asOf }: ScoreContributionType,
    @Ctx() ctx: RequestContext,
    @Arg('cell', () => ScoreContributionCellInput, {
      nullable: true,
      description: 'Whose number; everybody’s where left out.',
    })
    cell: ScoreContributionCellInput | null | undefined,
    @Arg('which', () => TouchedLeadsEnum, { defaultValue: 'PEOPLE', description: 'Which of them.' })
    which: TouchedLeads,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 1,000.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to begin.' })
    after?: string | null,
  ): Promise<TouchedLeadConnectionType> {
    const asked = { query, cell: toContributionCell(query, cell), which, asOf }
    return readTouchedLeads(ctx, asked, { first, after: after ?? null })
  }
}

@Resolver(() => ScoreChangeConnectionType)
export class ScoreChangeCountResolver {
  @FieldResolver(() => Int, { description: 'How many there are on all pages.' })
  totalCount(
    @Root() { asked }: ScoreChangeConnectionType,
    @Ctx() ctx: RequestContext,
  ): Promise<number> {
    return countScoreChanges(ctx, asked)
  }
}

@Resolver(() => TouchedLeadConnectionType)
export class TouchedLeadCountResolver {
  @FieldResolver(() => Int, { description: 'How many there are on all pages.' })
  totalCount(
    @Root() { asked }: TouchedLeadConnectionType,
    @Ctx() ctx: RequestContext,
  ): Promise<number> {
    return countTouchedLeads(ctx, asked)
  }
}
