import type {
  Answer,
  MetricQueryError,
  PartAnswer,
  PartPeriod,
  PlannedStatement,
} from '@leadlight/compiler'

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

/** What was found of a part of the funnel as a file: a line for each stage or group. */
export function printFunnelAnswer({ previous, ...now }: PartAnswer<unknown>): string {
  return printLines({ ...named(now), ...(previous ? { previous: named(previous) } : {}) })
}

function named({ period, whole, series, groups }: PartPeriod<unknown>): object {
  return {
    period,
    whole: brief(whole),
    ...Object.fromEntries(
      series.map(({ bucket, values }) => [bucket.label ?? 'all', brief(values)]),
    ),
    ...Object.fromEntries(
      groups.map((group) => [`of ${group.value ?? '(blank)'}`, brief(group.whole)]),
    ),
  }
}

/** Stages by their ids, a cohort by its steps, and bins that hold nobody left out. */
function brief(values: unknown): unknown {
  if (typeof values === 'object' && values !== null && 'steps' in values) return brief(values.steps)
  if (Array.isArray(values)) {
    return values.filter((each: unknown) => !isEmptyBin(each)).map((each: unknown) => brief(each))
  }
  if (typeof values !== 'object' || values === null) return values
  if ('rank' in values && 'id' in values) return values.id
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, brief(value)]))
}

function isEmptyBin(each: unknown): boolean {
  return (
    typeof each === 'object' &&
    each !== null &&
    'fromDays' in each &&
    'count' in each &&
    each.count === 0
  )
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
