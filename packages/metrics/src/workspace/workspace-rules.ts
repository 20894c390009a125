/** Spans of time, in days of 24 hours, that a workspace may set for itself. */
export interface WorkspaceRules {
  readonly churn: {
    /** After the end of a paid term, how long the next one may be waited for. */
    readonly graceDays: number
    /** Without a subscription, how long after the last purchase somebody is lost. */
    readonly inactivityDays: number
  }
  readonly nurture: {
    /** How long somebody has to have been nurtured to count as dormant. */
    readonly nurturedDays: number
    /** How long somebody has to have been silent to count as dormant. */
    readonly silentDays: number
    /** How long somebody who is stuck in a stage has to have been silent to count as stalled. */
    readonly stalledDays: number
  }
  readonly email: {
    /** How long after a message what is done with it counts. */
    readonly responseDays: number
  }
}

/** The rules of a workspace that sets none. */
export const SHIPPED_RULES: WorkspaceRules = {
  churn: { graceDays: 30, inactivityDays: 180 },
  nurture: { nurturedDays: 30, silentDays: 60, stalledDays: 30 },
  email: { responseDays: 30 },
}

const SHIPPED_GROUPS = Object.entries<Readonly<Record<string, number>>>({ ...SHIPPED_RULES })

/** A rule that cannot hold, and what can. */
export interface RuleProblem {
  readonly path: readonly [string, string]
  readonly text: string
}

const MOST = 3650
/** Who waits for nothing is lost at once, which is a rule as well. */
const LEAST: Readonly<Record<string, number>> = { graceDays: 0 }

/** The first rule of some settings that cannot hold; null where all of them can. */
export function rulesProblem(settings: Readonly<Record<string, unknown>>): RuleProblem | null {
  for (const [group, shipped] of SHIPPED_GROUPS) {
    const given: unknown = settings[group]
    if (given === undefined || given === null) continue
    if (typeof given !== 'object') return { path: [group, ''], text: 'They are an object.' }
    for (const [name, value] of Object.entries(given as Readonly<Record<string, unknown>>)) {
      const least = LEAST[name] ?? 1
      if (!(name in shipped)) {
        return { path: [group, name], text: `There are ${Object.keys(shipped).join(', ')}.` }
      }
      if (!Number.isInteger(value) || Number(value) < least || Number(value) > MOST) {
        return { path: [group, name], text: `It is a whole number from ${least} to ${MOST}.` }
      }
    }
  }
  return null
}

/** The rules of a workspace's settings, shipped ones where it sets none. */
export function rulesOf(settings: Readonly<Record<string, unknown>>): WorkspaceRules {
  const rules = SHIPPED_GROUPS.map(([group, shipped]) => {
    const given: unknown = settings[group]
    return [group, { ...shipped, ...(typeof given === 'object' ? given : {}) }] as const
  })
  return Object.fromEntries(rules) as unknown as WorkspaceRules
}
