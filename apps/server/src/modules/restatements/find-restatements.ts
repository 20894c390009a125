import { sameDecimal, subtractDecimals } from '@leadlight/metrics'
import type { RequestContext } from '../../graphql/context.js'
import { knownSince, presentMonths, reportedAtClose } from './ask-months.js'
import { presentDays } from './present-days.js'
import type { MonthsAsk, Reported } from './ask-months.js'
import type { Cause } from './causes.js'
import { cellOf, explainChange, toCells, valueIn } from './explain-change.js'
import type { Step } from './explain-change.js'
import type { MonthNumber } from './measure-months.js'

/** A number of a closed month that is another one now. */
export interface Restatement extends Omit<MonthNumber, 'value' | 'end'> {
  readonly old: string | null
  readonly new: string | null
  /** `new − old`; null where there was or is no value. */
  readonly difference: string | null
  /** What the old number knew. */
  readonly knownAt: string
  /** Finding out why takes asking again what was known at several times, so it waits until it is asked. */
  readonly causes: () => Promise<readonly RestatementCause[]>
}

/** What one kind of records did to a number; the differences of all kinds add up to the whole. */
export interface RestatementCause {
  readonly cause: Cause
  readonly difference: string | null
  /** How many such records came since, whatever they are about; null for what is no record. */
  readonly records: number | null
}

/** Finds what is no longer as it was reported, month by month, in total and by source. */
export async function findRestatements(
  ctx: RequestContext,
  { period, ...of }: MonthsAsk,
): Promise<readonly Restatement[]> {
  const asked = { ...of, period: await presentDays(ctx, period) }
  const present = await presentMonths(ctx, asked)
  const reported =
    asked.since === undefined
      ? await reportedAtClose(ctx, asked, present)
      : await knownSince(ctx, asked, asked.since)
  const found: Restatement[] = []
  for (const group of byKnowledge(reported)) {
    found.push(...changesOf(ctx, asked, group, present))
  }
  return found.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

/** The total of a month comes first, then its sources; blank last. */
const orderOf = ({ month, bySource, source }: Restatement): string =>
  `${month} ${bySource ? '1' : '0'} ${source === null ? '\uffff' : source}`

function byKnowledge(reported: readonly Reported[]): readonly (readonly Reported[])[] {
  const groups = new Map<string, Reported[]>()
  for (const number of reported) {
    const key = `${number.knownAt} ${number.definitionVersion} ${number.rulesVersion}`
    groups.set(key, [...(groups.get(key) ?? []), number])
  }
  return [...groups.values()]
}

/** What has changed of numbers that were reported with the same knowledge. */
function changesOf(
  ctx: RequestContext,
  asked: MonthsAsk,
  reported: readonly Reported[],
  all: readonly MonthNumber[],
): readonly Restatement[] {
  const [first] = reported
  const months = new Set(reported.map(({ month }) => month))
  const present = all.filter(({ month }) => months.has(month))
  const [before, after] = [toCells(reported), toCells(present)]
  const changed = [...new Map([...reported, ...present].map((cell) => [cellOf(cell), cell]))]
    .map(([key, cell]) => ({
      ...{ key, cell },
      old: valueIn(before, key, asked.metric),
      new: valueIn(after, key, asked.metric),
    }))
    .filter(({ old, new: now }) => !sameDecimal(old, now))
  if (!first || changed.length === 0) return []
  let explained: Promise<readonly Step[]> | undefined
  const explain = () => (explained ??= explainChange(ctx, asked, first, before, after))
  return changed.map(({ key, cell, old, new: now }) => ({
    metricId: cell.metricId,
    month: cell.month,
    bySource: cell.bySource,
    source: cell.source,
    currency: cell.currency,
    old,
    new: now,
    difference: differenceOf(old, now),
    knownAt: first.knownAt,
    causes: async () => (await explain()).flatMap((step) => causeOf(step, key, asked)),
  }))
}

function causeOf(
  { stage: { cause, records }, from, to }: Step,
  key: string,
  { metric }: MonthsAsk,
): readonly RestatementCause[] {
  const [a, b] = [valueIn(from, key, metric), valueIn(to, key, metric)]
  return sameDecimal(a, b) ? [] : [{ cause, records, difference: differenceOf(a, b) }]
}

const differenceOf = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? null : subtractDecimals(b, a)
