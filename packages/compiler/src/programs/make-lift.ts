import { compareArms, differenceInterval, lift, ratioOf, tooSmallReason } from '@leadlight/metrics'
import type { ComparedArms, Note } from '@leadlight/metrics'
import type { Row } from '../answer/numbers.js'
import type {
  LiftArm,
  LiftDesign,
  LiftQuery,
  LiftRefusal,
  ProgramIdentity,
  ProgramLift,
} from './programs.js'

/** What the lifts of all programs are made of. */
interface LiftRows {
  readonly rows: ReadonlyMap<LiftDesign, readonly Row[]>
  /** Designs that the question's filter does not suit. */
  readonly refusals: ReadonlyMap<LiftDesign, Note>
  readonly windowDays: number | null
}

/** Rows as the estimator takes them: nurtured, outcome, immature, stratum, people. */
type ArmRows = readonly (readonly [boolean, boolean, boolean, string, number])[]

/** The lift of one program. */
export function makeLift(
  program: ProgramIdentity,
  asked: LiftQuery,
  { rows, refusals, windowDays }: LiftRows,
): ProgramLift {
  const design = asked.design ?? designFor(program, rows)
  const goal = asked.goal ?? program.goal
  const compared = goal === null ? [] : armRows(program, goal, design, rows.get(design) ?? [])
  const arms = compareArms(compared)
  const common = {
    programNo: program.programNo,
    ...{ design, goal, windowDays },
    treated: {
      people: arms.nurtured.of,
      outcomes: arms.nurtured.hits,
      share: ratioOf(arms.nurtured.hits, arms.nurtured.of),
      effective: arms.nurtured.of,
    },
    control: controlOf(arms),
    immature: arms.immature,
    leftOut: arms.leftOut,
  }
  const reason = refusalOf(program, { design, goal }, arms, compared, refusals.get(design))
  if (reason) {
    return {
      ...common,
      ...{ value: null, interval: null, difference: null, differenceInterval: null, reason },
    }
  }
  const told = lift([compared])
  return {
    ...common,
    value: told.value,
    interval:
      told.lower == null || told.upper == null ? null : { lower: told.lower, upper: told.upper },
    difference: told.numerator ?? null,
    differenceInterval: differenceInterval(arms.nurtured, arms.others),
    reason: null,
  }
}

/** Chance is the better judge, where it was asked. */
function designFor({ programNo }: ProgramIdentity, rows: LiftRows['rows']): LiftDesign {
  const held = (rows.get('RANDOMISED') ?? []).some(
    (row) => Number(row['program_no']) === programNo && row['nurtured'] === false,
  )
  return held ? 'RANDOMISED' : 'MATCHED'
}

function armRows(
  { programNo }: ProgramIdentity,
  goal: string,
  design: LiftDesign,
  rows: readonly Row[],
): ArmRows {
  const toArm = (row: Row, nurtured: boolean, sign = 1): ArmRows[number] => [
    nurtured,
    row['outcome'] === true,
    row['immature'] === true,
    String(row['stratum']),
    sign * Number(row['n']),
  ]
  const own = rows.filter(
    (row) => row['program_no'] !== null && Number(row['program_no']) === programNo,
  )
  if (design === 'RANDOMISED') return own.map((row) => toArm(row, row['nurtured'] === true))
  const everybody = rows.filter((row) => row['program_no'] === null && row['goal'] === goal)
  // Everybody but its own are the others.
  return [
    ...own.map((row) => toArm(row, true)),
    ...everybody.map((row) => toArm(row, false)),
    ...own.map((row) => toArm(row, false, -1)),
  ]
}

function controlOf({ others, otherPeople, otherOutcomes }: ComparedArms): LiftArm {
  return {
    people: otherPeople,
    outcomes: otherOutcomes,
    share: ratioOf(others.hits, others.of),
    effective: others.of,
  }
}

function refusalOf(
  { name }: ProgramIdentity,
  { design, goal }: { readonly design: LiftDesign; readonly goal: string | null },
  arms: ComparedArms,
  rows: ArmRows,
  notApplicable: Note | undefined,
): LiftRefusal | null {
  if (notApplicable) {
    return {
      ...notApplicable,
      path: ['where'],
      suggestion: 'Ask without this filter, or save it as a segment.',
    }
  }
  if (goal === null) {
    return {
      code: 'NO_GOAL',
      text: `\`${name}\` has no goal, so nobody can reach it.`,
      path: ['lift', 'goal'],
      suggestion: 'Name the goal that counts, such as `mql`.',
    }
  }
  const sides = (nurtured: boolean): number =>
    rows.reduce((sum, [is, , , , people]) => sum + (is === nurtured ? people : 0), 0)
  if (sides(false) === 0) {
    return {
      code: 'NO_CONTROL',
      text:
        design === 'RANDOMISED'
          ? `Nobody was held out of \`${name}\` in this period, so there is nobody to compare with.`
          : `Everybody who came in was in \`${name}\`, so there is nobody to compare with.`,
      path: ['lift', 'design'],
      suggestion:
        design === 'RANDOMISED'
          ? 'Hold 5 to 15 % out at random, or ask for the design MATCHED.'
          : 'Ask for a longer period.',
    }
  }
  if (sides(true) === 0) {
    return {
      code: 'NOBODY_NURTURED',
      text:
        design === 'RANDOMISED'
          ? `Nobody was assigned to \`${name}\` in this period.`
          : `None of the new leads of this period was in \`${name}\` within seven days.`,
      path: ['period'],
      suggestion: 'Ask for a longer period.',
    }
  }
  if (arms.n === 0) {
    return {
      code: 'NO_MATCH',
      text: `Of those in \`${name}\` nobody has a like among the others: same creation month, source, score band and business segment.`,
      path: ['lift', 'design'],
      suggestion: 'Ask for a longer period.',
    }
  }
  const small = tooSmallReason(arms.nurtured, arms.others)
  return small && { ...small, path: ['period'], suggestion: 'Ask for a longer period.' }
}
