import {
  CALENDARS,
  CATALOG,
  COMPARISONS,
  COST_BASES,
  GRAINS,
  PARTS,
  PERIOD_PRESETS,
  SEGMENT_TIMES,
  STATISTICS,
  UNITS,
} from '@leadlight/metrics'
import { registerEnumType } from 'type-graphql'

/** A GraphQL enum of words that mean themselves, as type-graphql wants it. */
export type WordEnum = Readonly<Record<string, string>>

/** Registers an enum whose values are the given words, each with its own sentence where there is one. */
export function wordEnum(
  name: string,
  description: string,
  words: readonly string[],
  sentences: Readonly<Record<string, string>> = {},
): WordEnum {
  const values: WordEnum = Object.fromEntries(words.map((word) => [word, word]))
  const valuesConfig = Object.fromEntries(
    Object.entries(sentences).map(([word, sentence]) => [word, { description: sentence }]),
  )
  registerEnumType(values, { name, description, valuesConfig })
  return values
}

export const MetricIdEnum = wordEnum(
  'MetricId',
  'A metric of the catalogue.',
  CATALOG.map(({ id }) => id),
  Object.fromEntries(CATALOG.map(({ id, name, about }) => [id, `${name}: ${about}`])),
)

export const LifecycleEnum = wordEnum(
  'LifecycleStage',
  'A part of the customer lifecycle that metrics belong to; not a stage of the funnel.',
  ['ATTRACT', 'CAPTURE', 'NURTURE', 'CONVERT', 'EXPAND'],
  {
    ATTRACT: 'Strangers become visitors.',
    CAPTURE: 'Visitors become leads.',
    NURTURE: 'Leads become ready to talk to sales.',
    CONVERT: 'Leads become customers.',
    EXPAND: 'Customers stay and grow.',
  },
)

export const UnitEnum = wordEnum('Unit', 'What a value is measured in.', UNITS, {
  COUNT: 'A number of things.',
  RATIO: 'A share, 0 to 1, or a multiple.',
  MONEY: 'An amount in major units of a currency.',
  DAYS: 'Days of 24 hours, with fractions.',
  HOURS: 'Hours, with fractions.',
  NUMBER: 'A plain number, such as a score.',
})

export const DirectionEnum = wordEnum(
  'Direction',
  'Whether more is better.',
  ['UP', 'DOWN', 'NONE'],
  {
    UP: 'More is better.',
    DOWN: 'Less is better.',
    NONE: 'Neither is better by itself.',
  },
)

export const AdditivityEnum = wordEnum(
  'Additivity',
  'Whether values of neighbouring cells may be summed.',
  ['ADDITIVE', 'SEMI_ADDITIVE', 'NON_ADDITIVE'],
  {
    ADDITIVE: 'Over time and over groups.',
    SEMI_ADDITIVE: 'Over groups, not over time.',
    NON_ADDITIVE: 'Never.',
  },
)

export const GrainEnum = wordEnum('Grain', 'The width of a time bucket.', GRAINS, {
  QUARTER: 'Of the workspace’s fiscal year.',
  YEAR: 'The workspace’s fiscal year, named by the year it ends in.',
})

export const CalendarEnum = wordEnum(
  'Calendar',
  'What months, quarters and years are made of.',
  CALENDARS,
  {
    MONTHS: 'The months of the common calendar.',
    WEEKS_445: 'Whole weeks: 4, 4 and 5 to a quarter.',
    WEEKS_454: 'Whole weeks: 4, 5 and 4 to a quarter.',
    WEEKS_544: 'Whole weeks: 5, 4 and 4 to a quarter.',
  },
)

export const ComparisonEnum = wordEnum('Comparison', 'What a period is set against.', COMPARISONS, {
  PREVIOUS_PERIOD: 'The period of the same length right before it.',
  PREVIOUS_YEAR: 'The same period a year before.',
})

export const SegmentAtEnum = wordEnum(
  'SegmentAt',
  'When it is told whether somebody is in a segment.',
  SEGMENT_TIMES,
  {
    EVENT_TIME:
      'At the moment of what is counted; of what holds over time, at the moment at which it is counted.',
    PERIOD_END: 'At the end of the bucket, or as far as anything is known.',
    NOW: 'As far as anything is known, whenever it happened.',
  },
)

export const PeriodPresetEnum = wordEnum(
  'PeriodPreset',
  'A period told from the day of the horizon, so that it holds data. LAST ones are whole and end before the running one; THIS ones run.',
  PERIOD_PRESETS,
)

export const StatisticEnum = wordEnum('Statistic', 'What is told of many values.', STATISTICS)

export const CostBasisEnum = wordEnum('CostBasis', 'Which costs count.', COST_BASES, {
  PROGRAM: 'Direct spend: media, content, events, agencies.',
  FULLY_LOADED: 'Direct spend with labour, technology and overhead.',
})

export const PartEnum = wordEnum('Part', 'What a column holds of its metric.', PARTS, {
  VALUE: 'The value itself.',
  NUMERATOR: 'What a ratio counts.',
  DENOMINATOR: 'What a ratio counts it among.',
  N: 'How many rows are behind the value.',
  IMMATURE: 'How many members still have time to convert.',
  MATURE_VALUE: 'The value of those whose time is over.',
  PREVIOUS: 'The value of the period that it is compared with.',
  CHANGE: 'Value minus previous value.',
  LOWER: 'The lower limit of an estimate.',
  UPPER: 'The upper limit of an estimate.',
})

export const ColumnRoleEnum = wordEnum('ColumnRole', 'What a column of a frame is for.', [
  'TIME',
  'DIMENSION',
  'METRIC',
])

export const StageRoleEnum = wordEnum(
  'StageRole',
  'What a stage means to the definitions, whatever the workspace calls it.',
  ['LEAD', 'MQL', 'SQL', 'OPPORTUNITY', 'CUSTOMER', 'NURTURE', 'RECYCLED', 'LOST'],
)

export const RoleEnum = wordEnum('Role', 'What somebody may do.', [
  'ADMINISTRATOR',
  'ANALYST',
  'EXECUTIVE',
])
