import type { Text } from '../i18n/useText.js'

/** More names than this are not read. */
const MOST = 4

/** Names as a sentence lists them: a, b and c; the rest is counted. */
export function joinNames(names: readonly string[], t: Text, locale: string): string {
  const shown =
    names.length > MOST
      ? [...names.slice(0, MOST), t('points.moreNames', { names: names.length - MOST })]
      : names
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(shown)
}
