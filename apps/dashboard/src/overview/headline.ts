import { formatChange, formatValue } from '@leadlight/metrics'
import type { Text, TextKey } from '../i18n/useText.js'
import type { OverviewKpi } from './overview-kpis.js'

/**
 * The words above the Overview, written from its numbers by rules.
 *
 * The headline makes up to three claims, in this order: how many leads came, how good they are (by
 * their score, else by how well they convert), and what they cost or bring. A claim is made only where
 * a fair comparison exists, of periods that have had the same time to mature; a change below two
 * percent is called steady. The summary then gives the numbers behind the claims. Every claim knows its
 * metric, so that the page can link to it.
 */

/** Words about one metric, or about none. */
export interface Claim {
  readonly text: string
  readonly kpi?: OverviewKpi
}

/** The numbers that the headline speaks of. */
export interface HeadlineKpis {
  readonly newLeads: OverviewKpi
  readonly newCustomers: OverviewKpi
  readonly leadScore: OverviewKpi
  readonly conversionRate: OverviewKpi
  readonly revenue: OverviewKpi
  readonly costPerLead: OverviewKpi
  readonly costPerMql: OverviewKpi
  readonly cpa: OverviewKpi
}

type Course = 'up' | 'down' | 'steady'

/** A relative change below this is no news. */
const STEADY = 0.02

/** Where a number went, if it can be said. */
export function courseOf({ comparison }: Pick<OverviewKpi, 'comparison'>): Course | null {
  const relative = comparison?.equalMaturity ? comparison.relativeChange : null
  if (relative === null) return null
  if (Math.abs(relative) < STEADY) return 'steady'
  return relative > 0 ? 'up' : 'down'
}

/** The headline's claims; without a comparison, the plain numbers. */
export function headlineClaims(kpis: HeadlineKpis, t: Text, locale: string): Claim[] {
  const claims = [leadsClaim(kpis, t), qualityClaim(kpis, t), moneyClaim(kpis, t)].filter(
    (claim) => claim !== null,
  )
  if (claims.length > 0) return claims.map(capitaliseFirst)
  const plain = plainClaims(kpis, t, locale)
  return plain.length > 0 ? plain : [{ text: t('headline.nothing') }]
}

function leadsClaim({ newLeads }: HeadlineKpis, t: Text): Claim | null {
  return claimOf(newLeads, 'newLeads', t)
}

function qualityClaim(kpis: HeadlineKpis, t: Text): Claim | null {
  const { leadScore, conversionRate, newCustomers } = kpis
  if (hasMoved(leadScore)) return claimOf(leadScore, 'leadScore', t)
  return claimOf(conversionRate, 'conversionRate', t) ?? claimOf(newCustomers, 'newCustomers', t)
}

/** What leads cost, if that is known and moved; else what they bring. */
function moneyClaim(kpis: HeadlineKpis, t: Text): Claim | null {
  const cost = priceKpi(kpis)
  if (cost && courseOf(cost) !== 'steady') return claimOf(cost, 'cost', t)
  return claimOf(kpis.revenue, 'revenue', t)
}

const hasMoved = (kpi: OverviewKpi) => !['steady', null].includes(courseOf(kpi))

const priceKpi = ({ costPerMql, costPerLead, cpa }: HeadlineKpis) =>
  [costPerMql, costPerLead, cpa].find((kpi) => courseOf(kpi) !== null)

function claimOf(
  kpi: OverviewKpi,
  name: 'newLeads' | 'leadScore' | 'conversionRate' | 'newCustomers' | 'revenue' | 'cost',
  t: Text,
): Claim | null {
  const course = courseOf(kpi)
  return course === null ? null : { text: t(`headline.${name}.${course}` satisfies TextKey), kpi }
}

const capitaliseFirst = (claim: Claim, index: number): Claim =>
  index === 0 ? { ...claim, text: claim.text.charAt(0).toUpperCase() + claim.text.slice(1) } : claim

function plainClaims(kpis: HeadlineKpis, t: Text, locale: string): Claim[] {
  const names = ['newLeads', 'newCustomers', 'revenue'] as const
  return names
    .map((name) => ({ name, kpi: kpis[name] }))
    .filter(({ kpi }) => kpi.value !== null)
    .map(({ name, kpi }) => ({
      text: t(`headline.${name}.value`, {
        count: kpi.value ?? 0,
        value: short(kpi, kpi.value, locale),
      }),
      kpi,
    }))
}

/** The sentences under the headline, each about one metric. */
export function summaryClaims(kpis: HeadlineKpis, t: Text, locale: string): Claim[] {
  const score = hasMoved(kpis.leadScore) ? kpis.leadScore : undefined
  const told = [kpis.newLeads, score, kpis.conversionRate, kpis.revenue, priceKpi(kpis)]
    .filter((kpi) => kpi !== undefined)
    .filter((kpi) => courseOf(kpi) !== null || isUnripe(kpi))
  const sentences = told.map((kpi) => ({ text: sentenceOf(kpi, t, locale), kpi }))
  const isUneven = told.some(isUnripe)
  return isUneven ? [...sentences, { text: t('summary.uneven') }] : sentences
}

/** It has a value and an earlier one, but they cannot be set against each other yet. */
const isUnripe = ({ value, comparison }: OverviewKpi) =>
  value !== null && comparison?.equalMaturity === false

function sentenceOf(kpi: OverviewKpi, t: Text, locale: string): string {
  const course = courseOf(kpi) ?? 'soFar'
  return t(`summary.${course}`, {
    name: kpi.metric.name,
    value: short(kpi, kpi.value, locale),
    change: formatChange(
      {
        change: kpi.comparison?.change ?? null,
        relativeChange: kpi.comparison?.relativeChange ?? null,
      },
      { unit: kpi.unit, currency: kpi.currency, locale, signed: false },
    ),
  })
}

const short = ({ unit, currency }: OverviewKpi, value: number | null, locale: string) =>
  formatValue(value, { unit, currency, locale, compact: true })
