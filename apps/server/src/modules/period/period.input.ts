import type { Period, PeriodPreset } from '@leadlight/metrics'
import { Field, InputType } from 'type-graphql'

import { PeriodPresetEnum } from '../../graphql/enums.js'
import { DateScalar } from '../../graphql/scalars/date-scalar.js'

@InputType('PeriodInput', { description: 'The time asked about: days, or a preset.' })
export class PeriodInput {
  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  from?: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day that no longer belongs to it.',
  })
  to?: string | null

  @Field(() => PeriodPresetEnum, { nullable: true, description: 'Instead of days.' })
  preset?: PeriodPreset | null

  @Field(() => String, {
    nullable: true,
    description: 'An IANA zone whose days are meant, instead of the workspace’s.',
  })
  zone?: string | null
}

/** The period that is asked where a question names none: enough to show something for data of any age. */
export const DEFAULT_PERIOD: Period = { preset: 'LAST_12_MONTHS' }

/** The period of an input, as plain data. */
export function toPeriod(input: PeriodInput | null | undefined): Period {
  if (!input) return DEFAULT_PERIOD
  const { from, to, preset, zone } = input
  return {
    ...(from == null ? {} : { from }),
    ...(to == null ? {} : { to }),
    ...(preset == null ? {} : { preset }),
    ...(zone == null ? {} : { zone }),
  }
}
