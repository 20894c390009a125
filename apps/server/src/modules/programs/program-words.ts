/** What the numbers of programs mean. */
export const OF_PROGRAMS = {
  formula:
    'of each step: entered = advanced to a later one + exited + still there; goal rate: enrolments that met the program’s goal within the window ÷ enrolments',
  definition: 'What became of those who were enrolled in each program in the period?',
  population:
    'Enrolments of canonical people, a new one each time; who is held out is not enrolled. A message belongs to the latest enrolment in its step’s program at or before it, and of each step the first one counts.',
} as const

/** What lifts mean. */
export const OF_LIFTS = {
  formula:
    'share of the nurtured who reached the goal within the window ÷ share of the control − 1; limits from the Wilson limits of both shares, of the difference after Newcombe',
  definition: 'How much more often did people in the program reach the goal than others?',
  population:
    'By intention to treat: whoever is on a side stays there. RANDOMISED: whom chance put in or held out, from that instant on. MATCHED and NAIVE: new leads, seven days after their creation. Whoever had met the goal before is on neither side. Fewer than 100 on a side, or too few who met it, give no lift.',
} as const
