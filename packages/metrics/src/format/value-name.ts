/** Dimensions whose values are ids of a source system or of this product, not words of people. */
const OF_IDS: ReadonlySet<string> = new Set([
  ...['channel', 'source', 'campaignType', 'costKind', 'network', 'variant', 'reason'],
])

/** Names that are more than their id's words. */
const NAMES: Readonly<Record<string, string>> = {
  email: 'E-mail',
  cpc: 'Paid search',
  ppc: 'Paid search',
  sms: 'SMS',
  seo: 'SEO',
  linkedin: 'LinkedIn',
  youtube: 'YouTube',
  tiktok: 'TikTok',
}

/**
 * What people call a dimension's value, null where that is the value itself: `organic_search` and
 * `organicSearch` are Organic search, the flag `true` of `imported` is Yes. What has a capital, a
 * space or a full stop was written by people and stays.
 */
export function valueName(dimension: string, value: string): string | null {
  if (dimension === 'imported' || dimension === 'imputed') return value === 'true' ? 'Yes' : 'No'
  if (!OF_IDS.has(dimension)) return null
  const known = NAMES[value]
  if (known !== undefined) return known
  if (!ID.test(value)) return null
  const words = value
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .map((word) => word.toLowerCase())
    .join(' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** organic_search, paid-social, organicSearch, media */
const ID = /^[a-z][a-zA-Z0-9]*(?:[_-][a-zA-Z0-9]+)*$/
