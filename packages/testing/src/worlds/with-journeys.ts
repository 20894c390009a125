import type { ActivityRecord, EnrolmentRecord, TriggerRecord } from '@leadlight/database'
import { Temporal } from 'temporal-polyfill'
import { instantOf, ELAPSED_DAY } from '../oracle/instant.js'
import type { World } from '../oracle/world.js'
import { STEPS } from './vocabulary.js'

/**
 * A world whose programs write to those whom they enrol: some steps are skipped, some sent twice,
 * some later than the next enrolment, and what comes of them varies from one to the next.
 */
export function withJourneys(world: World): World {
  const enrolments = world.records.filter(({ kind }) => kind === 'enrolment') as EnrolmentRecord[]
  let turn = 0
  const messages = enrolments.flatMap((enrolment, i) =>
    STEPS.filter((step) => step.startsWith(enrolment.program)).flatMap((step, place) => {
      turn++
      if (turn % 4 === 0) return []
      const id = `journey-${i}-${place}`
      const sentAt = instantOf(enrolment.at, world.settings.zone) + place * 2 * ELAPSED_DAY
      const tell = (
        name: string,
        type: ActivityRecord['type'],
        hours: number,
        more: Partial<ActivityRecord> = {},
      ): ActivityRecord => ({
        kind: 'activity',
        id: `${id}-${name}`,
        type,
        lead: enrolment.lead,
        at: Temporal.Instant.fromEpochMilliseconds(sentAt / 1000)
          .add({ hours })
          .toString(),
        send: id,
        ...more,
      })
      const message = { program: enrolment.program, step }
      return [
        tell('sent', 'emailSent', 0, message),
        ...(turn % 5 === 0 ? [] : [tell('delivered', 'emailDelivered', 1)]),
        ...(turn % 2 === 0 ? [tell('opened', 'emailOpened', 2)] : []),
        ...(turn % 7 === 0 ? [tell('machine', 'emailOpened', 1, { actor: 'machineOpen' })] : []),
        ...(turn % 3 === 0 ? [tell('clicked', 'emailClicked', 3)] : []),
        ...(turn % 6 === 0
          ? [tell('again', 'emailSent', 4, { ...message, send: `${id}-again` })]
          : []),
      ]
    }),
  )
  const triggers = enrolments.map(({ lead, at, program, exitedAt }, i): TriggerRecord => ({
    kind: 'trigger',
    id: `trigger-${i}`,
    lead,
    at,
    program: i % 3 === 0 ? 'p2' : program,
    ...(i % 2 === 0 && exitedAt !== undefined ? { firedAt: exitedAt } : {}),
    ...(i % 4 === 1 ? { suppressedBy: i % 8 === 1 ? 'cap' : 'optOut' } : {}),
  }))
  return { ...world, records: [...world.records, ...messages, ...triggers] }
}
