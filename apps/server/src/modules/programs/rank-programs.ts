import type { ProgramAnswer, ProgramLift } from '@leadlight/compiler'

/** What comes first in a list of programs. */
export type ProgramOrder = 'LIFT' | 'GOAL' | 'ENROLMENTS' | 'NAME'

/** Programs in an order: highest first, what has no value last, then by enrolments and by key. */
export function rankPrograms(
  programs: readonly ProgramAnswer[],
  order: ProgramOrder,
  lifts: ReadonlyMap<number, ProgramLift>,
): readonly ProgramAnswer[] {
  if (order === 'NAME') {
    return programs.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || byKey(a, b))
  }
  const value = ({ programNo, enrolled }: ProgramAnswer): number | null => {
    switch (order) {
      case 'LIFT':
        return lifts.get(programNo)?.value ?? null
      case 'GOAL':
        return enrolled.goal.value
      case 'ENROLMENTS':
        return enrolled.enrolments
    }
  }
  return programs.toSorted(
    (a, b) =>
      (value(b) ?? -Infinity) - (value(a) ?? -Infinity) ||
      b.enrolled.enrolments - a.enrolled.enrolments ||
      byKey(a, b),
  )
}

const byKey = (a: ProgramAnswer, b: ProgramAnswer): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0
