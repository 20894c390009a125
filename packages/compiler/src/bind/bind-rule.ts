import type { DidRule, Filter, ScoreRule, SegmentRule } from '@leadlight/metrics'
import {
  attachmentOf,
  DEED_IDS,
  DIMENSIONS,
  factOf,
  findDeed,
  isWindow,
  MAX_WINDOW_DAYS,
  startOfDay,
} from '@leadlight/metrics'
import type { CompileContext } from '../context.js'
import { attributeNames } from '../context.js'
import type { Problems } from '../errors.js'
import { bindFilter } from './bind-filter.js'
import { dimensionIds } from './dimension-ids.js'
import { suggestNames } from './near-names.js'
import type { BoundDeed, RuleNode } from './rule-node.js'

/*
 * Settles a segment's rule: names become definitions, the rules of segments that it refers to are
 * put in their place. Every problem is told with its place; what comes out can be printed.
 */

type Path = readonly (string | number)[]

const MAX_DEPTH = 10
const MAX_NODES = 300

/** What a rule is bound in. */
interface Binding {
  readonly context: CompileContext
  readonly problems: Problems
  /** The segments on the way here, the outermost first. */
  readonly trail: readonly string[]
  readonly size: { nodes: number }
}

/** Settles a rule; `self` is the id under which it is or will be kept. Null where it has problems. */
export function bindRule(
  rule: SegmentRule,
  context: CompileContext,
  problems: Problems,
  path: Path = [],
  self?: string,
): RuleNode | null {
  const before = problems.found.length
  const trail = self === undefined ? [] : [self]
  const node = bindNode(rule, { context, problems, trail, size: { nodes: 0 } }, path, 0)
  return problems.found.length > before ? null : node
}

/** Settles the rule of a segment by its id. */
export function bindSegmentId(
  id: string,
  context: CompileContext,
  problems: Problems,
  path: Path,
): RuleNode | null {
  const before = problems.found.length
  const node = bindReference(id, { context, problems, trail: [], size: { nodes: 0 } }, path)
  return problems.found.length > before ? null : node
}

const NOBODY: RuleNode = { kind: 'or', of: [] }
const ANYBODY: RuleNode = { kind: 'and', of: [] }

function bindNode(rule: SegmentRule, at: Binding, path: Path, depth: number): RuleNode {
  const { problems, size } = at
  size.nodes += 1
  if (depth > MAX_DEPTH || size.nodes > MAX_NODES) {
    if (size.nodes <= MAX_NODES + 1) {
      problems.add(
        'BAD_RULE',
        path,
        `A rule may be nested ${MAX_DEPTH} deep and have ${MAX_NODES} conditions, those of the segments that it refers to included.`,
        'Keep a part of it as a segment of its own, or flatten it with `in`.',
      )
    }
    return NOBODY
  }
  const { and, or, not, did, score, segment, ...filter } = rule
  const inner = (of: SegmentRule, ...place: Path): RuleNode =>
    bindNode(of, at, [...path, ...place], depth + 1)
  const nodes: RuleNode[] = [
    ...(and ? [{ kind: 'and' as const, of: and.map((of, i) => inner(of, 'and', i)) }] : []),
    ...(or ? [{ kind: 'or' as const, of: or.map((of, i) => inner(of, 'or', i)) }] : []),
    ...(not ? [{ kind: 'not' as const, of: inner(not, 'not') }] : []),
    ...(did ? [bindDid(did, at, [...path, 'did'])] : []),
    ...(score ? [bindScore(score, at, [...path, 'score'])] : []),
    ...(segment === undefined
      ? []
      : [{ kind: 'member' as const, of: bindReference(segment, at, [...path, 'segment']) }]),
    ...bindTests(filter, at, path),
  ]
  const [only] = nodes
  return only && nodes.length === 1 ? only : { kind: 'and', of: nodes }
}

function bindTests(filter: Filter, { context, problems }: Binding, path: Path): RuleNode[] {
  const known = dimensionIds(context)
  const used = bindFilter(filter, known, problems, path)
  const names = attributeNames(context)
  for (const { dimension, path: place } of used) {
    if (attachmentOf(factOf('lead'), dimension, names) !== null) continue
    const borne = [...DIMENSIONS.map(({ id }) => id), ...names].filter(
      (id) => attachmentOf(factOf('lead'), id, names) !== null,
    )
    problems.add(
      'FILTER_NOT_APPLICABLE',
      [...place, 'dimension'],
      `Leads cannot be told apart by \`${dimension}\`: a lead has none.`,
      `A lead bears ${[...new Set(borne)].map((id) => `\`${id}\``).join(', ')}.`,
      { dimension },
    )
  }
  const { dimension } = filter
  return dimension === undefined ? [] : [{ kind: 'test', filter: { ...filter, dimension } }]
}

function bindReference(id: string, at: Binding, path: Path): RuleNode {
  const { context, problems, trail } = at
  if (trail.includes(id)) {
    const others = trail.slice(trail.indexOf(id) + 1)
    problems.add(
      'SEGMENT_CYCLE',
      path,
      others.length === 0
        ? 'This segment refers to itself, so that nobody can tell who is in it.'
        : `This segment refers to itself through ${others.map((other) => `\`${other}\``).join(', ')}, so that nobody can tell who is in it.`,
      'Take the reference out here, or in one of the segments on the way.',
      { segment: id, through: others },
    )
    return NOBODY
  }
  const rule = Object.hasOwn(context.segments, id) ? context.segments[id] : undefined
  if (!rule) {
    problems.add(
      'UNKNOWN_SEGMENT',
      path,
      `There is no segment \`${id}\` in this workspace.`,
      'Ask for `segments` to see those that there are.',
      { segment: id },
    )
    return NOBODY
  }
  return bindNode(rule, { ...at, trail: [...trail, id] }, path, 0)
}

