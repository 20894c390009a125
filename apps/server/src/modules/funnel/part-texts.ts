import type { FunnelPartId } from '@leadlight/compiler'

/** What an explanation says of a part. */
export interface PartText {
  readonly formula: string
  readonly definition: string
  readonly population: string
}

/** What each part of the funnel means. */
export const PART_TEXTS: Readonly<Record<FunnelPartId, PartText>> = {
  cohort: {
    formula:
      'people of the cohort who reached a stage within the window ÷ people who reached the one before it',
    definition: 'What became of the people who entered the first stage in the period?',
    population:
      'Canonical people by their first arrival at the first stage; the window may run past the period. Who skipped a stage reached it when they reached the next one. Exited is who was in a side stage or out of reach when their time ended.',
  },
  flow: {
    formula: 'opening + entered − left = closing',
    definition: 'How did each stage fill and empty?',
    population:
      'Every stay of canonical people, as they were when it began; a second stay is another one, and a change on the same day is one too. Who skipped a stage came in and left at once.',
  },
  stays: {
    formula: 'all that a person has spent in a stage until leaving it, in days of 24 hours',
    definition: 'How long do people stay in each stage?',
    population:
      'People who left the stage in the period, by the last time that they did; beside them those who are there when it ends, whose stay is not over.',
  },
  stalls: {
    formula:
      'people whose stay is longer than the stage’s limit, without a qualifying engagement for thirty days',
    definition: 'Who is stuck, where, and what is it worth?',
    population:
      'Everybody by the stage that they are in when the period ends. A stage without a limit has the one that nine in ten stays of the year before kept, if there were thirty. Value is what open deals were said to be worth then, each at its acquiring lead.',
  },
  handBack: {
    formula:
      'accepted, rejected and followed up in time ÷ hand-overs whose limit is past; recycled and won ÷ hand-overs; MQL again ÷ recycled',
    definition: 'What passes between marketing and sales, and what comes back?',
    population:
      'Hand-overs of the period, a second one of a person being another; what happens belongs to the latest one before it.',
  },
}
