import { ratioOf } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { rowsBy } from '../answer/rows-by.js'
import { countIn, numberIn, textIn } from '../answer/values-in.js'
import type {
  ExitCount,
  ProgramAnswer,
  ProgramCount,
  ProgramIdentity,
  ProgramStepAnswer,
  StepFlow,
  TriggerFlow,
} from './programs.js'

/** The programs themselves. */
export function identitiesOf(rows: readonly Row[]): readonly ProgramIdentity[] {
  return rows.map((row) => ({
    programNo: countIn(row, 'program_no'),
    key: String(row['key']),
    name: String(row['name']),
    kind: row['kind'] === 'trigger' ? 'trigger' : 'drip',
    goal: textIn(row, 'goal'),
  }))
}

/** A row of counts; nothing where there is none. */
export function toCount(row: Row | undefined): ProgramCount {
  const enrolments = countIn(row, 'enrolments')
  const exited = countIn(row, 'exited')
  const of = countIn(row, 'judged')
  const met = countIn(row, 'met')
  const immature = countIn(row, 'immature')
  return {
    enrolments,
    people: countIn(row, 'people'),
    exited,
    active: enrolments - exited,
    goal: {
      value: ratioOf(met, of),
      met,
      of,
      immature,
      matureValue: ratioOf(countIn(row, 'mature_met'), of - immature),
    },
  }
}

/** Rows by the program that they are of. */
export function byProgram(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  return rowsBy(rows, (row) => countIn(row, 'program_no'))
}

/** What the steps of a program did: `flow` has one row for each step and what became of those there. */
export function toSteps(
  steps: readonly Row[],
  flow: readonly Row[],
): Pick<ProgramAnswer, 'start' | 'steps'> {
  return {
    start: toFlow(flow.filter((row) => row['step_no'] === null)),
    steps: steps.map((step): ProgramStepAnswer => {
      const own = flow.filter((row) => row['step_no'] === step['step_no'])
      const sum = (name: string): number =>
        own.reduce((total, row) => total + countIn(row, name), 0)
      return {
        key: String(step['key']),
        name: String(step['name']),
        place: countIn(step, 'place'),
        asset: textIn(step, 'asset'),
        ...toFlow(own),
        delivered: sum('delivered'),
        opened: sum('opened'),
        unreliable: sum('unreliable'),
        clicked: sum('clicked'),
        unsubscribed: sum('unsubscribed'),
      }
    }),
  }
}

function toFlow(rows: readonly Row[]): StepFlow {
  const sum = (of: readonly Row[]): number =>
    of.reduce((total, row) => total + countIn(row, 'n'), 0)
  const left = rows.filter((row) => row['advanced'] !== true && row['reason'] !== null)
  const entered = sum(rows)
  const advanced = sum(rows.filter((row) => row['advanced'] === true))
  const exited = sum(left)
  return { entered, advanced, exited, exits: toExits(left), still: entered - advanced - exited }
}

/** What a trigger program matched; null where nothing is told of it. */
export function toTrigger(rows: readonly Row[]): TriggerFlow | null {
  if (rows.length === 0) return null
  const suppressed = rows.filter((row) => row['reason'] !== null)
  const rest = rows.find((row) => row['reason'] === null)
  const exits = toExits(suppressed)
  const kept = exits.reduce((total, exit) => total + exit.count, 0)
  return {
    matched: countIn(rest, 'n') + kept,
    fired: countIn(rest, 'fired'),
    suppressed: kept,
    suppressions: exits,
    waiting: countIn(rest, 'n') - countIn(rest, 'fired'),
    medianHours: numberIn(rest, 'median_hours'),
    p90Hours: numberIn(rest, 'p90_hours'),
  }
}

/** Reasons with their counts, most frequent first. */
export function toExits(rows: readonly Row[]): readonly ExitCount[] {
  return rows
    .map((row) => ({ reason: String(row['reason']), count: countIn(row, 'n') }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
}
