import type { Facts, RecordOf } from './facts.js'
import { instantOf, type Micros } from './instant.js'
import type { People, Person } from './people.js'

/** Somebody's time in a program, `[from, to)`. */
export interface Enrolment {
  readonly record: RecordOf<'enrolment'>
  readonly person: Person
  readonly program: RecordOf<'program'>
  readonly from: Micros
  /** Null while it lasts. */
  readonly to: Micros | null
  /** The source says that it ended since the goal was met. */
  readonly endedByGoal: boolean
}

/** Who was enrolled. Those who are held out of a program for comparison are in none. */
export function readEnrolments(facts: Facts, people: People): readonly Enrolment[] {
  const programs = new Map(facts.of('program').map((program) => [program.id, program]))
  return facts.of('enrolment').flatMap((record): readonly Enrolment[] => {
    const person = people.of(record.lead)
    const program = programs.get(record.program)
    if (!person || !program || record.arm === 'holdout') return []
    const from = instantOf(record.at, facts.zone)
    const to = record.exitedAt === undefined ? null : instantOf(record.exitedAt, facts.zone)
    return [{ record, person, program, from, to, endedByGoal: record.exitReason === 'goal' }]
  })
}
