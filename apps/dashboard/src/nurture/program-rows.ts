import { NO_VALUE } from '@leadlight/metrics'
import { graphql } from '../gql/gql.js'
import type { NurtureRows_EnrolmentsQueryVariables, ProgramPart } from '../gql/graphql.js'
import { hasText, type Text } from '../i18n/useText.js'
import { formatInstant } from '../period/format-period.js'
import { leadCode } from '../records/record-cell.js'
import { nextOf, PAGE_SIZE, type RowsAsk } from '../records/rows.js'
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
  readonly zone: string
  readonly locale: string
  readonly t: Text
}

/** Why an enrolment ended, as people say it. */
export function exitName(reason: string, t: Text): string {
  const key = `nurture.exit.${reason}`
  return hasText(key) ? t(key) : reason
}

/** The enrolments behind a number of a program. */
export function programRows(words: NumberWords, context: ProgramRowsContext): RowsAsk {
  const { question, program, zone, locale, t } = context
  const part = PARTS.find((each) => each === words['part']) ?? 'ENTERED'
  const { step, reason } = words
  const asked = { ...question, id: program.id, part, step: step ?? null, reason: reason ?? null }
  const place = program.steps.find(({ key }) => key === step)?.name ?? program.name
  const instant = (at: string | null) => (at === null ? NO_VALUE : formatInstant(at, zone, locale))
  return {
    key: JSON.stringify(asked),
    title: `${place}, ${reason ? exitName(reason, t) : t(`nurture.rows.${part}`)}`,
    columns: [
      { id: 'lead', name: t('funnel.column.lead'), as: 'code' },
      { id: 'enrolledAt', name: t('nurture.rows.enrolledAt'), as: 'text' },
      { id: 'lastStep', name: t('nurture.rows.lastStep'), as: 'text' },
      { id: 'exitedAt', name: t('nurture.rows.exitedAt'), as: 'text' },
      { id: 'reason', name: t('funnel.column.reason'), as: 'text' },
      { id: 'goalMet', name: t('nurture.rows.GOAL_MET'), as: 'text' },
    ],
    async load(client, after) {
      const { data } = await client.query({
        query: ENROLMENTS,
        variables: { ...asked, first: PAGE_SIZE, after },
        fetchPolicy: 'no-cache',
      })
      const records = data?.program?.records
      if (!records) return { rows: [], total: 0, next: null }
      return {
        total: records.totalCount,
        next: nextOf(records.pageInfo),
        rows: records.edges.map(({ cursor, node }) => ({
          key: cursor,
          cells: [
            leadCode(node.lead),
            instant(node.enrolledAt),
            node.lastStep ?? NO_VALUE,
            instant(node.exitedAt),
            node.exitReason === null ? NO_VALUE : exitName(node.exitReason, t),
            node.goalMet === true ? '✓' : NO_VALUE,
          ],
        })),
      }
    },
  }
}
