import { RETENTION_ACTIVITIES, RETENTION_PARTS } from '@leadlight/compiler'

import { wordEnum } from '../../graphql/enums.js'

export const RetentionActivityEnum = wordEnum(
  'RetentionActivity',
  'What makes a customer active in a time.',
  RETENTION_ACTIVITIES,
  {
    BOUGHT:
      'It pays for a subscription at some instant of it, a win, order or renewal falls into it, or it became a customer in it.',
    CUSTOMER: 'It is a customer at some instant of it: it has not been lost.',
    ENGAGED: 'One of its people engaged, ordered or answered a survey in it.',
  },
)

export const RetentionPartEnum = wordEnum(
  'RetentionPart',
  'Which customers of a cell.',
  RETENTION_PARTS,
  {
    SIZE: 'All of its cohort.',
    ACTIVE: 'Those active in its time.',
    ROLLING: 'Those active in its time or at any later one.',
    INACTIVE: 'Those not active in its time.',
  },
)
