import { Field, ID, ObjectType } from 'type-graphql'

import { DateTimeScalar } from '../../graphql/scalars/date-time-scalar.js'
import { PageInfoType } from '../connections/page-info.type.js'

@ObjectType('ProgramEnrolment', { description: 'Somebody’s time in a program.' })
export class EnrolmentType {
  @Field(() => ID, { description: 'Its id.' })
  readonly id: string

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  readonly enrolledAt: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ended; null while it lasts.',
  })
  readonly exitedAt: string | null

  @Field(() => String, { nullable: true, description: 'Why it ended.' })
  readonly exitReason: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the goal was met in time; null without a goal.',
  })
  readonly goalMet: boolean | null

  @Field(() => String, { nullable: true, description: 'The last step that was sent.' })
  readonly lastStep: string | null

  readonly leadNo: number | null
  readonly asOf: string | undefined
}

@ObjectType('ProgramEnrolmentEdge', { description: 'An enrolment in its place.' })
export class EnrolmentEdgeType {
  @Field(() => String, { description: 'The place.' })
  readonly cursor: string

  @Field(() => EnrolmentType, { description: 'The enrolment.' })
  readonly node: EnrolmentType
}

@ObjectType('ProgramEnrolmentConnection', { description: 'A page of enrolments, latest first.' })
export class EnrolmentConnectionType {
  @Field(() => [EnrolmentEdgeType], { description: 'The enrolments.' })
  readonly edges: readonly EnrolmentEdgeType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo: PageInfoType

  /** Counted when it is asked for. */
  readonly count: () => Promise<number>
}
