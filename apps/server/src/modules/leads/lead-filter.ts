import {
  checkFilter,
  dimensionIds,
  leadFilterSql,
  MetricQueryError,
  settleRule,
  settleSegment,
} from '@leadlight/compiler'
import type { CompileContext, LeadCondition, Problem, RuleNode } from '@leadlight/compiler'
import { attachmentOf, dimensionsOf, factOf, findMetric } from '@leadlight/metrics'
import type { Filter, SegmentRule } from '@leadlight/metrics'

/** What a list of leads is narrowed to. */
export interface LeadSelection {
  readonly where: Filter | null
  readonly segment: string | null
  /** Another rule that they meet, in which segments stand by their ids. */
  readonly rule?: SegmentRule
  /** As known at this instant; the present where left out. */
  readonly asOf?: string
}

/**
 * The condition of a list of leads, over `lead_fact l`.
 *
 * @throws MetricQueryError with every problem of the filter or the segment
 */
export function toLeadCondition(
  { where, segment, rule }: LeadSelection,
  context: CompileContext,
): LeadCondition {
  if (where) checkLeadFilter(where, context)
  const rules = segment === null ? [] : [settleSegment(segment, context, ['segment'])]
  const ruled = rule ? [settleRule(rule, context, [])] : []
  return leadCondition([...rules, ...ruled], context, where)
}

/** The condition of leads that are in some segments now, over `lead_fact l`. */
export function leadCondition(
  rules: readonly RuleNode[],
  context: CompileContext,
  where: Filter | null = null,
): LeadCondition {
  return leadFilterSql({ where, rules }, context)
}

/**
 * Checks that a filter holds together and tests only what a lead bears.
 *
 * @throws MetricQueryError with every problem of the filter
 */
function checkLeadFilter(filter: Filter, context: CompileContext): void {
  const [first, ...rest] = [...checkFilter(filter, context), ...notOfLeads(filter, context)]
  if (first) throw new MetricQueryError([first, ...rest])
}

function notOfLeads(filter: Filter, context: CompileContext): readonly Problem[] {
  const { attributes } = context
  const known = new Set(dimensionIds(context))
  const names = new Set(attributes.map(({ name }) => name))
  const lead = factOf('lead')
  const leads = findMetric('newLeadsGross')
  const borne = leads ? dimensionsOf(leads, [...names]) : []
  return (
    dimensionsIn(filter, [])
      // A name that is unknown altogether is a problem that has been found already.
      .filter(
        ({ dimension }) => attachmentOf(lead, dimension, names) === null && known.has(dimension),
      )
      .map(({ dimension, path }) => ({
        code: 'FILTER_NOT_APPLICABLE',
        message: `Leads cannot be filtered by \`${dimension}\`: a lead has none.`,
        path,
        params: { dimension },
        suggestion: `A lead bears ${borne.map((id) => `\`${id}\``).join(', ')}.`,
      }))
  )
}

interface Tested {
  readonly dimension: string
  readonly path: readonly (string | number)[]
}

function dimensionsIn(
  { and = [], or = [], not, dimension }: Filter,
  path: Tested['path'],
): readonly Tested[] {
  return [
    ...(dimension === undefined ? [] : [{ dimension, path: [...path, 'dimension'] }]),
    ...and.flatMap((part, index) => dimensionsIn(part, [...path, 'and', index])),
    ...or.flatMap((part, index) => dimensionsIn(part, [...path, 'or', index])),
    ...(not ? dimensionsIn(not, [...path, 'not']) : []),
  ]
}
