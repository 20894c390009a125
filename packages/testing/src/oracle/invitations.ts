import type { SurveyRecord } from '@leadlight/database'
import { byCodePoint } from './code-point-order.js'
import { instantOf, type Micros } from './instant.js'
import type { Person } from './people.js'
import type { Reading } from './reading.js'

/** An invitation to a survey, with what was answered to it. */
export interface Invitation {
  readonly person: Person | null
  readonly at: Micros
  /** Answers with a score, in their order; one without a score is none. */
  readonly answers: readonly Answer[]
}

export interface Answer {
  readonly id: string
  readonly at: Micros
  readonly score: number
  readonly scale: SurveyRecord['scale']
}

/** Records of one survey to one person at one time are one invitation; nobody's are each one of their own. */
export function readInvitations({ facts, people }: Reading): readonly Invitation[] {
  const invitations = new Map<string, { person: Person | null; at: Micros; answers: Answer[] }>()
  for (const { id, survey, lead, invitedAt, answeredAt, score, scale } of facts.of('survey')) {
    if (people.isExcluded(lead)) continue
    const person = people.of(lead) ?? null
    const at = instantOf(invitedAt, facts.zone)
    const key = JSON.stringify(person ? [survey, person.id, at] : [id])
    const invitation = invitations.get(key) ?? { person, at, answers: [] }
    invitations.set(key, invitation)
    if (answeredAt === undefined || score === undefined) continue
    const answered = instantOf(answeredAt, facts.zone)
    if (answered <= facts.horizon) invitation.answers.push({ id, at: answered, score, scale })
  }
  for (const { answers } of invitations.values()) {
    answers.sort((a, b) => a.at - b.at || byCodePoint(a.id, b.id))
  }
  return [...invitations.values()]
}

/** The lowest score of each scale that says yes. */
const YES_FROM: Readonly<Record<SurveyRecord['scale'], number>> = {
  '2': 2,
  '3': 3,
  '4': 3,
  '5': 4,
  '7': 6,
  '10': 9,
  '0-10': 9,
}

export const isPositive = ({ score, scale }: Answer): boolean => score >= YES_FROM[scale]
