import type { Answer, Refusal } from '@leadlight/compiler'
import { writeSum } from '@leadlight/metrics'
import type { MetricDefinition } from '@leadlight/metrics'

import type { Role } from '../../access/identity.js'
import type { Answered } from '../metrics/answered.js'
import type { ExplainedNumberType } from './explained-number.type.js'
import type { ExplainedStatementType, ExplanationType } from './explanation.type.js'

const LOCALE = 'en'

/** Who wants to know, and as of when. */
export interface Reader {
  readonly role: Role
  readonly asOf: string | undefined
}

/** Says how the numbers of some metrics came about: in words, in numbers, and in the SQL that was sent. */
export function explainMetric(
  metrics: readonly MetricDefinition[],
  answered: Answered | null,
  reader: Reader,
): ExplanationType {
  const words = (pick: (metric: MetricDefinition) => string): string =>
    metrics.length === 1
      ? metrics.map(pick).join('')
      : metrics.map((metric) => `${metric.name}: ${pick(metric)}`).join('\n')
  return {
    formula: words(({ formula }) => formula),
    definition: words(({ about }) => about),
    population: words(({ population }) => population),
    numbers: answered ? numbersOf(answered.answer) : [],
    ...explainSource(answered?.reads ?? [], reader, answered?.refused),
    ...explainStatements(answered?.statements ?? [], reader),
    freshness: answered?.freshness ?? null,
  }
}

/** What was sent, as far as somebody in a role may see it. */
export function explainStatements(
  sent: readonly ExplainedStatementType[],
  { role, asOf }: Reader,
): Pick<ExplanationType, 'statements' | 'statementCount' | 'milliseconds' | 'sent' | 'asOf'> {
  return {
    statements: maySeeSql(role) ? sent : null,
    statementCount: sent.length,
    milliseconds: sent.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    sent,
    asOf,
  }
}

/** Where the numbers were read, and why not elsewhere. */
export function explainSource(
  reads: readonly string[],
  { asOf }: Reader,
  refused: readonly Refusal[] = [],
): Pick<ExplanationType, 'source' | 'refused'> {
  const tables = reads.join(', ')
  if (asOf === undefined) return { source: tables, refused }
  return {
    source: `the ledger as it was known at ${asOf}: ${tables}`,
    refused: [
      {
        source: 'the facts that are kept',
        reason: 'They hold the present; what was known then is worked out of the ledger.',
      },
    ],
  }
}

/** SQL tells how the house is built: it is for those who build on it. */
const maySeeSql = (role: Role): boolean => role !== 'EXECUTIVE'

function numbersOf({ metrics, totals, notes, currency }: Answer): readonly ExplainedNumberType[] {
  return metrics.flatMap(({ definition, params }, i) => {
    const value = totals[i]
    if (!value) return []
    const { id, name, about, formula, population, caveats } = definition
    const { numerator, denominator, n, immature } = value
    const own = notes.filter(({ metric }) => metric === undefined || metric === id)
    return [
      {
        metric: id,
        name,
        definition: about,
        formula,
        sum: writeSum(definition, params, value, { currency, locale: LOCALE }),
        population,
        numerator,
        denominator,
        n,
        immature,
        caveats: [...new Set([...caveats, ...own.map(({ text }) => text)])],
      },
    ]
  })
}
