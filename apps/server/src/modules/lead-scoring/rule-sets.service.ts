import { readScoringRuleSet } from '@leadlight/database'
import type { RuledScores } from '@leadlight/compiler'

import { InputError } from '../../errors/actionable-error.js'
import type { RequestContext } from '../../graphql/context.js'

/**
 * The rules of a set as they were in force at an instant, with the name that their scores bear.
 *
 * @throws InputError `UNKNOWN_RULE_SET`
 */
export async function findRuledScores(
  { doors, workspace: { workspaceId } }: RequestContext,
  ruleSet: string,
  asOf: string | undefined,
  path: readonly string[],
): Promise<RuledScores> {
  const found = await doors
    .at({ asOf })
    .withContext({ workspaceId, role: 'read' }, (client) =>
      readScoringRuleSet(client, workspaceId, ruleSet),
    )
  if (!found) throw unknownRuleSet(ruleSet, path)
  return { rules: found.rules, model: `${found.name} ${found.version}` }
}

export const unknownRuleSet = (ruleSet: string, path: readonly string[]): InputError =>
  new InputError({
    code: 'UNKNOWN_RULE_SET',
    message: `There is no set of scoring rules \`${ruleSet}\` in this workspace.`,
    suggestion: 'Ask for `scoringRuleSets` to see those that there are.',
    path,
    params: { ruleSet },
  })
