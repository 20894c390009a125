import { graphql } from '../gql/gql.js'
import type { NurtureRows_EnrolmentsQueryVariables, ProgramPart } from '../gql/graphql.js'
import { hasText, type Text } from '../i18n/useText.js'
import { askRows, pageOfEdges } from '../records/ask-rows.js'
import type { RowsAsk } from '../records/rows.js'
import type { NumberWords } from '../records/useOpenRows.js'

const ENROLMENTS = graphql(`
  query NurtureRows_Enrolments(
    $id: ID!
    $period: PeriodInput
    $segment: ID
    $segmentAt: SegmentAt
    $windowDays: Int
    $part: ProgramPart!
    $step: String
    $reason: String
    $first: Int!
    $after: String
  ) {
    program(
      id: $id
      period: $period
      segment: $segment
      segmentAt: $segmentAt
      windowDays: $windowDays
    ) {
      id
      records(part: $part, step: $step, reason: $reason, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            id
            enrolledAt
            exitedAt
            exitReason
            goalMet
            lastStep
            lead {
              id
            }
          }
        }
      }
    }
  }
`)

const PARTS: readonly ProgramPart[] = ['ENTERED', 'ADVANCED', 'STILL', 'EXITED', 'GOAL_MET']

/** What a number of a program is asked and written with. */
interface ProgramRowsContext {
  readonly question: Pick<
    NurtureRows_EnrolmentsQueryVariables,
    'period' | 'segment' | 'segmentAt' | 'windowDays'
  >
  readonly program: {
    readonly id: string
    readonly name: string
    readonly steps: readonly { readonly key: string; readonly name: string }[]
  }
  readonly t: Text
}

/** Why an enrolment ended, as people say it. */
export function exitName(reason: string, t: Text): string {
  const key = `nurture.exit.${reason}`
  return hasText(key) ? t(key) : reason
}

/** The enrolments behind a number of a program. */
export function programRows(words: NumberWords, context: ProgramRowsContext): RowsAsk {
  const { question, program, t } = context
  const part = PARTS.find((each) => each === words['part']) ?? 'ENTERED'
  const { step, reason } = words
  const asked = { ...question, id: program.id, part, step: step ?? null, reason: reason ?? null }
  const place = program.steps.find(({ key }) => key === step)?.name ?? program.name
  return askRows({
    title: `${place}, ${reason ? exitName(reason, t) : t(`nurture.rows.${part}`)}`,
    query: ENROLMENTS,
    variables: asked,
    pageOf: ({ program: found }) => found && pageOfEdges(found.records),
    fields: [
      { id: 'lead', name: t('funnel.column.lead'), as: 'lead', of: (one) => one.lead?.id },
      {
        id: 'enrolledAt',
        name: t('nurture.rows.enrolledAt'),
        as: 'instant',
        of: (one) => one.enrolledAt,
      },
      { id: 'lastStep', name: t('nurture.rows.lastStep'), as: 'text', of: (one) => one.lastStep },
      {
        id: 'exitedAt',
        name: t('nurture.rows.exitedAt'),
        as: 'instant',
        of: (one) => one.exitedAt,
      },
      {
        id: 'reason',
        name: t('funnel.column.reason'),
        as: 'text',
        of: (one) => one.exitReason && exitName(one.exitReason, t),
      },
      { id: 'goalMet', name: t('nurture.rows.GOAL_MET'), as: 'flag', of: (one) => one.goalMet },
    ],
  })
}
