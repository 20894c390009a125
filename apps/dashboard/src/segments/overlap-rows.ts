import { graphql } from '../gql/gql.js'
import type { SegmentOverlapPart } from '../gql/graphql.js'
import type { Text } from '../i18n/useText.js'
import { askRows, pageOfEdges } from '../records/ask-rows.js'
import type { RowsAsk } from '../records/rows.js'
import type { NumberWords } from '../records/useOpenRows.js'

const LEADS = graphql(`
  query SegmentRows_Overlap(
    $id: ID!
    $other: ID!
    $by: DimensionId
    $which: SegmentOverlapPart!
    $group: GroupInput
    $first: Int!
    $after: String
  ) {
    segment(id: $id) {
      id
      overlap(with: $other, by: $by) {
        leads(which: $which, group: $group, first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            cursor
            node {
              id
              createdAt
              source
              currentStage {
                name
              }
            }
          }
        }
      }
    }
  }
`)

/** The parts that a segment and another one share leads in, but for those in neither. */
export const OVERLAP_PARTS = [
  'BOTH',
  'ONLY_THIS',
  'ONLY_OTHER',
] as const satisfies readonly SegmentOverlapPart[]
export type ShownPart = (typeof OVERLAP_PARTS)[number]

/** How many leads a part has. */
export const sizeOf = (
  part: ShownPart,
  overlap: { readonly both: number; readonly onlyThis: number; readonly onlyOther: number },
): number => overlap[FIELDS[part]]

const FIELDS = {
  BOTH: 'both',
  ONLY_THIS: 'onlyThis',
  ONLY_OTHER: 'onlyOther',
} as const satisfies Readonly<Record<ShownPart, string>>

/** The words that name a part of an overlap, of one group where one is told; a value that is blank is left out. */
export const overlapWords = (
  which: ShownPart,
  group?: { readonly value: string | null },
): NumberWords => ({
  which,
  ...(group ? { group: 'one' } : {}),
  ...(group?.value == null ? {} : { value: group.value }),
})

/** What a part of an overlap is asked and written with. */
interface OverlapRowsContext {
  readonly id: string
  readonly other: string
  /** Null where nothing is broken down. */
  readonly by: string | null
  readonly partName: (part: ShownPart) => string
  readonly groupName: (value: string | null) => string
  readonly t: Text
}

/** The leads of a part of an overlap. */
export function overlapRows(words: NumberWords, context: OverlapRowsContext): RowsAsk {
  const { id, other, by, partName, groupName, t } = context
  const which = OVERLAP_PARTS.find((part) => part === words['which']) ?? 'BOTH'
  const value = words['value'] ?? null
  const group = by !== null && words['group'] !== undefined ? { dimension: by, value } : null
  return askRows({
    title: [partName(which), ...(group ? [groupName(value)] : [])].join(', '),
    query: LEADS,
    variables: { id, other, by, which, group },
    pageOf: ({ segment }) => segment && pageOfEdges(segment.overlap.leads),
    fields: [
      { id: 'lead', name: t('funnel.column.lead'), as: 'lead', of: (one) => one.id },
      {
        id: 'createdAt',
        name: t('segments.rows.createdAt'),
        as: 'instant',
        of: (one) => one.createdAt,
      },
      { id: 'source', name: t('segments.rows.source'), as: 'text', of: (one) => one.source },
      {
        id: 'stage',
        name: t('segments.rows.stage'),
        as: 'text',
        of: (one) => one.currentStage?.name,
      },
    ],
  })
}
