import { graphql } from '../gql/gql.js'
import type { FunnelInput, FunnelPart } from '../gql/graphql.js'
import type { Text, TextKey } from '../i18n/useText.js'
import { askRows } from '../records/ask-rows.js'
import type { RowsAsk } from '../records/rows.js'
import type { NumberWords } from '../records/useOpenRows.js'
import { namedValue } from '../ui/named-value.js'
import { cellOf } from './funnel-cell.js'

const PEOPLE = graphql(`
  query FunnelRows_People(
    $input: FunnelInput!
    $cell: FunnelCellInput!
    $first: Int!
    $after: String
  ) {
    funnelRecords(query: $input, cell: $cell, first: $first, after: $after) {
      totalCount
      currency
      pageInfo {
        hasNextPage
        endCursor
      }
      records {
        cursor
        at
        days
        reason
        imputed
        value
        lead {
          id
          source
          channel
        }
      }
    }
  }
`)

/** What numbers of a part are called, by the name of their field. */
const FUNNEL_COUNTS = {
  COHORT: {
    entered: 'funnel.column.entered',
    converted: 'funnel.key.converted',
    open: 'funnel.key.open',
    exited: 'funnel.key.exited',
    imputed: 'funnel.column.imputed',
    immature: 'funnel.rows.immature',
  },
  FLOW: {
    opening: 'funnel.flow.opening',
    entered: 'funnel.flow.entered',
    new: 'funnel.rows.new',
    fromEarlier: 'funnel.rows.fromEarlier',
    fromLater: 'funnel.rows.fromLater',
    fromSide: 'funnel.rows.fromSide',
    mergedIn: 'funnel.rows.mergedIn',
    left: 'funnel.flow.left',
    toLater: 'funnel.rows.toLater',
    toEarlier: 'funnel.rows.toEarlier',
    toSide: 'funnel.rows.toSide',
    closing: 'funnel.flow.closing',
    imputed: 'funnel.column.imputed',
  },
  STAYS: { completed: 'funnel.time.left', stillIn: 'funnel.time.stillIn' },
  STALLS: { people: 'funnel.part.stalls' },
  HAND_BACK: {
    handedOver: 'funnel.back.handedOver',
    inTime: 'funnel.back.followedUp',
    accepted: 'funnel.back.accepted',
    rejected: 'funnel.back.rejected',
    unanswered: 'funnel.back.unanswered',
    recycled: 'funnel.back.recycled',
    reMql: 'funnel.back.reMql',
    recycledWon: 'funnel.back.recycledWon',
    won: 'funnel.back.won',
  },
} as const satisfies Readonly<Record<FunnelPart, Readonly<Record<string, TextKey>>>>

/** What a number of the funnel is asked and written with. */
interface FunnelRowsContext {
  readonly input: FunnelInput
  readonly part: FunnelPart
  /** Names of stages by their id. */
  readonly stages: ReadonlyMap<string, string>
  readonly t: Text
}

/** The people behind a number of the funnel. */
export function funnelRows(words: NumberWords, context: FunnelRowsContext): RowsAsk {
  const { input, part, stages, t } = context
  const cell = cellOf(words, part)
  const names: Readonly<Record<string, TextKey>> = FUNNEL_COUNTS[part]
  const count = names[cell.count]
  const stage = words['stage'] === undefined ? undefined : stages.get(words['stage'])
  const title = [stage, count && t(count), words['reason'] && namedValue('reason', words['reason'])]
  return askRows({
    title: title.filter(Boolean).join(', '),
    query: PEOPLE,
    variables: { input, cell },
    pageOf: ({ funnelRecords: { records, ...page } }) => ({ ...page, entries: records }),
    fields: [
      { id: 'lead', name: t('funnel.column.lead'), as: 'lead', of: ({ lead }) => lead?.id },
      {
        id: 'source',
        name: t('funnel.column.source'),
        as: 'text',
        of: ({ lead }) => namedValue('source', lead?.source),
      },
      { id: 'at', name: t('funnel.column.at'), as: 'instant', of: ({ at }) => at },
      {
        id: 'reason',
        name: t('funnel.column.reason'),
        as: 'text',
        of: ({ reason }) => namedValue('reason', reason),
      },
      {
        id: 'imputed',
        name: t('funnel.column.imputed'),
        as: 'flag',
        of: ({ imputed }) => imputed,
      },
      { id: 'days', name: t('funnel.column.days'), as: 'duration', of: ({ days }) => days },
      { id: 'value', name: t('funnel.column.value'), as: 'money', of: ({ value }) => value },
    ],
  })
}