function bindScore({ atLeast, atMost }: ScoreRule, { problems }: Binding, path: Path): RuleNode {
  if (atLeast === undefined && atMost === undefined) {
    problems.add(
      'BAD_RULE',
      path,
      '`score` does not say what to test.',
      'Add `atLeast`, `atMost` or both.',
    )
  } else if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
    problems.add(
      'BAD_RULE',
      path,
      `No score is at least ${atLeast} and at most ${atMost}.`,
      'Change one of the limits.',
    )
  }
  return { kind: 'score', atLeast: atLeast ?? null, atMost: atMost ?? null }
}

/** So often or more often, and not once more. */
function bindDid(did: DidRule, at: Binding, path: Path): RuleNode {
  const deed = bindDeed(did, at, path)
  const [least, most] = bindTimes(did, at, path)
  if (!deed) return NOBODY
  const often = (times: number): RuleNode =>
    times <= 0 ? ANYBODY : { kind: 'did', did: { ...deed, times } }
  const atLeast = often(least)
  if (most === null) return atLeast
  const notMore: RuleNode = { kind: 'not', of: often(most + 1) }
  return least <= 0 ? notMore : { kind: 'and', of: [atLeast, notMore] }
}

function bindTimes(
  { atLeast, atMost, exactly }: DidRule,
  { problems }: Binding,
  path: Path,
): readonly [number, number | null] {
  for (const [name, times] of Object.entries({ atLeast, atMost, exactly })) {
    if (times === undefined || (Number.isInteger(times) && times >= 0 && times <= 10_000)) continue
    problems.add(
      'BAD_RULE',
      [...path, name],
      `\`${name}\` is ${times}; it takes whole numbers from 0 to 10,000.`,
      'Write how often.',
    )
  }
  if (exactly !== undefined && (atLeast !== undefined || atMost !== undefined)) {
    problems.add(
      'BAD_RULE',
      [...path, 'exactly'],
      '`exactly` says already how often.',
      'Leave out `atLeast` and `atMost`, or `exactly`.',
    )
  }
  if (exactly !== undefined) return [exactly, exactly]
  const least = atLeast ?? (atMost === undefined ? 1 : 0)
  if (atMost !== undefined && least > atMost) {
    problems.add(
      'BAD_RULE',
      path,
      `Nothing is done at least ${least} and at most ${atMost} times.`,
      'Change one of the limits.',
    )
  }
  return [least, atMost ?? null]
}

function bindDeed(
  { deed: id, since, lastDays, campaign, asset, channel, program }: DidRule,
  { context, problems }: Binding,
  path: Path,
): Omit<BoundDeed, 'times'> | null {
  const deed = findDeed(id)
  if (!deed) {
    problems.add(
      'UNKNOWN_DEED',
      [...path, 'deed'],
      `Segments know no deed \`${String(id)}\`.`,
      suggestNames(String(id), DEED_IDS),
      { deed: id },
    )
    return null
  }
  const asked = { campaign, asset, channel, program }
  const objects = Object.entries(asked).flatMap(([object, values]) =>
    values === undefined ? [] : [[object, values] as const],
  )
  for (const [object] of objects) {
    if ((deed.bears as readonly string[]).includes(object)) continue
    problems.add(
      'BAD_RULE',
      [...path, object],
      `\`${deed.id}\` cannot be narrowed to a ${object}: nothing of it has one.`,
      deed.bears.length === 0
        ? `Leave out \`${object}\`.`
        : `It bears ${deed.bears.map((name) => `\`${name}\``).join(', ')}.`,
    )
  }
  checkTime(since, lastDays, problems, path)
  return {
    deed,
    since: since === undefined || !isDay(since) ? null : startOfDay(since, context.settings.zone),
    lastDays: lastDays ?? null,
    objects: Object.fromEntries(objects),
  }
}

function checkTime(
  since: string | undefined,
  lastDays: number | undefined,
  problems: Problems,
  path: Path,
): void {
  if (since !== undefined && !isDay(since)) {
    problems.add(
      'BAD_RULE',
      [...path, 'since'],
      `\`${since}\` is no day.`,
      'Write a day as 2018-01-31.',
    )
  }
  if (lastDays !== undefined && !isWindow(lastDays)) {
    problems.add(
      'BAD_RULE',
      [...path, 'lastDays'],
      `The last ${lastDays} days are no time; it takes whole numbers from 1 to ${MAX_WINDOW_DAYS}.`,
      'Leave it out for all time.',
    )
  }
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
