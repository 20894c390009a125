import type {
  DayBin,
  FunnelParts,
  HandBack,
  PartAnswer,
  PartPeriod,
  ReasonCount,
} from '@leadlight/compiler'
import type { StageDefinition } from '@leadlight/metrics'
import type { OraclePeriod, Told } from '../oracle/funnel/funnel-oracle.js'

/** A product's numbers by the names that the oracle uses. */
export type Teller<Values> = (values: Values) => Told

type Numbers = Readonly<Record<string, unknown>>

const bins = (name: string, told: readonly DayBin[]): Told =>
  Object.fromEntries(told.map(({ fromDays, count }) => [`${name}.${fromDays}`, count]))

const reasons = (name: string, told: readonly ReasonCount[]): Told =>
  Object.fromEntries(told.map(({ reason, count }) => [`${name}.${JSON.stringify(reason)}`, count]))

/** What is a number, or missing, under the names of its stage. */
function plain(prefix: string, values: object): Told {
  const named: readonly (readonly [string, unknown])[] = Object.entries(values as Numbers)
  const told: Record<string, number | null> = {}
  for (const [name, value] of named) {
    if (typeof value === 'number' || value === null) told[`${prefix}${name}`] = value
  }
  return told
}

const byStage =
  <Row extends { readonly stage: StageDefinition }>(tell: (row: Row, id: string) => Told) =>
  (rows: readonly Row[]): Told =>
    Object.assign(
      {},
      ...rows.map((row) => ({ ...plain(`${row.stage.id}.`, row), ...tell(row, row.stage.id) })),
    ) as Told

/** How each part's numbers are named. */
export const TELLERS: { readonly [Id in keyof FunnelParts]: Teller<FunnelParts[Id]> } = {
  cohort: ({ steps }) =>
    byStage<(typeof steps)[number]>(({ distribution, exits }, id) => ({
      ...bins(`${id}.distribution`, distribution),
      ...Object.fromEntries(
        exits.map(({ stage, reason, people }) => [
          `${id}.exits.${JSON.stringify([stage?.id ?? null, reason])}`,
          people,
        ]),
      ),
    }))(steps),
  flow: byStage(() => ({})),
  stays: byStage(({ distribution, stillInDistribution }, id) => ({
    ...bins(`${id}.distribution`, distribution),
    ...bins(`${id}.stillInDistribution`, stillInDistribution),
  })),
  stalls: byStage(({ distribution, reasons: why, valueMinor }, id) => ({
    [`${id}.valueMinor`]: valueMinor === null ? null : Number(valueMinor),
    ...bins(`${id}.distribution`, distribution),
    ...reasons(`${id}.reasons`, why),
  })),
  handBack: (values: HandBack) => ({
    ...plain('', values),
    ...reasons('rejections', values.rejections),
  }),
}

/** Where a product's answer and the oracle's differ. */
export function funnelDifferences<Values>(
  answer: PartAnswer<Values>,
  oracle: { readonly now: OraclePeriod; readonly previous: OraclePeriod | null },
  tell: Teller<Values>,
): readonly string[] {
  return [
    ...periodDifferences('', answer, oracle.now, tell),
    ...(answer.previous && oracle.previous
      ? periodDifferences('previous ', answer.previous, oracle.previous, tell)
      : answer.previous || oracle.previous
        ? ['only one of them compares']
        : []),
  ]
}

function periodDifferences<Values>(
  where: string,
  product: PartPeriod<Values>,
  oracle: OraclePeriod,
  tell: Teller<Values>,
): readonly string[] {
  const series = product.series.map(({ values }) => tell(values))
  const found = [
    ...compare(`${where}whole`, tell(product.whole), oracle.whole),
    ...compareAll(`${where}bucket`, series, oracle.series),
  ]
  const keys = new Set([
    ...product.groups.map(({ value }) => JSON.stringify(value)),
    ...Object.keys(oracle.groups),
  ])
  for (const key of keys) {
    const group = product.groups.find(({ value }) => JSON.stringify(value) === key)
    const counted = oracle.groups[key]
    if (!group || !counted) {
      found.push(`${where}group ${key}: ${group ? 'product' : 'oracle'} alone`)
      continue
    }
    found.push(
      ...compare(`${where}group ${key}`, tell(group.whole), counted.whole),
      ...compareAll(
        `${where}group ${key} bucket`,
        group.series.map(({ values }) => tell(values)),
        counted.series,
      ),
    )
  }
  return found
}

function compareAll(
  where: string,
  product: readonly Told[],
  oracle: readonly Told[],
): readonly string[] {
  if (product.length !== oracle.length) return [`${where}s: ${product.length}, ${oracle.length}`]
  return product.flatMap((told, i) => compare(`${where} ${i}`, told, oracle[i] ?? {}))
}

/** What one of them does not name counts nothing. */
function compare(where: string, product: Told, oracle: Told): readonly string[] {
  return [...new Set([...Object.keys(product), ...Object.keys(oracle)])].flatMap((name) => {
    const [ours, theirs] = [product[name], oracle[name]]
    return same(ours, theirs) ? [] : [`${where} ${name}: product ${ours}, oracle ${theirs}`]
  })
}

function same(a: number | null | undefined, b: number | null | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined) return (a ?? b) === 0
  if (a === null || b === null) return false
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a))
}
