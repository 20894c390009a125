import { describe, expect, it } from '@jest/globals'
import { rulesOf, rulesProblem, SHIPPED_RULES } from './workspace-rules.js'

describe('the rules of a workspace', () => {
  it('are the shipped ones where it sets none', () => {
    expect(rulesOf({})).toEqual(SHIPPED_RULES)
    expect(rulesOf({ churn: { graceDays: 0 }, nurture: { silentDays: 90 } })).toEqual({
      ...SHIPPED_RULES,
      churn: { graceDays: 0, inactivityDays: 180 },
      nurture: { nurturedDays: 30, silentDays: 90, stalledDays: 30 },
    })
  })

  it('are whole days within reason', () => {
    expect(rulesProblem({ churn: { graceDays: 0 } })).toBeNull()
    expect(rulesProblem({ churn: { inactivityDays: 0 } })?.path).toEqual([
      'churn',
      'inactivityDays',
    ])
    expect(rulesProblem({ email: { responseDays: 1.5 } })?.text).toMatch(/whole number/)
    expect(rulesProblem({ nurture: { sleepDays: 3 } })?.text).toMatch(/silentDays/)
    expect(rulesProblem({ nurture: 3 })?.text).toMatch(/object/)
  })
})
