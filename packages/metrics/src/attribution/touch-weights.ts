import type { AttributionRule, TouchRole } from '../catalog/attribution-models.js'

/** Shares of credit, each from 0 to 1: of the touches with a role, and of all others together. */
export interface TouchWeights {
  readonly first?: number
  readonly creation?: number
  readonly opening?: number
  readonly conversion?: number
  readonly rest?: number
}

/** What weights are whole numbers of: six decimals of one. */
const PARTS = 1_000_000

const ROLES: readonly TouchRole[] = ['first', 'creation', 'opening', 'conversion']

/** What is wrong with weights, and what to do; null where nothing is. */
export function weightsProblem(
  weights: TouchWeights,
): { readonly message: string; readonly suggestion: string } | null {
  const given = Object.entries(weights).filter(([, share]) => share !== undefined)
  const odd = given.find(([, share]) => !isShare(Number(share)))
  if (odd) {
    return {
      message: `The weight of \`${odd[0]}\` is ${String(odd[1])}: a weight lies between 0 and 1 and has six decimals at most.`,
      suggestion: 'Write, for example, 0.4 for 40 %.',
    }
  }
  const sum = given.reduce((all, [, share]) => all + partsOf(Number(share)), 0)
  if (sum === PARTS) return null
  const missing = (PARTS - sum) / PARTS
  return {
    message: `The weights sum to ${sum / PARTS}, not to 1.`,
    suggestion:
      missing > 0
        ? `Add the missing ${missing}, for example to \`rest\`: ${((weights.rest ?? 0) * PARTS + missing * PARTS) / PARTS}.`
        : `Take ${-missing} off, so that they sum to 1.`,
  }
}

/** Weights without a problem as a rule. */
export function ruleOfWeights(weights: TouchWeights): AttributionRule {
  const roles = ROLES.flatMap((role) => {
    const share = partsOf(weights[role] ?? 0)
    return share === 0 ? [] : [[role, share] as const]
  })
  return {
    kind: 'shares',
    roles: Object.fromEntries(roles),
    rest: partsOf(weights.rest ?? 0),
    of: PARTS,
  }
}

/** What a rule gives to roles and to all others, as shares of 1; null where age decides. */
export function weightsOfRule(rule: AttributionRule): TouchWeights | null {
  if (rule.kind === 'decay') return null
  const whole = rule.of ?? 1000
  return {
    ...Object.fromEntries(Object.entries(rule.roles).map(([role, share]) => [role, share / whole])),
    ...(rule.rest === 0 ? {} : { rest: rule.rest / whole }),
  }
}

const isShare = (share: number): boolean =>
  share >= 0 && share <= 1 && Math.abs(share * PARTS - partsOf(share)) < 1e-6

const partsOf = (share: number): number => Math.round(share * PARTS)
