import { LIFT_DESIGNS, LIFT_SIDES, MATCH_PARTS, PROGRAM_PARTS } from '@leadlight/compiler'

import { wordEnum } from '../../graphql/enums.js'

export const ProgramKindEnum = wordEnum('ProgramKind', 'How a program takes people in.', [
  'DRIP',
  'TRIGGER',
])

export const LiftDesignEnum = wordEnum(
  'LiftDesign',
  'How nurtured people are told from others; only RANDOMISED shows a cause.',
  LIFT_DESIGNS,
  {
    RANDOMISED: 'Whom chance put into the program, against whom it held out.',
    MATCHED:
      'New leads in the program within seven days, against others of the same creation month, source, score band and business segment.',
    NAIVE: 'New leads in the program within seven days, against all others. Not causal.',
  },
)

export const LiftSideEnum = wordEnum('LiftSide', 'A side of a comparison.', LIFT_SIDES, {
  TREATED: 'Those in the program.',
  CONTROL: 'Those whom they are compared with.',
})

export const ProgramPartEnum = wordEnum('ProgramPart', 'Which enrolments.', PROGRAM_PARTS, {
  ENTERED: 'All; at a step, those to which it was sent.',
  ADVANCED: 'Those to which a later step was sent; of the whole program, any.',
  EXITED: 'Those that ended; at a step, with nothing later sent.',
  STILL: 'Those that go on; at a step, with nothing later sent.',
  GOAL_MET: 'Those that met the goal in time.',
})

export const MatchPartEnum = wordEnum('TriggerMatchPart', 'Which matches.', MATCH_PARTS, {
  MATCHED: 'All of them.',
  FIRED: 'Those on which it acted.',
  SUPPRESSED: 'Those on which it was kept from acting.',
  WAITING: 'Those on which it has done neither yet.',
})

export const ProgramOrderEnum = wordEnum('ProgramOrder', 'What comes first.', [
  'LIFT',
  'GOAL',
  'ENROLMENTS',
  'NAME',
])
