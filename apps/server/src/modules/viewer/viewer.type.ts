import type { Calendar } from '@leadlight/metrics'
import { Field, ID, Int, ObjectType } from 'type-graphql'

import { CalendarEnum, RoleEnum } from '../../graphql/enums.js'

@ObjectType('Workspace', {
  description: 'A company’s data, with the rules that its days, money and stages follow.',
})
export class WorkspaceType {
  @Field(() => ID, { description: 'Its id.' })
  readonly id: string

  @Field(() => String, {
    description: 'Its name in addresses and in the header `X-Leadlight-Workspace`.',
  })
  readonly slug: string

  @Field(() => String, { description: 'What people call it.' })
  readonly name: string

  @Field(() => String, { description: 'The IANA zone whose days are meant.' })
  readonly zone: string

  @Field(() => String, {
    nullable: true,
    description: 'The currency of its money, ISO 4217; null until something sets it.',
  })
  readonly currency: string | null

  @Field(() => Int, { description: 'The first day of a week, Monday 1 to Sunday 7.' })
  readonly weekStart: number

  @Field(() => Int, { description: 'The month in which the fiscal year begins, 1 to 12.' })
  readonly fiscalYearStart: number

  @Field(() => CalendarEnum, { description: 'What its months, quarters and years are made of.' })
  readonly calendar: Calendar

  @Field(() => String, { nullable: true, description: 'Whom to thank for its data.' })
  readonly attribution: string | null
}

@ObjectType('Viewer', { description: 'Who is asking.' })
export class ViewerType {
  @Field(() => RoleEnum, { description: 'What they may do.' })
  readonly role: string
}
