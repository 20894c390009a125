import { compileAttribution, compilePathRecords } from '@leadlight/compiler'
import type {
  AttributionAnswer,
  AttributionQuery,
  CompileContext,
  PathRecord,
} from '@leadlight/compiler'
import type { Database } from '@leadlight/database'
import { evaluateAttribution } from '../oracle/attribution/attribution.js'
import type { OracleAttribution } from '../oracle/attribution/attribution.js'
import { commonPaths } from '../oracle/attribution/common-paths.js'
import { ONE } from '../oracle/attribution/effects.js'
import type { OracleLearned } from '../oracle/attribution/learned.js'
import type { World } from '../oracle/world.js'
import { oddCredits } from './odd-credits.js'
import { oddTouches } from './odd-touches.js'
import { readPages } from './read-pages.js'
import { runPlan } from './run-plan.js'

/** Asks the product for attribution. */
export async function askAttribution(
  database: Database,
  query: AttributionQuery,
  context: CompileContext,
): Promise<AttributionAnswer> {
  const plan = compileAttribution(query, context)
  return plan.answer(await runPlan(database, context.workspaceId, plan.statements))
}

type Counted = ReadonlyMap<string, bigint>

/**
 * What the product answers about a world, once the oracle has given the same.
 *
 * @throws Error with the question and every difference, where the two disagree
 */
export async function agreedAttribution(
  database: Database,
  context: CompileContext,
  world: World,
  query: AttributionQuery,
): Promise<AttributionAnswer> {
  const answer = await askAttribution(database, query, context)
  const expected = evaluateAttribution(world, query)
  const found: string[] = []
  const same = (what: string, a: unknown, b: unknown): void => {
    const [told, meant] = [a, b].map((value) => JSON.stringify(value, plainly))
    if (told !== meant) found.push(`${what}: ${told} instead of ${meant}`)
  }
  same('whether it compares', answer.previous !== null, expected.previous !== null)
  for (const { id, reason, learned } of answer.models) {
    if (reason !== null) continue
    const meant = expected.learned.get(id)
    if (meant) found.push(...learnedDifferences(id, learned ?? [], meant))
    same(`credit of ${id}`, groupsOf(answer, id), nonZero(expected.credits.get(id) ?? new Map()))
    const nobody = answer.rows.find(({ kind }) => kind === 'UNATTRIBUTED')
    const unearned = nobody?.credits.find(({ model }) => model === id)?.credit
    same(`unattributed of ${id}`, unearned, expected.unattributed.get(id))
    const total = answer.total.credits.find(({ model }) => model === id)
    if (expected.previous) same(`previous of ${id}`, total?.previous, expected.previous.get(id))
    expected.series.forEach((credits, i) => {
      same(`bucket ${i} of ${id}`, groupsOf(answer, id, i), nonZero(credits.get(id) ?? new Map()))
    })
  }
  found.push(...(await oddCredits(database, { query, answer, expected }, context)))
  if (query.where === undefined) {
    for (const { model, credited, unattributed } of answer.footer) {
      if (credited === null) continue
      same(`whole of ${model}`, credited + (unattributed ?? 0n), expected.whole)
    }
    const { touches } = answer
    const { previousPaths } = expected
    same('touches', binsOf(touches), lengthsOf(expected.paths))
    same('touches of buckets', touches.series.map(binsOf), expected.bucketPaths.map(lengthsOf))
    same(
      'touches before',
      touches.previous && binsOf(touches.previous),
      previousPaths && lengthsOf(previousPaths),
    )
    const { touchesToClose } = answer
    const { previousWon } = expected
    same('touches to close', binsOf(touchesToClose), binned(expected.won))
    same(
      'touches to close of buckets',
      touchesToClose.series.map(binsOf),
      expected.bucketWon.map(binned),
    )
    same(
      'touches to close before',
      touchesToClose.previous && binsOf(touchesToClose.previous),
      previousWon && binned(previousWon),
    )
    same('paths', answer.paths, commonPaths(expected, query.paths ?? 10))
  }
  found.push(...(await oddTouches(database, query, answer, context)))
  for (const path of answer.paths.slice(0, 3)) {
    const along = await conversionsAlong(database, query, path, context)
    const value = along.reduce((sum, record) => sum + record.value, 0n)
    same('conversions along a path', along.length, path.conversions)
    same('what they come to', value, path.value)
    const most = path.steps.reduce((sum, { times }) => sum + times, 0)
    const isFit = along.every(({ touches }) => touches >= path.steps.length && touches <= most)
    same('their touches', isFit, true)
  }
  if (found.length === 0) return answer
  const { statements } = compileAttribution(query, context)
  throw new Error([JSON.stringify(query), ...found.slice(0, 12), statements[0]?.text].join('\n'))
}

type Bins = AttributionAnswer['touches']['distribution']

const binsOf = ({ distribution }: { readonly distribution: Bins }) =>
  distribution.map(({ touches, conversions }) => [touches, conversions])

/** How often each number comes, the smallest first. */
const binned = (numbers: readonly number[]): readonly (readonly [number, number])[] =>
  [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((number) => [number, numbers.filter((one) => one === number).length])

/** How many conversions took how many steps. */
function lengthsOf(paths: OracleAttribution['paths']): readonly (readonly [number, number])[] {
  const lengths = new Map<number, number>()
  for (const [path, { conversions }] of paths) {
    if (conversions === 0) continue
    const { length } = JSON.parse(path) as readonly unknown[]
    lengths.set(length, (lengths.get(length) ?? 0) + conversions)
  }
  return [...lengths].sort(([a], [b]) => a - b)
}

/** All conversions along a path, read three at a time. */
function conversionsAlong(
  database: Database,
  query: AttributionQuery,
  { steps }: AttributionAnswer['paths'][number],
  context: CompileContext,
): Promise<readonly PathRecord[]> {
  const values = steps.map(({ value }) => value)
  const plan = compilePathRecords(query, values, context)
  return readPages(database, plan, {
    workspaceId: context.workspaceId,
    placeOf: (_, row) => plan.placeOf(row),
  })
}

/** Where effects and shares of conversions are not what the oracle solves for. */
function learnedDifferences(
  id: string,
  told: NonNullable<AttributionAnswer['models'][number]['learned']>,
  { effects }: OracleLearned,
): readonly string[] {
  const near = (number: number, part: bigint): boolean =>
    Math.abs(number - Number((part * 10n ** 12n) / ONE) / 1e12) < 1e-9
  if (told.length !== effects.size) return [`groups of ${id}: ${told.length}, not ${effects.size}`]
  return told.flatMap(({ value, removalEffect, ofConversions }) => {
    const own = effects.get(JSON.stringify(value))
    if (own && near(removalEffect, own.removed) && near(ofConversions, own.share)) return []
    return [`${id} of ${value}: ${removalEffect}, ${ofConversions}`]
  })
}

/** Credit by group, as JSON of the group, in order; what is nothing is left out. */
function groupsOf({ rows }: AttributionAnswer, model: string, bucket?: number) {
  const groups = rows
    .filter(({ kind }) => kind === 'GROUP')
    .map(({ value, credits }) => {
      const own = credits.find((one) => one.model === model)
      const credit = bucket === undefined ? own?.credit : own?.series[bucket]
      return [JSON.stringify(value), credit ?? 0n] as const
    })
  return nonZero(new Map(groups))
}

const nonZero = (groups: Counted): readonly (readonly [string, bigint])[] =>
  [...groups].filter(([, credit]) => credit !== 0n).sort(([a], [b]) => (a < b ? -1 : 1))

const plainly = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value
