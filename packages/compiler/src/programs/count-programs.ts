import { ratioOf } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import { rowsBy } from '../answer/rows-by.js'
import type {
  ExitCount,
  ProgramAnswer,
  ProgramCount,
  ProgramIdentity,
  ProgramStepAnswer,
  StepFlow,
  TriggerFlow,
} from './programs.js'

const count = (row: Row | undefined, name: string): number => Number(row?.[name] ?? 0)
const text = (row: Row, name: string): string | null => (row[name] as string | null) ?? null

/** The programs themselves. */
export function identitiesOf(rows: readonly Row[]): readonly ProgramIdentity[] {
  return rows.map((row) => ({
    programNo: count(row, 'program_no'),
    key: String(row['key']),
    name: String(row['name']),
    kind: row['kind'] === 'trigger' ? 'trigger' : 'drip',
    goal: text(row, 'goal'),
  }))
}

/** A row of counts; nothing where there is none. */
export function toCount(row: Row | undefined): ProgramCount {
  const enrolments = count(row, 'enrolments')
  const exited = count(row, 'exited')
  const of = count(row, 'judged')
  const met = count(row, 'met')
  const immature = count(row, 'immature')
  return {
    enrolments,
    people: count(row, 'people'),
    exited,
    active: enrolments - exited,
    goal: {
      value: ratioOf(met, of),
      met,
      of,
      immature,
      matureValue: ratioOf(count(row, 'mature_met'), of - immature),
    },
  }
}

/** Rows by the program that they are of. */
export function byProgram(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  return rowsBy(rows, (row) => count(row, 'program_no'))
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
      const sum = (name: string): number => own.reduce((total, row) => total + count(row, name), 0)
      return {
        key: String(step['key']),
        name: String(step['name']),
        place: count(step, 'place'),
        asset: text(step, 'asset'),
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
  const sum = (of: readonly Row[]): number => of.reduce((total, row) => total + count(row, 'n'), 0)
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
  const hours = (name: string): number | null =>
    rest?.[name] === null || rest?.[name] === undefined ? null : Number(rest[name])
  return {
    matched: count(rest, 'n') + kept,
    fired: count(rest, 'fired'),
    suppressed: kept,
    suppressions: exits,
    waiting: count(rest, 'n') - count(rest, 'fired'),
    medianHours: hours('median_hours'),
    p90Hours: hours('p90_hours'),
  }
}

/** Reasons with their counts, most frequent first. */
export function toExits(rows: readonly Row[]): readonly ExitCount[] {
  return rows
    .map((row) => ({ reason: String(row['reason']), count: count(row, 'n') }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
}
