import { graphql } from '../gql/gql.js'
import type { LiftSide, NurtureRows_LiftQueryVariables } from '../gql/graphql.js'
import type { Text } from '../i18n/useText.js'
import { askRows, pageOfEdges } from '../records/ask-rows.js'
import type { RowsAsk } from '../records/rows.js'
import type { NumberWords } from '../records/useOpenRows.js'

const PEOPLE = graphql(`
  query NurtureRows_Lift(
    $id: ID!
    $period: PeriodInput
    $segment: ID
    $segmentAt: SegmentAt
    $lift: LiftInput
    $side: LiftSide!
    $first: Int!
    $after: String
  ) {
    program(id: $id, period: $period, segment: $segment, segmentAt: $segmentAt, lift: $lift) {
      id
      lift {
        records(side: $side, first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            cursor
            node {
              followedFrom
              converted
              convertedAt
              immature
              lead {
                id
              }
            }
          }
        }
      }
    }
  }
`)

/** The words that name the people of one side of a program's lift. */
export const liftWords = (program: { readonly key: string }, side: LiftSide): NumberWords => ({
  side,
  of: program.key,
})

/** What a side is asked and written with. */
interface LiftRowsContext {
  readonly question: Pick<
    NurtureRows_LiftQueryVariables,
    'period' | 'segment' | 'segmentAt' | 'lift'
  >
  readonly program: { readonly id: string; readonly name: string }
  readonly t: Text
}

/** The people of one side of a lift, with what became of them. */
export function liftRows(words: NumberWords, { question, program, t }: LiftRowsContext): RowsAsk {
  const side = words['side'] === 'CONTROL' ? 'CONTROL' : 'TREATED'
  const name = t(side === 'CONTROL' ? 'nurture.column.control' : 'nurture.column.treated')
  return askRows({
    title: `${program.name}, ${name}`,
    query: PEOPLE,
    variables: { ...question, id: program.id, side },
    pageOf: ({ program: found }) => found && pageOfEdges(found.lift.records),
    fields: [
      { id: 'lead', name: t('funnel.column.lead'), as: 'lead', of: (one) => one.lead?.id },
      {
        id: 'followedFrom',
        name: t('nurture.rows.followedFrom'),
        as: 'instant',
        of: (one) => one.followedFrom,
      },
      { id: 'converted', name: t('nurture.rows.GOAL_MET'), as: 'flag', of: (one) => one.converted },
      {
        id: 'convertedAt',
        name: t('nurture.rows.convertedAt'),
        as: 'instant',
        of: (one) => one.convertedAt,
      },
      { id: 'immature', name: t('nurture.rows.immature'), as: 'flag', of: (one) => one.immature },
    ],
  })
}
