import type { SurveyRecord } from '@leadlight/database'
import fc from 'fast-check'
import { given, later, maybe, pick, timeSeed, whenOf, type Writer } from './scene.js'

const DAY = 86_400

const surveySeed = fc.record({
  lead: maybe(fc.nat({ max: 1000 })),
  survey: fc.constantFrom('csat', 'onboarding'),
  time: timeSeed,
  scale: fc.constantFrom<SurveyRecord['scale'][]>('2', '3', '4', '5', '5', '7', '10', '0-10'),
  answers: fc.array(
    fc.record({
      after: fc.constantFrom(undefined, 0, 60, DAY, 30 * DAY, 30 * DAY + 1),
      score: maybe(fc.integer({ min: 0, max: 10 })),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

/** Invitations that are answered never, once or several times, and at times without saying anything. */
export const surveys: fc.Arbitrary<Writer<SurveyRecord>> = fc
  .array(surveySeed, { maxLength: 8, size: 'max' })
  .map(
    (seeds) => (scene) =>
      seeds.flatMap(({ lead, survey, time, scale, answers }) => {
        const asked = lead === undefined ? undefined : pick(scene.leads, lead)
        const invitedAt = whenOf(time, scene, asked)
        const most = scale === '0-10' ? 10 : Number(scale)
        return answers.map(({ after, score }): SurveyRecord => ({
          kind: 'survey',
          id: scene.nextId('survey'),
          survey,
          invitedAt,
          scale,
          ...given({
            lead: asked?.id,
            answeredAt: after === undefined ? undefined : later(invitedAt, after, scene),
            score: score === undefined ? undefined : score % (most + 1),
          }),
        }))
      }),
  )
