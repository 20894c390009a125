import { Field, Float, Int, ObjectType } from 'type-graphql'

import { ReasonCountType } from './stage-parts.type.js'

@ObjectType('HandBack', {
  description:
    'What passes between marketing and sales: handed over, answered, followed up, sent back, won.',
})
export class HandBackType {
  @Field(() => Int, { description: 'How many leads were handed over to sales.' })
  readonly handedOver: number

  @Field(() => Int, {
    description:
      'How many of them sales had time enough to answer: acceptance, rejection and follow-up are among these.',
  })
  readonly due: number

  @Field(() => Int, { description: 'How many were accepted.' })
  readonly accepted: number

  @Field(() => Int, { description: 'How many of those that are due were accepted.' })
  readonly acceptedDue: number

  @Field(() => Float, { nullable: true, description: 'Accepted over due.' })
  readonly acceptanceRate: number | null

  @Field(() => Int, { description: 'How many were rejected.' })
  readonly rejected: number

  @Field(() => Int, { description: 'How many of those that are due were rejected.' })
  readonly rejectedDue: number

  @Field(() => Float, { nullable: true, description: 'Rejected over due.' })
  readonly rejectionRate: number | null

  @Field(() => [ReasonCountType], { description: 'Why they were rejected.' })
  readonly rejections: readonly ReasonCountType[]

  @Field(() => Int, { description: 'How many were accepted and rejected.' })
  readonly both: number

  @Field(() => Int, { description: 'How many are due and have no answer.' })
  readonly unanswered: number

  @Field(() => Int, { description: 'How many have no answer and still have time.' })
  readonly waiting: number

  @Field(() => Float, {
    nullable: true,
    description: 'How long those without an answer have waited: half for less.',
  })
  readonly medianWaitingDays: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'How long those without an answer have waited: the longest.',
  })
  readonly longestWaitingDays: number | null

  @Field(() => Int, { description: 'How many were called, written to or met.' })
  readonly followedUp: number

  @Field(() => Int, {
    description: 'How many of those that are due were followed up within the agreed time.',
  })
  readonly inTime: number

  @Field(() => Float, { nullable: true, description: 'In time over due.' })
  readonly followUpRate: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Business hours to the first follow-up: half took less.',
  })
  readonly medianFollowUpHours: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Business hours to the first follow-up: nine tenths took less.',
  })
  readonly p90FollowUpHours: number | null

  @Field(() => Int, {
    description: 'How many came back to marketing within 180 days and before the next hand-over.',
  })
  readonly recycled: number

  @Field(() => Float, { nullable: true, description: 'Recycled over handed over.' })
  readonly recycleRate: number | null

  @Field(() => Float, { nullable: true, description: 'Days until they came back: half took less.' })
  readonly medianRecycleDays: number | null

  @Field(() => Int, { description: 'How many have not come back and still may.' })
  readonly recycleOpen: number

  @Field(() => Int, { description: 'How many of the recycled were an MQL again within 180 days.' })
  readonly reMql: number

  @Field(() => Float, { nullable: true, description: 'MQL again over recycled.' })
  readonly reMqlRate: number | null

  @Field(() => Int, {
    description: 'How many of the recycled have not been an MQL again and still may.',
  })
  readonly reMqlOpen: number

  @Field(() => Int, { description: 'How many became customers before the next hand-over.' })
  readonly won: number

  @Field(() => Float, { nullable: true, description: 'Won over handed over.' })
  readonly winRate: number | null

  @Field(() => Int, { description: 'How many of the recycled became customers later.' })
  readonly recycledWon: number
}
