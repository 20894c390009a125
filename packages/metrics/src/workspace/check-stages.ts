import type { StageDefinition, StageRole } from './workspace-settings.js'

/** A stage as somebody writes it down; its place in the list is its place in the order. */
export type StageDraft = Omit<StageDefinition, 'rank'>

/** One thing wrong with a list of stages. */
export interface StageProblem {
  readonly code: 'STAGE_ID' | 'STAGE_NAME' | 'STAGE_LIMIT' | 'STAGE_ROLE' | 'STAGE_TWICE'
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly suggestion: string
}

/** Side stages come after all others. */
const FIRST_SIDE_RANK = 101

/** The longest stay that a limit can be about. */
const MOST_DAYS = 3_650

const FORWARD_ROLES: readonly StageRole[] = ['LEAD', 'MQL', 'SQL', 'OPPORTUNITY', 'CUSTOMER']
const SIDE_ROLES: readonly StageRole[] = ['RECYCLED', 'LOST']

/** Stages with the ranks that their order gives them: forward ones from 0, side stages from 101. */
export function rankStages(drafts: readonly StageDraft[]): readonly StageDefinition[] {
  const forward = drafts.filter(({ side }) => !side)
  const sides = drafts.filter(({ side }) => side)
  return [
    ...forward.map((stage, rank) => ({ ...stage, rank })),
    ...sides.map((stage, i) => ({ ...stage, rank: FIRST_SIDE_RANK + i })),
  ]
}

/** Everything that is wrong with a list of stages, each with its place. */
export function stageProblems(drafts: readonly StageDraft[]): readonly StageProblem[] {
  return [
    ...drafts.flatMap((draft, i) => [
      ...ownProblems(draft, i),
      ...(drafts.findIndex(({ id }) => id === draft.id) < i ? [twice(draft, i)] : []),
    ]),
    ...orderProblems(drafts),
  ]
}

function ownProblems({ id, name, limitDays, role, side, optional }: StageDraft, i: number) {
  const problems: StageProblem[] = []
  const add = (
    code: StageProblem['code'],
    field: string,
    message: string,
    suggestion: string,
  ): void => void problems.push({ code, path: ['stages', i, field], message, suggestion })
  if (!/^[a-z][A-Za-z0-9]{0,62}$/.test(id)) {
    add(
      'STAGE_ID',
      'id',
      `\`${id}\` cannot be the id of a stage.`,
      'Use small letters, digits and capitals within, such as `salesReady`; its name may be anything.',
    )
  }
  if (name.trim().length < 1 || name.trim().length > 100) {
    add(
      'STAGE_NAME',
      'name',
      `The name of \`${id}\` has ${name.trim().length} characters; it takes 1 to 100.`,
      'Name it as people call it.',
    )
  }
  if (
    limitDays !== null &&
    (!Number.isInteger(limitDays) || limitDays < 1 || limitDays > MOST_DAYS)
  ) {
    add(
      'STAGE_LIMIT',
      'limitDays',
      `A stay in \`${id}\` cannot be limited to ${limitDays} days.`,
      `Use whole days from 1 to ${MOST_DAYS}, or leave the limit out.`,
    )
  }
  if (side ? FORWARD_ROLES.includes(role) : SIDE_ROLES.includes(role)) {
    add(
      'STAGE_ROLE',
      'side',
      `\`${id}\` has the role ${role}, which ${side ? 'lies on' : 'lies beside'} the way forward.`,
      side
        ? 'Leave `side` out, or choose another role.'
        : 'Set `side: true`, or choose another role.',
    )
  }
  if (optional && (role === 'LEAD' || role === 'CUSTOMER' || side)) {
    add(
      'STAGE_ROLE',
      'optional',
      `\`${id}\` cannot be optional.`,
      'Only stages between the first and the last one may be left out without a trace.',
    )
  }
  return problems
}

function twice({ id }: StageDraft, i: number): StageProblem {
  return {
    code: 'STAGE_TWICE',
    path: ['stages', i, 'id'],
    message: `Two stages have the id \`${id}\`.`,
    suggestion: 'Give one of them another id.',
  }
}

/** The definitions need to know where the way begins, where marketing hands over, and where it ends. */
function orderProblems(drafts: readonly StageDraft[]): readonly StageProblem[] {
  const forward = drafts.filter(({ side }) => !side)
  const rule = (holds: boolean, message: string, suggestion: string): readonly StageProblem[] =>
    holds ? [] : [{ code: 'STAGE_ROLE', path: ['stages'], message, suggestion }]
  const only = (role: StageRole): boolean =>
    forward.filter((stage) => stage.role === role).length === 1
  return [
    ...rule(
      only('LEAD') && forward[0]?.role === 'LEAD',
      'The first stage has the role LEAD, and no other has.',
      'Put the stage in which everybody begins first, with the role LEAD.',
    ),
    ...rule(
      only('CUSTOMER') && forward.at(-1)?.role === 'CUSTOMER',
      'The last forward stage has the role CUSTOMER, and no other has.',
      'Put the stage that buyers enter last among the forward ones, with the role CUSTOMER.',
    ),
    ...rule(
      forward.some(({ role }) => role === 'MQL'),
      'No stage has the role MQL.',
      'Say which stage marketing hands over to sales from.',
    ),
  ]
}
