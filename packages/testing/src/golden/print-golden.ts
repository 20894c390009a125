import type { Answer, FunnelAnswer, MetricQueryError, PlannedStatement } from '@leadlight/compiler'

/** Statements as a file that people read in reviews: each with its values below it. */
export function printStatements(
  statements: readonly PlannedStatement[],
  followUps: readonly PlannedStatement[],
): string {
  if (statements.length === 0) return '-- Refused: nothing is asked.\n'
  return [
    ...statements.map(printStatement),
    ...followUps.map((one) => `-- asked when the groups are known\n${printStatement(one)}`),
  ].join('\n')
}

function printStatement({ text, values }: PlannedStatement): string {
  const bound = values.map((value, i) => `-- $${i + 1} = ${JSON.stringify(value)}\n`)
  return `${text};\n${bound.join('')}`
}

/** An answer as a file: a line for each column and row. */
export function printAnswer({ period, previous, frame }: Answer): string {
  // Which buckets are whole follows from the period and the horizon alone.
  const { partialRows: _, ...told } = frame
  return printLines({ period, ...(previous ? { previous } : {}), ...told })
}

/** A funnel's answer as a file: a line for each stage. */
export function printFunnelAnswer({ steps, groups, ...rest }: FunnelAnswer): string {
  const named = (all: FunnelAnswer['steps']) =>
    all.map((step) => ({ ...step, stage: step.stage.id }))
  return printLines({
    ...rest,
    steps: named(steps),
    ...Object.fromEntries(
      groups.map((group) => [`steps of ${group.value ?? '(blank)'}`, named(group.steps)]),
    ),
  })
}

/** Why there is no answer. */
export function printRefusal({ problems }: MetricQueryError): string {
  return printLines({ refused: problems })
}

function printLines(value: object): string {
  const entries = Object.entries(value).map(([key, item]: [string, unknown]) => {
    const isList =
      Array.isArray(item) && item.some((one) => typeof one === 'object' && one !== null)
    const text = isList
      ? `[\n${item.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`
      : JSON.stringify(item)
    return `  ${JSON.stringify(key)}: ${text}`
  })
  return `{\n${entries.join(',\n')}\n}\n`
}
